// Local date and time of a ticket, put together by us: texts of ICU change between versions, goldens must not.
import type { MessageKey } from './messages.ts';

export type LocalTime = { readonly date: string; readonly time: string; readonly weekday: MessageKey };

const weekdays: readonly MessageKey[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const formats = new Map<string, Intl.DateTimeFormat>();

/** `23/11/2026`, `08:15` and the weekday in a time zone. @param at epoch ms. @throws RangeError for an unknown zone */
export function localTime(at: number, timezone: string): LocalTime {
  const parts = Object.fromEntries(
    formatFor(timezone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { day = '', month = '', year = '', hour = '', minute = '' } = parts;
  const weekday = weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  return { date: `${day}/${month}/${year}`, time: `${hour}:${minute}`, weekday: weekday ?? 'monday' };
}

function formatFor(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const twoDigits = { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    year: 'numeric',
    ...twoDigits,
    hourCycle: 'h23',
  });
  formats.set(timezone, format);
  return format;
}
