// Dates as people here write them, and as the catalogue keeps them.

/** `2026-11-25` → `25/11/2026`; what is no date stays as it was typed. */
export const shownDate = (date: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date;
};

/** `25/11/2026`, `25-11-2026`, `5.1.2026` → `2026-01-05`; undefined = no date of the calendar. */
export function readDate(typed: string): string | undefined {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
}

/** `7:30`, `07h30`, `0730` → `07:30`; undefined = no time of day. */
export function readClock(typed: string): string | undefined {
  const match = /^\s*(\d{1,2})\s*[:hg.]?\s*(\d{2})\s*$/i.exec(typed);
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${match[2]}` : undefined;
}
