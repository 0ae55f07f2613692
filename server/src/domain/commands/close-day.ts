import { type Decide, refuse } from '../decision.ts';
import { dayCloseEvents, desksInHand } from '../policy/day-close.ts';

/** DY4: closes at once where nobody is in hand, or by force; otherwise as soon as the last desk has finished. */
export const closeDay: Decide<'day.close'> = (state, input) => {
  const day = state.day;
  if (!day || day.state === 'closed') return refuse('day-not-open');
  if (desksInHand(state).length > 0 && !input.force) {
    if (day.state === 'closing')
      return refuse('day-still-serving', {
        desks: desksInHand(state).map((desk) => state.catalogue?.desks.get(desk.id)?.number ?? 0),
      });
    return {
      events: [{ type: 'day.closing', data: { day: day.id } }],
      reply: () => ({ day: day.id, closed: false, expired: 0 }),
    };
  }
  const events = dayCloseEvents(state);
  const expired = events.filter((event) => event.type === 'ticket.expired').length;
  return { events, reply: () => ({ day: day.id, closed: true, expired }) };
};
