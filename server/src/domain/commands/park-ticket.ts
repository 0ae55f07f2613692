import { isRefused, refuse, type Decide } from '../decision.ts';
import { handledTicket, holder, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { ticketReply } from '../policy/replies.ts';

/** TK park: set aside what is in hand, optionally until a time; it keeps its place. */
export const parkTicket: Decide<'ticket.park'> = (state, input, { actor, now }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  const desk = holder(ticket);
  if (!desk) return wrongState(state, ticket);
  if (input.until !== undefined && input.until <= now) return refuse('until-in-past');
  const parkedHere = [...state.figures.parked].filter((id) => state.tickets.get(id)?.desk === desk).length;
  const limit = state.catalogue?.file.settings.parkedPerDesk ?? 0;
  if (parkedHere >= limit) return refuse('too-many-parked', { limit });
  return {
    events: [{ type: 'ticket.parked', data: { ticket: ticket.id, desk, until: input.until ?? null, reason: input.reason ?? null } }],
    followUp: (after) => afterThisEvents(after, desk),
    reply: ticketReply(ticket.id),
  };
};
