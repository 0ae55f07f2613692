import type { DaySession, SessionState, Text } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { holidayOn, nextSessionAfter } from './calendar.ts';
import { localParts } from './local-time.ts';

/** DY2: the state of the hall at an instant, with the times that screens tell. Epoch ms. */
export type SessionNow = {
  readonly state: SessionState;
  /** The running session, or the next one of today. */
  readonly session?: DaySession;
  readonly until?: number;
  readonly resumesAt?: number;
  readonly holiday?: Text;
};

const withTimes = (
  state: SessionState,
  session: DaySession | undefined,
  until: number | undefined,
  resumesAt: number | undefined,
): SessionNow => ({
  state,
  ...(session && { session }),
  ...(until !== undefined && { until }),
  ...(resumesAt !== undefined && { resumesAt }),
});

function duringSession(
  session: DaySession,
  next: DaySession | undefined,
  now: number,
  later: () => number | undefined,
): SessionNow {
  if (now < session.lastTicketAt) return withTimes('open', session, session.lastTicketAt, undefined);
  return withTimes('closing', session, session.closesAt, next?.opensAt ?? later());
}

/** The state of the session at `now`: from the open business day, else from the calendar alone. */
export function sessionNow(state: HallState, now: number): SessionNow {
  const centre = state.catalogue?.file.centre;
  if (!centre) return { state: 'closed' };
  const day = state.day;
  const later = () => nextSessionAfter(centre, now)?.opensAt;
  if (!day || day.state === 'closed') {
    const holiday = holidayOn(centre, localParts(now, centre.timezone).date);
    if (holiday) return { ...withTimes('holiday', undefined, undefined, later()), holiday };
    const next = nextSessionAfter(centre, now);
    const isToday = next && localParts(next.opensAt, centre.timezone).date === localParts(now, centre.timezone).date;
    return withTimes(
      isToday && !day ? 'before-opening' : 'closed',
      isToday ? next : undefined,
      next?.opensAt,
      next?.opensAt,
    );
  }
  if (day.state === 'closing') return withTimes('closed', undefined, undefined, later());
  const index = day.sessions.findIndex((session) => now < session.closesAt);
  const session = day.sessions[index];
  if (!session) return withTimes('closed', undefined, undefined, later());
  if (now >= session.opensAt) return duringSession(session, day.sessions[index + 1], now, later);
  return withTimes(index === 0 ? 'before-opening' : 'break', session, session.opensAt, session.opensAt);
}

/** Numbers may be taken at a kiosk: in an open session, or shortly before one opens. */
export function issuesNow(state: HallState, now: number): DaySession | undefined {
  const { state: name, session } = sessionNow(state, now);
  if (name === 'open') return session;
  const early = state.catalogue?.file.settings.issueBeforeOpeningMs ?? 0;
  if (
    (name === 'before-opening' || name === 'break') &&
    session &&
    state.day?.state === 'open' &&
    now >= session.opensAt - early
  )
    return session;
  return undefined;
}

/** Desks may call: while a session runs, to its end (DY2 `closing`: desks go on). */
export const callsNow = (state: HallState, now: number): boolean => {
  const { state: name } = sessionNow(state, now);
  return name === 'open' || name === 'closing';
};
