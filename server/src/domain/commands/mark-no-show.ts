import type { ReasonId } from '@toiluot/shared/contract';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { ticketInHand, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { isCalled } from '../policy/call-serves.ts';
import { reasonProblem } from '../policy/reasons.ts';
import { ticketReply } from '../policy/replies.ts';

const NO_ANSWER = 'no-answer' as ReasonId;

/** TK no-show: only after the minimum of calls and seconds. */
export const markNoShow: Decide<'desk.no-show'> = (state, input, { actor, now }) => {
  const hand = ticketInHand(state, input.desk, actor, input);
  if (isRefused(hand)) return hand;
  const { desk, ticket } = hand;
  const visit = ticket.visits.at(-1);
  if (!isCalled(state, ticket) || !visit) return wrongState(state, ticket);
  const settings = state.catalogue?.file.settings;
  const callsMissing = Math.max(0, (settings?.noShowMinCalls ?? 0) - visit.calls);
  const retryAfterMs = Math.max(0, visit.calledAt + (settings?.noShowMinMs ?? 0) - now);
  if (callsMissing > 0 || retryAfterMs > 0) return refuse('no-show-too-soon', { callsMissing, retryAfterMs });
  const reason = input.reason ?? NO_ANSWER;
  const problem = input.reason && reasonProblem(state.catalogue?.file.noShowReasons, reason, input.note);
  if (problem) return problem;
  return {
    events: [{ type: 'ticket.marked-no-show', data: { ticket: ticket.id, desk: desk.id, reason } }],
    followUp: (after) => afterThisEvents(after, desk.id),
    reply: ticketReply(ticket.id),
  };
};
