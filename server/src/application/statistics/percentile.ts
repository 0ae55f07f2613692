/**
 * The value at a share of a sorted list by the nearest-rank definition: the smallest recorded value that at least that
 * share of all values does not exceed. It is always a value that occurred; the median is p = 0.5.
 *
 * @param sorted  ascending
 * @param share   above 0, at most 1
 * @returns       null for an empty list
 * Source: nearest-rank method (Hyndman and Fan 1996, definition 1).
 */
export function percentile(sorted: ArrayLike<number>, share: number): number | null {
  const rank = Math.ceil(sorted.length * share - 1e-9);
  return sorted.length === 0 ? null : (sorted[Math.max(1, rank) - 1] ?? null);
}

/** A part of a whole; null where there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
