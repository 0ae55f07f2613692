import { localTimeOf } from '@toiluot/shared/ui/format.ts';

/** First and last millisecond of a local date, epoch ms. @param date ISO date of the centre's zone */
export function dayBounds(date: string, timezone: string): { readonly from: number; readonly to: number } {
  const midnight = (at: number): number => {
    // The zone's distance from UTC at that very moment, read off its clock.
    const { year, month, day, hour, minute } = localTimeOf(at, timezone);
    return at - (Date.UTC(year, month - 1, day, hour, minute) - at);
  };
  const from = midnight(Date.parse(`${date}T00:00:00Z`));
  return { from, to: midnight(Date.parse(`${date}T00:00:00Z`) + 86_400_000) - 1 };
}
