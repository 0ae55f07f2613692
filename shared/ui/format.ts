// Times and amounts as people read them: 24 h, dd/mm/yyyy, a number never parted from its unit.
import type { Language } from '../contract/index.ts';
import type { I18n } from './i18n.ts';
import type { messages } from './messages.ts';

/** Keeps a number and its unit on one line. */
export const NBSP = '\u00a0';

type Common = I18n<keyof typeof messages>;

export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timezone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timezone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hour12: false,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timezone, formatter);
  }
  return formatter;
}

/** Calendar and clock of an instant (epoch ms) at a place. */
export function localTimeOf(ms: number, timezone: string): LocalTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timezone).formatToParts(new Date(ms))) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, hour: hour % 24, minute, second, weekday };
}

const twoDigits = (n: number) => (n < 10 ? `0${n}` : String(n));

/** `09:41`, or `09:41:07` with seconds. */
export function formatClock(ms: number, timezone: string, withSeconds = false): string {
  const { hour, minute, second } = localTimeOf(ms, timezone);
  return [hour, minute, ...(withSeconds ? [second] : [])].map(twoDigits).join(':');
}

/** `25/11/2026`. */
export function formatDate(ms: number, timezone: string): string {
  const { day, month, year } = localTimeOf(ms, timezone);
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/** `Thứ Tư`. */
export function formatWeekday(i18n: Common, ms: number, timezone: string): string {
  return i18n.t(`weekday.${localTimeOf(ms, timezone).weekday}` as keyof typeof messages);
}

/** The day an instant falls on, seen from `now`: `hôm nay`, `ngày mai`, else `Thứ Hai, 30/11/2026`. */
export function formatDay(i18n: Common, ms: number, now: number, timezone: string): string {
  const days = dayNumber(ms, timezone) - dayNumber(now, timezone);
  if (days === 0) return i18n.t('day.today');
  if (days === 1) return i18n.t('day.tomorrow');
  return i18n.t('day.named', { weekday: formatWeekday(i18n, ms, timezone), date: formatDate(ms, timezone) });
}

function dayNumber(ms: number, timezone: string): number {
  const { year, month, day } = localTimeOf(ms, timezone);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** A running time: `3:05`, from an hour on `1:03:05`; below zero it is `0:00`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${twoDigits(m)}:${twoDigits(s)}` : `${m}:${twoDigits(s)}`;
}

/** `15 phút` / `15 min`, joined by a no-break space. */
export function formatMinutes(minutes: number, lang: Language = 'vi'): string {
  return withUnit(Math.round(minutes), lang === 'en' ? 'min' : 'phút');
}

export function withUnit(amount: number | string, unit: string): string {
  return `${amount}${NBSP}${unit}`;
}

/** `3, 5, 12`; each number stays whole. */
export function formatDesks(numbers: readonly number[]): string {
  return numbers.join(', ');
}

/** The wait in words: a range in minutes, "at once" for a range from 0, or that nobody knows. */
export function formatWait(
  i18n: Common,
  wait: { readonly fromMin: number; readonly toMin: number } | undefined,
): string {
  if (!wait) return i18n.t('wait.unknown');
  if (wait.toMin <= 5 && wait.fromMin === 0) return i18n.t('wait.at-once');
  return i18n.t('wait.about', { a: wait.fromMin, b: wait.toMin });
}
