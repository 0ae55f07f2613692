const FREE_FAILURES = 5;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 900_000;
const KEPT = 5_000;

/** A03: after five failures each further one doubles the wait, per account and source, up to 15 minutes. */
export class SignInDelay {
  readonly #failures = new Map<string, { count: number; until: number }>();

  /** Milliseconds this account and source still have to wait; 0 = may try. */
  waitMs(key: string, now: number): number {
    return Math.max(0, (this.#failures.get(key)?.until ?? 0) - now);
  }

  failed(key: string, now: number): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const over = count - FREE_FAILURES;
    const delay = over >= 0 ? Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** over) : 0;
    this.#failures.set(key, { count, until: now + delay });
    if (this.#failures.size <= KEPT) return;
    const oldest = this.#failures.keys().next().value;
    if (oldest !== undefined) this.#failures.delete(oldest);
  }

  succeeded(key: string): void {
    this.#failures.delete(key);
  }
}
