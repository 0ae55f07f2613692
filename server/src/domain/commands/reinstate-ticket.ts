import type { ResultOf, TicketRecord } from '@toiluot/shared/contract';
import { isSupervisor } from '../actor.ts';
import { type Decide, type Decision, isRefused, refuse } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { lateReturnKey } from '../policy/late-return.ts';
import { ticketReply } from '../policy/replies.ts';
import { takenBackUntil } from '../policy/taking-back.ts';

/** TK reinstate, NX5: back behind the next few of its service, within the limit; later only by a supervisor. */
export const reinstateTicket: Decide<'ticket.reinstate'> = (state, input, { actor, now }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (ticket.state !== 'no-show' && ticket.state !== 'cancelled') return wrongState(state, ticket);
  if (actor.kind === 'visitor') return takeBack(ticket, now);
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

/** F-T09: the holder thinks again soon after giving the number back, and stands at the very same place. */
function takeBack(ticket: TicketRecord, now: number): Decision<ResultOf<'ticket.reinstate'>> {
  const until = takenBackUntil(ticket);
  if (until === undefined) return refuse('not-allowed');
  if (now > until) return refuse('undo-expired');
  return {
    events: [{ type: 'ticket.reinstated', data: { ticket: ticket.id, queueKey: ticket.queueKey, reason: null } }],
    reply: ticketReply(ticket.id),
  };
}
