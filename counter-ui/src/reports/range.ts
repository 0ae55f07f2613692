// Ranges of local dates (YYYY-MM-DD), both ends included.

export type Range = { readonly from: string; readonly to: string };
export const PRESETS = ['today', 'week', 'month', 'last-month'] as const;
export type Preset = (typeof PRESETS)[number];

const DAY_MS = 86_400_000;

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const addDays = (date: string, days: number): string => iso(noon(date) + days * DAY_MS);
const weekday = (date: string): number => new Date(noon(date)).getUTCDay() || 7;

/** First and last day of the month that lies so many months from the one of `date`. */
function monthOf(date: string, away: number): Range {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return {
    from: iso(Date.UTC(year, month - 1 + away, 1)),
    to: iso(Date.UTC(year, month + away, 0)),
  };
}

/** @param today  the local date of the centre */
export function rangeOf(preset: Preset, today: string): Range {
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'week': {
      const monday = addDays(today, 1 - weekday(today));
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month':
      return monthOf(today, 0);
    case 'last-month':
      return monthOf(today, -1);
  }
}

const isMonth = ({ from, to }: Range): boolean => {
  const month = monthOf(from, 0);
  return month.from === from && month.to === to;
};

/** The month that a range covers exactly, as number and year; undefined for other ranges. */
export function wholeMonth(range: Range): { readonly month: number; readonly year: number } | undefined {
  const [year = 0, month = 0] = range.from.split('-').map(Number);
  return isMonth(range) ? { month, year } : undefined;
}

/** The range of the same length before (-1) or after (1); months stay months. */
export function shifted(range: Range, by: -1 | 1): Range {
  if (isMonth(range)) return monthOf(range.from, by);
  const days = Math.round((noon(range.to) - noon(range.from)) / DAY_MS) + 1;
  return { from: addDays(range.from, by * days), to: addDays(range.to, by * days) };
}

/** `25/11/2026`, `5-1-26` and `2026-11-25` as a date; undefined where it is none of the calendar. */
export function parseDate(typed: string): string | undefined {
  const text = typed.trim();
  const [, y1, m1, d1] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, d2, m2, y2] = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ?? [];
  const [year, month, day] = [Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2)];
  if (Number.isNaN(year)) return undefined;
  const full = year < 100 ? 2000 + year : year;
  const date = iso(Date.UTC(full, month - 1, day));
  return date === `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` ? date : undefined;
}
