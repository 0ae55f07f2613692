import { localParts } from '../../domain/policy/local-time.ts';

const SLOT_MS = 900_000;

/** The centre's clock for many instants, epoch ms. */
export type ZoneClock = {
  /** YYYY-MM-DD. */
  readonly dateOf: (at: number) => string;
  /** 0 to 23. */
  readonly hourOf: (at: number) => number;
};

/** Zones change their offset only at full quarters of an hour, so one look-up serves a quarter. */
export function zoneClock(timezone: string): ZoneClock {
  const slots = new Map<number, { readonly date: string; readonly hour: number }>();
  const slotOf = (at: number) => {
    const slot = Math.floor(at / SLOT_MS);
    let found = slots.get(slot);
    if (!found) {
      const { date, minutes } = localParts(slot * SLOT_MS, timezone);
      found = { date, hour: Math.floor(minutes / 60) };
      slots.set(slot, found);
    }
    return found;
  };
  return { dateOf: (at) => slotOf(at).date, hourOf: (at) => slotOf(at).hour };
}
