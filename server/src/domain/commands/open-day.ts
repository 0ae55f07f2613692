import type { DayId, DaySession } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import { sessionsOn } from '../policy/calendar.ts';
import { localParts } from '../policy/local-time.ts';

const TRIAL_HOURS_MS = 48 * 3_600_000;

/** A trial hall is open whenever it is started, at midnight on a Sunday too. */
const trialSession = (now: number): DaySession => ({
  id: 'trial',
  name: { vi: 'Buổi dùng thử', en: 'Trial session' },
  opensAt: now,
  closesAt: now + TRIAL_HOURS_MS,
  lastTicketAt: now + TRIAL_HOURS_MS,
});

/** DY1, DY6: a day is opened once and never again; only a trial may open its date a second time. */
export const openDay: Decide<'day.open'> = (state, input, { now, trial, actor }) => {
  const centre = state.catalogue?.file.centre;
  if (!centre) return refuse('day-not-open');
  if (state.day && state.day.state !== 'closed') return refuse('day-already-open');
  const alwaysOpen = trial && (actor.kind !== 'system' || actor.part === 'trial');
  const date = input.date ?? localParts(now, centre.timezone).date;
  const last = state.day;
  if (last && date < last.date) return refuse('day-already-closed', { day: last.id });
  if (last && date === last.date && !trial) return refuse('day-already-closed', { day: last.id });
  const again = last?.date === date ? Number(last.id.split('.')[1] ?? 1) + 1 : 1;
  const day = (again > 1 ? `${date}.${again}` : date) as DayId;
  const sessions = alwaysOpen ? [trialSession(now)] : sessionsOn(centre, date);
  return { events: [{ type: 'day.opened', data: { day, date, sessions } }], reply: () => ({ day }) };
};
