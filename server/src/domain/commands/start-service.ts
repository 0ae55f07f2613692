import { type Decide, isRefused } from '../decision.ts';
import { ticketInHand, wrongState } from '../policy/access.ts';
import { ticketReply } from '../policy/replies.ts';

/** TK start: the visitor has arrived. */
export const startService: Decide<'desk.start'> = (state, input, { actor }) => {
  const hand = ticketInHand(state, input.desk, actor, input);
  if (isRefused(hand)) return hand;
  if (hand.ticket.state !== 'called') return wrongState(state, hand.ticket);
  return {
    events: [{ type: 'ticket.started', data: { ticket: hand.ticket.id, desk: hand.desk.id } }],
    reply: ticketReply(hand.ticket.id),
  };
};
