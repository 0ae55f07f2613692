// Clock times of the centre's zone, as people type them.
import { localTimeOf } from '@toiluot/shared/ui/format.ts';

const MINUTE_MS = 60_000;

/** `11:30`, `11h30`, `11h`, `1130` and `9.05` become `HH:MM`; anything else `undefined`. */
export function parseClock(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:[:h.]?(\d{2})|h)?$/i.exec(typed.trim());
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours > 23 || minutes > 59 ? undefined : `${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/**
 * Epoch ms at which the zone's clocks show `clock` on the local day of `onDayOf`.
 *
 * @param clock    `HH:MM`
 * @param onDayOf  any instant of that day, epoch ms
 * @param timezone IANA name such as `Asia/Ho_Chi_Minh`
 */
export function instantOfClock(clock: string, onDayOf: number, timezone: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const day = localTimeOf(onDayOf, timezone);
  const asIfUtc = Date.UTC(day.year, day.month - 1, day.day, hours, minutes);
  const firstGuess = asIfUtc - offsetMs(asIfUtc, timezone);
  return asIfUtc - offsetMs(firstGuess, timezone);
}

/** What a clock field holds. */
export type ClockReading = { readonly kind: 'empty' | 'wrong' | 'past' } | { readonly kind: 'at'; readonly at: number };

/** Reads a clock field as an instant of today that is still to come. @param now epoch ms */
export function readClock(typed: string, now: number, timezone: string): ClockReading {
  if (typed.trim() === '') return { kind: 'empty' };
  const clock = parseClock(typed);
  if (clock === undefined) return { kind: 'wrong' };
  const at = instantOfClock(clock, now, timezone);
  return at <= now ? { kind: 'past' } : { kind: 'at', at };
}

/** The next quarter of an hour at least `leadMs` away, so a proposed end is round and never past. */
export function roundUpQuarter(now: number, leadMs: number): number {
  const quarter = 15 * MINUTE_MS;
  return Math.ceil((now + leadMs) / quarter) * quarter;
}

function offsetMs(instant: number, timezone: string): number {
  const { year, month, day, hour, minute } = localTimeOf(instant, timezone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
