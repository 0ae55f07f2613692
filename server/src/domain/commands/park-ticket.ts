import { type Decide, isRefused, refuse } from '../decision.ts';
import { handledTicket, holder, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { mayPark, parkingLimit } from '../policy/parking.ts';
import { ticketReply } from '../policy/replies.ts';

/** TK park: set aside what is in hand, optionally until a time; it keeps its place. */
export const parkTicket: Decide<'ticket.park'> = (state, input, { actor, now }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  const desk = holder(ticket);
  if (!desk) return wrongState(state, ticket);
  if (input.until !== undefined && input.until <= now) return refuse('until-in-past');
  if (!mayPark(state, desk)) return refuse('too-many-parked', { limit: parkingLimit(state) });
  return {
    events: [
      {
        type: 'ticket.parked',
        data: { ticket: ticket.id, desk, until: input.until ?? null, reason: input.reason ?? null },
      },
    ],
    followUp: (after) => afterThisEvents(after, desk),
    reply: ticketReply(ticket.id),
  };
};
