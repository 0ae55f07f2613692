import { type Decide, isRefused, refuse } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { ticketReply } from '../policy/replies.ts';
import { keyBehind, stepUndoUntil } from '../policy/step-behind.ts';

/** F-T09: the holder lets the next few of the same service go first, and may think again for a minute. */
export const stepBehind: Decide<'ticket.step-behind'> = (state, input, { actor, now }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (ticket.state !== 'waiting') return wrongState(state, ticket);
  const step = state.stepsBehind.get(ticket.id);
  if (input.takeBack && (!step || now > stepUndoUntil(step))) return refuse('undo-expired');
  const queueKey = input.takeBack ? step?.from : keyBehind(state, ticket);
  if (queueKey === undefined) return refuse('nobody-behind');
  return {
    events: [
      {
        type: 'ticket.stepped-behind',
        data: { ticket: ticket.id, queueKey, ...(input.takeBack && { takenBack: true as const }) },
      },
    ],
    reply: ticketReply(ticket.id),
  };
};
