import { type Decide, isRefused, refuse } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { ticketReply } from '../policy/replies.ts';

const MINUTE_MS = 60_000;
const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** Gives, confirms or withdraws a class; withdrawn, the ticket falls back to plain order with its original time. */
export const setPriority: Decide<'ticket.set-priority'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (!OPEN.has(ticket.state)) return wrongState(state, ticket);
  const cls = input.priorityClass === null ? undefined : state.catalogue?.priorityClasses.get(input.priorityClass);
  if (input.priorityClass !== null && (!cls || cls.archived)) return refuse('unknown-priority-class');
  const headStartMs = (cls?.headStartMinutes ?? 0) * MINUTE_MS;
  // A ticket that came back keeps its distance from its first place (NX5).
  const queueKey = ticket.queueKey + ticket.headStartMs - headStartMs;
  return {
    events: [
      {
        type: 'ticket.priority-set',
        data: { ticket: ticket.id, priorityClass: input.priorityClass, headStartMs, queueKey, reason: input.reason },
      },
    ],
    reply: ticketReply(ticket.id),
  };
};
