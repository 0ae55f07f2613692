import type { ReportCell, Text } from '@toiluot/shared/contract';

export type FileLanguage = 'vi' | 'en';

export const wordsIn = (text: Text, lang: FileLanguage): string => text[lang] ?? text.vi;

/** Whether a cell holds a text of several languages. */
export const isText = (cell: ReportCell): cell is Exclude<ReportCell, string | number | null> =>
  typeof cell === 'object' && cell !== null;

/** The clock on the wall of a zone as if it were UTC, epoch ms: what spreadsheets call a date. */
export function wallClock(at: number, timezone: string): number {
  const parts: Record<string, number> = {};
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
