import { type Decide, isRefused } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { isCalled } from '../policy/call-serves.ts';
import { ticketReply } from '../policy/replies.ts';

/** TK put back: the call does not stand, and the ticket waits at its place as if it had never been made. */
export const putBackTicket: Decide<'ticket.put-back'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  const { desk } = ticket;
  if (!isCalled(state, ticket) || !desk) return wrongState(state, ticket);
  return {
    events: [{ type: 'ticket.put-back', data: { ticket: ticket.id, desk, reason: input.reason } }],
    followUp: (after) => afterThisEvents(after, desk),
    reply: ticketReply(ticket.id),
  };
};
