import { isSupervisor } from '../actor.ts';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { lateReturnKey } from '../policy/late-return.ts';
import { ticketReply } from '../policy/replies.ts';

/** TK reinstate, NX5: back behind the next few of its service, within the limit; later only by a supervisor. */
export const reinstateTicket: Decide<'ticket.reinstate'> = (state, input, { actor, now }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (ticket.state !== 'no-show' && ticket.state !== 'cancelled') return wrongState(state, ticket);
  const limitMs = state.catalogue?.file.settings.lateReturnLimitMs ?? 0;
  if (!isSupervisor(actor) && now - (ticket.endedAt ?? now) > limitMs)
    return refuse('late-return-expired', { limitMs });
  return {
    events: [
      {
        type: 'ticket.reinstated',
        data: { ticket: ticket.id, queueKey: lateReturnKey(state, ticket), reason: input.reason ?? null },
      },
    ],
    reply: ticketReply(ticket.id),
  };
};
