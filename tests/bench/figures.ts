/** What one slice of load measured: latencies in ms, and how long the slice lasted. */
export type Slice = { readonly latencies: readonly number[]; readonly lastedMs: number };

/** The same with the processor time (user and system, µs) that the server took. */
export type ServedSlice = Slice & { readonly cpuUs: number };

/** Median and 99th percentile (ms), rate per second, and the server's processor time per measured step (µs). */
export type Figures = { readonly p50: number; readonly p99: number; readonly rate: number; readonly cpuUs: number };

/** @param sorted  ascending; @param share  0…1, nearest rank */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Figures of several slices of one row taken together. */
export function figuresOf(slices: readonly ServedSlice[]): Figures {
  const sorted = slices.flatMap(({ latencies }) => latencies).sort((a, b) => a - b);
  const lastedMs = slices.reduce((sum, slice) => sum + slice.lastedMs, 0);
  const cpuUs = slices.reduce((sum, slice) => sum + slice.cpuUs, 0) / sorted.length;
  return {
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    rate: (sorted.length / lastedMs) * 1000,
    cpuUs,
  };
}
