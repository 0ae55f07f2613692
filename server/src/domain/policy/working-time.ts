// CP2: deadlines in working time, by the centre's own calendar: sessions, holidays and make-up days.
import type { Catalogue } from '@toiluot/shared/contract';
import { sessionsOn } from './calendar.ts';
import { addDays, localParts } from './local-time.ts';

type Centre = Catalogue['centre'];

/** A search ends here: no centre is closed for longer. */
const SEARCH_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * The instant (epoch ms) by which `ms` of session time have passed since `from`; breaks, nights and holidays do not
 * count. The last moment of a session, rather than the first of the next one. Without sessions, plain time.
 */
export function afterWorkingTime(centre: Centre, from: number, ms: number): number {
  const { date } = localParts(from, centre.timezone);
  let left = ms;
  for (let ahead = 0; ahead < SEARCH_DAYS; ahead += 1) {
    for (const { opensAt, closesAt } of sessionsOn(centre, addDays(date, ahead))) {
      const begin = Math.max(opensAt, from);
      const room = closesAt - begin;
      if (room < left || room <= 0) left -= Math.max(0, room);
      else return begin + left;
    }
  }
  return from + ms;
}

/** The end of the last session (epoch ms) of the n-th working day after the date of `from`; n from 1. */
export function endOfWorkingDay(centre: Centre, from: number, n: number): number {
  const { date } = localParts(from, centre.timezone);
  let found = 0;
  for (let ahead = 1; ahead < SEARCH_DAYS; ahead += 1) {
    const last = sessionsOn(centre, addDays(date, ahead)).at(-1);
    if (last) found += 1;
    if (last && found === n) return last.closesAt;
  }
  return from + n * DAY_MS;
}

/** The beginning of the first session (epoch ms) of the date of an instant; the instant itself, if there is none. */
export function startOfWorkingDay(centre: Centre, at: number): number {
  return sessionsOn(centre, localParts(at, centre.timezone).date)[0]?.opensAt ?? at;
}
