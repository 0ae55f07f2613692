import { type Decide, isRefused, refuse } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { queueKeyWith } from '../policy/queue-key.ts';
import { ticketReply } from '../policy/replies.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** Gives, confirms or withdraws a class; withdrawn, the ticket falls back to plain order with its original time. */
export const setPriority: Decide<'ticket.set-priority'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (!OPEN.has(ticket.state)) return wrongState(state, ticket);
  const { priorityClass, reason } = input;
  const cls = priorityClass === null ? undefined : state.catalogue?.priorityClasses.get(priorityClass);
  if (priorityClass !== null && (!cls || cls.archived)) return refuse('unknown-priority-class');
  return {
    events: [
      {
        type: 'ticket.priority-set',
        data: { ticket: ticket.id, priorityClass, ...queueKeyWith(state, ticket, priorityClass), reason },
      },
    ],
    reply: ticketReply(ticket.id),
  };
};
