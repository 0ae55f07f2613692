import type { TicketView } from '@toiluot/shared/contract';
import { situationOf } from './situation.ts';

export type Alarm = 'soon' | 'called';

/** AN3: older calls are only shown. */
const FRESH_MS = 20_000;

/** What to ring for when one picture follows another; a call that is repeated rings again. */
export function alarmDue(before: TicketView | undefined, after: TicketView): Alarm | undefined {
  const situation = situationOf(after);
  if (situation === 'called') {
    const isNew = before?.state !== 'called' || before.calledAt !== after.calledAt || before.desk !== after.desk;
    return isNew && after.serverTime - (after.calledAt ?? after.serverTime) < FRESH_MS ? 'called' : undefined;
  }
  return situation === 'soon' && before?.state === 'waiting' && situationOf(before) !== 'soon' ? 'soon' : undefined;
}
