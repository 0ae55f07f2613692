// Local dates and times of a centre. Intl is pure here: its only input is the instant and the zone.

type Parts = { readonly date: string; readonly weekday: number; readonly minutes: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timezone, format);
  }
  return format;
}

function fields(at: number, timezone: string): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timezone).formatToParts(at))
    if (type !== 'literal') parts[type] = Number(value);
  return parts;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Local date (YYYY-MM-DD), weekday (1 = Monday … 7 = Sunday) and minutes since local midnight of an instant. */
export function localParts(at: number, timezone: string): Parts {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = fields(at, timezone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return {
    date: `${year}-${two(month)}-${two(day)}`,
    weekday: weekday === 0 ? 7 : weekday,
    minutes: hour * 60 + minute,
  };
}

/** The instant (epoch ms) of a local date and HH:MM; exact in zones without daylight saving, and outside its jumps elsewhere. */
export function instantOf(date: string, time: string, timezone: string): number {
  const guess = Date.parse(`${date}T${time}:00Z`);
  const shown = fields(guess, timezone);
  const offset =
    Date.UTC(
      shown.year ?? 0,
      (shown.month ?? 1) - 1,
      shown.day ?? 1,
      shown.hour ?? 0,
      shown.minute ?? 0,
      shown.second ?? 0,
    ) - guess;
  return guess - offset;
}

/** The calendar date after (or before) a number of days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
