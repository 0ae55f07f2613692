import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { helpAlert } from '../policy/help.ts';
import { deskReply } from '../policy/replies.ts';

/** F-O28: help can be switched off again by whoever asked. */
export const endHelp: Decide<'desk.end-help'> = (state, input, { actor }) => {
  const desk = workedDesk(state, input.desk, actor, {});
  if (isRefused(desk)) return desk;
  const alert = helpAlert(state, desk.id);
  if (!alert) return refuse('help-not-asked');
  return { events: [{ type: 'alert.cleared', data: { alert: alert.id } }], reply: deskReply(desk.id) };
};
