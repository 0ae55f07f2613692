const AT_ONCE = 6;
const EVERY_MS = 10_000;
const ADDRESSES_KEPT = 500;

/** Six requests at once and then one each ten seconds, by address: enough for a cupboard of screens after a power cut. */
export class RequestRate {
  readonly #now: () => number;
  /** When the address will have all its requests again, epoch ms; the oldest entry first. */
  readonly #fullAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds to wait; 0 = taken. */
  waitMs(address: string): number {
    const now = this.#now();
    const fullAt = Math.max(this.#fullAt.get(address) ?? 0, now) + EVERY_MS;
    const wait = fullAt - now - AT_ONCE * EVERY_MS;
    if (wait > 0) return wait;
    this.#fullAt.delete(address);
    this.#fullAt.set(address, fullAt);
    if (this.#fullAt.size > ADDRESSES_KEPT) this.#fullAt.delete(this.#fullAt.keys().next().value ?? address);
    return 0;
  }
}
