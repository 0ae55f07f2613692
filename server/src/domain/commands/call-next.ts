import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { calledEvent, calledOutside, callProblem, heldQueue } from '../policy/calling.ts';
import { nextTicketFor } from '../policy/next-ticket.ts';
import { calledReply } from '../policy/replies.ts';

/** NX, TK3: whoever is next for this desk, chosen and called in one step. */
export const callNext: Decide<'desk.call-next'> = (state, input, { actor, now }) => {
  const desk = workedDesk(state, input.desk, actor, input);
  if (isRefused(desk)) return desk;
  const problem = callProblem(state, desk) ?? heldQueue(state, now, input.reason);
  if (problem) return problem;
  const choice = nextTicketFor(state, desk, now);
  if (!choice) return refuse('nobody-waiting');
  const outside = calledOutside(state, desk, choice.ticket.id, { reason: input.reason, now });
  return { events: [calledEvent(state, desk, choice), ...outside], reply: calledReply(desk.id) };
};
