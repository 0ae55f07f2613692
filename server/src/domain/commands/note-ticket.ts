import { type Decide, isRefused } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { ticketReply } from '../policy/replies.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** A short note for the next officer; an empty one clears it. Erased when the ticket ends. */
export const noteTicket: Decide<'ticket.note'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (!OPEN.has(ticket.state)) return wrongState(state, ticket);
  const note = input.note.trim() || null;
  return { events: [{ type: 'ticket.noted', data: { ticket: ticket.id, note } }], reply: ticketReply(ticket.id) };
};
