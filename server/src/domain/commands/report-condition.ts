import type { HallEvent } from '@toiluot/shared/contract';
import type { Decide } from '../decision.ts';

/** What the house finds out about itself and the rules cannot see: it stands among the alerts until it is over. */
export const reportCondition: Decide<'hall.report-condition'> = (state, { condition, holds }, { now }) => {
  const id = `${condition}:hall`;
  const events: HallEvent[] = [];
  if (holds && !state.alerts.has(id)) {
    const subject = { desk: null, service: null, ticket: null, printer: null, device: null };
    const alert = { id, kind: condition, since: now, ...subject, owner: null, snoozedUntil: null };
    events.push({ type: 'alert.raised', data: { alert } });
  }
  if (!holds && state.alerts.has(id)) events.push({ type: 'alert.cleared', data: { alert: id } });
  return { events, reply: () => ({}) };
};
