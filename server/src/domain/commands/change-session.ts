import { type Decide, refuse } from '../decision.ts';

/** Moves times of one of today's sessions; the others stay. */
export const changeSession: Decide<'session.change'> = (state, input, { now }) => {
  const day = state.day;
  if (day?.state !== 'open') return refuse('day-not-open');
  const session = day.sessions.find((s) => s.id === input.session);
  if (!session) return refuse('unknown-session');
  const opensAt = input.opensAt ?? session.opensAt;
  const closesAt = input.closesAt ?? session.closesAt;
  // A cut-off that was not named keeps its distance from the end.
  const lastTicketAt = input.lastTicketAt ?? closesAt - (session.closesAt - session.lastTicketAt);
  const overlaps = day.sessions.some(
    (other) => other.id !== session.id && opensAt < other.closesAt && other.opensAt < closesAt,
  );
  if (opensAt >= closesAt || closesAt <= now || lastTicketAt > closesAt || lastTicketAt < opensAt || overlaps)
    return refuse('session-times-invalid');
  const changed = day.sessions
    .map((s) => (s.id === session.id ? { ...s, opensAt, closesAt, lastTicketAt } : s))
    .sort((a, b) => a.opensAt - b.opensAt);
  const data = { sessions: changed, reason: input.reason?.trim() || null };
  return { events: [{ type: 'session.changed', data }], reply: () => ({ session: session.id }) };
};
