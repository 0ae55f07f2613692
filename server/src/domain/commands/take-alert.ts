import { type Decide, refuse } from '../decision.ts';

/** One owner at a time: whoever says so last sees to it. */
export const takeAlert: Decide<'alert.take'> = (state, input, { actor }) => {
  if (!state.alerts.has(input.alert)) return refuse('unknown-alert');
  if (actor.kind !== 'staff') return refuse('not-allowed');
  return {
    events: [{ type: 'alert.taken', data: { alert: input.alert, owner: input.giveBack ? null : actor.id } }],
    reply: () => ({ alert: input.alert }),
  };
};
