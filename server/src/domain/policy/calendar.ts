import type { Catalogue, DaySession, Text } from '@toiluot/shared/contract';
import { addDays, instantOf, localParts } from './local-time.ts';

type Centre = Catalogue['centre'];

const MINUTE_MS = 60_000;
/** A search for the next working day ends here: no centre is closed for longer. */
const SEARCH_DAYS = 60;

const weekdayOf = (date: string): number => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? 7 : day;
};

/** Name of the holiday on this date, if it is one (DY2). */
export const holidayOn = (centre: Centre, date: string): Text | undefined =>
  centre.holidays.find((holiday) => holiday.date === date)?.name;

/** The sessions of a date, in order of opening: weekly hours, none on holidays, make-up days (DY2). Epoch ms. */
export function sessionsOn(centre: Centre, date: string): DaySession[] {
  const extra = centre.extraWorkingDays.find((day) => day.date === date);
  if (!extra && holidayOn(centre, date)) return [];
  const weekday = extra ? (extra.sessionsOf ?? 1) : weekdayOf(date);
  return centre.sessions
    .filter((session) => session.weekdays.includes(weekday))
    .map((session) => {
      const closesAt = instantOf(date, session.closesAt, centre.timezone);
      return {
        id: session.id,
        name: session.name,
        opensAt: instantOf(date, session.opensAt, centre.timezone),
        closesAt,
        lastTicketAt: closesAt - session.lastTicketMinutesBeforeClose * MINUTE_MS,
      };
    })
    .sort((a, b) => a.opensAt - b.opensAt);
}

/** The first session that opens after an instant, looking from that instant's date on. */
export function nextSessionAfter(centre: Centre, at: number): DaySession | undefined {
  const { date } = localParts(at, centre.timezone);
  for (let ahead = 0; ahead < SEARCH_DAYS; ahead += 1) {
    const found = sessionsOn(centre, addDays(date, ahead)).find((session) => session.opensAt > at);
    if (found) return found;
  }
  return undefined;
}
