import { type Decide, isRefused, refuse } from '../decision.ts';
import { ticketInHand, wrongState } from '../policy/access.ts';
import { isCalled } from '../policy/call-serves.ts';
import { calledReply } from '../policy/replies.ts';

/** TK recall: announced again, not within the minimum interval. */
export const recallTicket: Decide<'desk.recall'> = (state, input, { actor, now }) => {
  const hand = ticketInHand(state, input.desk, actor, input);
  if (isRefused(hand)) return hand;
  if (!isCalled(state, hand.ticket)) return wrongState(state, hand.ticket);
  const readyAt = (hand.ticket.visits.at(-1)?.lastCallAt ?? 0) + (state.catalogue?.file.settings.recallIntervalMs ?? 0);
  if (now < readyAt) return refuse('recall-too-soon', { retryAfterMs: readyAt - now });
  return {
    events: [{ type: 'ticket.recalled', data: { ticket: hand.ticket.id, desk: hand.desk.id } }],
    reply: calledReply(hand.desk.id),
  };
};
