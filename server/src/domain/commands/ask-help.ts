import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { helpAlert, helpAlertId } from '../policy/help.ts';
import { deskReply } from '../policy/replies.ts';

/** F-O28: quiet, without a word about why: whoever comes will see. */
export const askHelp: Decide<'desk.ask-help'> = (state, input, { actor, now }) => {
  const desk = workedDesk(state, input.desk, actor, input);
  if (isRefused(desk)) return desk;
  if (desk.state === 'closed') return refuse('desk-closed');
  if (helpAlert(state, desk.id)) return refuse('help-already-asked');
  const alert = {
    id: helpAlertId(desk.id),
    kind: 'help-wanted',
    since: now,
    desk: desk.id,
    service: null,
    ticket: null,
    printer: null,
    device: null,
    owner: null,
    snoozedUntil: null,
  } as const;
  return { events: [{ type: 'alert.raised', data: { alert } }], reply: deskReply(desk.id) };
};
