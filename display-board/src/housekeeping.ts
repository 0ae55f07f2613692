// A page that runs for months is started afresh now and then, when nobody looks (screens.md section 6, long life). Pure.

export type PageHealth = {
  readonly ageMs: number;
  /** Hour of the day at the centre. */
  readonly hour: number;
  readonly isClosed: boolean;
  readonly newestCallAgeMs: number;
  /** Used memory of the page, where the browser tells. */
  readonly heapBytes: number | undefined;
};

const DAY_MS = 20 * 3_600_000;
const HEAP_LIMIT_BYTES = 400 * 1024 * 1024;
const QUIET_MS = 30_000;

/** True at night once a day, and between calls when the page has grown too large. */
export function isReloadDue({ ageMs, hour, isClosed, newestCallAgeMs, heapBytes }: PageHealth): boolean {
  const isNight = isClosed && hour >= 2 && hour < 5 && ageMs > DAY_MS;
  const isBloated = (heapBytes ?? 0) > HEAP_LIMIT_BYTES && newestCallAgeMs > QUIET_MS;
  return isNight || isBloated;
}
