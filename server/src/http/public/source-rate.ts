/** Requests of one source: how many a second in the long run, and how many at once. */
export type Rate = { readonly perSecond: number; readonly burst: number };

const MOST_SOURCES = 20_000;

/** A bucket per source that refills with time; in memory, so a restart forgives. */
export class SourceRate {
  readonly #rate: Rate;
  readonly #steadyMs: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(rate: Rate, steadyMs: () => number) {
    this.#rate = rate;
    this.#steadyMs = steadyMs;
  }

  /** @returns false when the source has used up what it may */
  take(source: string): boolean {
    const left = this.#leftOf(source);
    if (left < 1) return false;
    if (this.#buckets.size >= MOST_SOURCES) this.#buckets.clear();
    this.#buckets.set(source, { left: left - 1, at: this.#steadyMs() });
    return true;
  }

  #leftOf(source: string): number {
    const { perSecond, burst } = this.#rate;
    const bucket = this.#buckets.get(source);
    if (!bucket) return burst;
    return Math.min(burst, bucket.left + ((this.#steadyMs() - bucket.at) / 1000) * perSecond);
  }
}
