import { type Decide, refuse } from '../decision.ts';
import { voidEvents } from '../policy/voiding.ts';

/** F-K17, closing: many tickets at once, those that still wait; one that was called meanwhile is somebody at a desk. */
export const voidRun: Decide<'ticket.void-run'> = (state, input) => {
  if (!state.day || state.day.state === 'closed') return refuse('day-not-open');
  const wanted = [...new Set(input.tickets)].map((id) => state.tickets.get(id));
  if (!wanted.every((ticket) => ticket !== undefined)) return refuse('unknown-ticket');
  const waiting = wanted.filter(({ state: name }) => name === 'waiting').sort((a, b) => a.issuedSeq - b.issuedSeq);
  return {
    events: waiting.flatMap((ticket) => voidEvents(state, ticket, null, input.reason)),
    reply: () => ({
      voided: waiting.map(({ id, label }) => ({ ticket: id, label })),
      kept: wanted.length - waiting.length,
    }),
  };
};
