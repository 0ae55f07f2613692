import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { deskReply } from '../policy/replies.ts';

/** Ends a pause; while working, takes back "after this one". */
export const resumeDesk: Decide<'desk.resume'> = (state, input, { actor }) => {
  const desk = workedDesk(state, input.desk, actor, input);
  if (isRefused(desk)) return desk;
  const reply = deskReply(desk.id);
  if (desk.state === 'paused') return { events: [{ type: 'desk.resumed', data: { desk: desk.id } }], reply };
  if (desk.afterThis)
    return { events: [{ type: 'desk.after-this-set', data: { desk: desk.id, afterThis: null } }], reply };
  return refuse('desk-not-paused');
};
