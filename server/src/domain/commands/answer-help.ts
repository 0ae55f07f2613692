import { type Decide, refuse } from '../decision.ts';
import { helpAlert } from '../policy/help.ts';
import { deskReply } from '../policy/replies.ts';

/** F-O28: acknowledged by name; whoever says so last comes. */
export const answerHelp: Decide<'desk.answer-help'> = (state, input, { actor }) => {
  const desk = state.desks.get(input.desk);
  if (!desk || !state.catalogue?.desks.has(input.desk)) return refuse('unknown-desk');
  if (actor.kind !== 'staff' || desk.officer === actor.id) return refuse('not-allowed');
  const alert = helpAlert(state, desk.id);
  if (!alert) return refuse('help-not-asked');
  return {
    events: [{ type: 'alert.taken', data: { alert: alert.id, owner: actor.id } }],
    reply: deskReply(desk.id),
  };
};
