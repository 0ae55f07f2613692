import { type Decide, refuse } from '../decision.ts';

/** Aside until a time; with null it stands among the others again. */
export const snoozeAlert: Decide<'alert.snooze'> = (state, input, { now }) => {
  if (!state.alerts.has(input.alert)) return refuse('unknown-alert');
  if (input.until !== null && input.until <= now) return refuse('until-in-past');
  return {
    events: [{ type: 'alert.snoozed', data: { alert: input.alert, until: input.until } }],
    reply: () => ({ alert: input.alert }),
  };
};
