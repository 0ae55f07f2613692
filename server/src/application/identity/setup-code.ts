import { isSameCode, newShortCode, spelled } from '../short-code.ts';

const SIGNS = 8;
const LIFE_MS = 30 * 60_000;
const TRIES = 5;

export type SetupVerdict = { readonly is: 'right' | 'void' } | { readonly is: 'wrong'; readonly triesLeft: number };

/**
 * The one-time code that lets the first administrator account be made (A01). It is told on the server's console alone
 * and lives in memory alone: starting the server again makes another one.
 */
export class SetupCode {
  readonly #now: () => number;
  readonly #code = newShortCode(SIGNS);
  /** Epoch ms. */
  readonly expiresAt: number;
  #triesLeft = TRIES;
  #isUsed = false;

  constructor(now: () => number) {
    this.#now = now;
    this.expiresAt = now() + LIFE_MS;
  }

  /** As it is written on the console. */
  get spelled(): string {
    return spelled(this.#code);
  }

  get isVoid(): boolean {
    return this.#isUsed || this.#triesLeft === 0 || this.#now() >= this.expiresAt;
  }

  /** Right only once; every wrong one leaves fewer tries. */
  take(typed: string): SetupVerdict {
    if (this.isVoid) return { is: 'void' };
    if (isSameCode(typed, this.#code)) {
      this.#isUsed = true;
      return { is: 'right' };
    }
    this.#triesLeft -= 1;
    return this.#triesLeft === 0 ? { is: 'void' } : { is: 'wrong', triesLeft: this.#triesLeft };
  }

  /** The account it was taken for was refused (a name too short, a password too weak): it may be typed again. */
  giveBack(): void {
    this.#isUsed = false;
  }
}
