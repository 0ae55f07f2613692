import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { reasonProblem } from '../policy/reasons.ts';
import { deskReply } from '../policy/replies.ts';
import { ticketOf } from '../records.ts';

/** DK2: with a reason and, if known, the time of return; with a ticket in hand "after this one". */
export const pauseDesk: Decide<'desk.pause'> = (state, input, { actor, now }) => {
  const desk = workedDesk(state, input.desk, actor, input);
  if (isRefused(desk)) return desk;
  if (desk.state === 'closed') return refuse('desk-closed');
  if (desk.state === 'paused') return refuse('desk-paused');
  const problem = reasonProblem(state.catalogue?.file.pauseReasons, input.reason, input.note);
  if (problem) return problem;
  if (input.until !== undefined && input.until <= now) return refuse('until-in-past');
  const pause = { reason: input.reason, note: input.note?.trim() || null, until: input.until ?? null };
  const reply = deskReply(desk.id);
  if (!desk.ticket) return { events: [{ type: 'desk.paused', data: { desk: desk.id, pause } }], reply };
  if (!input.afterThis) return refuse('desk-busy', { label: ticketOf(state, desk.ticket).label });
  return {
    events: [{ type: 'desk.after-this-set', data: { desk: desk.id, afterThis: { then: 'pause', pause } } }],
    reply,
  };
};
