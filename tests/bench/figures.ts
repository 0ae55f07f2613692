/** What one slice of load measured: latencies in ms, and how long the slice lasted. */
export type Slice = { readonly latencies: readonly number[]; readonly lastedMs: number };

/** Median, 99th percentile (ms) and rate per second of a row. */
export type Figures = { readonly p50: number; readonly p99: number; readonly rate: number };

/** @param sorted  ascending; @param share  0…1, nearest rank */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Figures of several slices of one row taken together. */
export function figuresOf(slices: readonly Slice[]): Figures {
  const sorted = slices.flatMap(({ latencies }) => latencies).sort((a, b) => a - b);
  const lastedMs = slices.reduce((sum, slice) => sum + slice.lastedMs, 0);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), rate: (sorted.length / lastedMs) * 1000 };
}
