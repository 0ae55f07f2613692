import { type Decide, isRefused } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { ticketReply } from '../policy/replies.ts';

/** TK resume: a parked ticket waits again at its original place. */
export const resumeTicket: Decide<'ticket.resume'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (ticket.state !== 'parked') return wrongState(state, ticket);
  return { events: [{ type: 'ticket.resumed', data: { ticket: ticket.id } }], reply: ticketReply(ticket.id) };
};
