import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { deskReply } from '../policy/replies.ts';
import { ticketOf } from '../records.ts';

/** DK2: at once with empty hands, else "after this one". */
export const closeDesk: Decide<'desk.close'> = (state, input, { actor }) => {
  const desk = workedDesk(state, input.desk, actor, input);
  if (isRefused(desk)) return desk;
  if (desk.state === 'closed') return refuse('desk-closed');
  const reply = deskReply(desk.id);
  if (!desk.ticket) return { events: [{ type: 'desk.closed', data: { desk: desk.id } }], reply };
  if (!input.afterThis) return refuse('desk-busy', { label: ticketOf(state, desk.ticket).label });
  return { events: [{ type: 'desk.after-this-set', data: { desk: desk.id, afterThis: { then: 'close' } } }], reply };
};
