// F-K24: staff mode of a kiosk. The right PIN gives a grant that ends by itself; five wrong ones lock the kiosk's door.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { DeviceId, RefusalCode, RefusalDetails } from '@toiluot/shared/contract';

const GRANT_BYTES = 18;
/** Long enough for a roll of paper, short enough for somebody who walks away. */
const GRANT_MS = 5 * 60_000;
const FREE_FAILURES = 5;
const LOCK_MS = 15 * 60_000;

export type StaffModeEntry =
  | { readonly grant: string; readonly until: number }
  | { readonly refused: RefusalCode; readonly details?: RefusalDetails };

export type StaffModeOptions = {
  readonly now: () => number;
  readonly hashPin: (pin: string) => string;
  /** Of the PIN that is set; undefined or empty where there is none. */
  readonly pinHash: () => string | undefined;
};

/** Grants live in memory: after a restart the PIN is asked again. */
export class StaffMode {
  readonly #options: StaffModeOptions;
  readonly #grants = new Map<string, { readonly device: DeviceId; readonly until: number; readonly pinHash: string }>();
  readonly #failures = new Map<DeviceId, { readonly count: number; readonly lockedUntil: number }>();

  constructor(options: StaffModeOptions) {
    this.#options = options;
  }

  enter(device: DeviceId, pin: string): StaffModeEntry {
    const now = this.#options.now();
    const pinHash = this.#options.pinHash();
    if (!pinHash) return { refused: 'staff-mode-off' };
    const before = this.#failures.get(device);
    if (before && before.lockedUntil > now)
      return { refused: 'pin-locked', details: { retryAfterMs: before.lockedUntil - now } };
    if (!isSame(this.#options.hashPin(pin), pinHash)) return this.#failed(device, now);
    this.#failures.delete(device);
    this.#forgetOld(now);
    const grant = randomBytes(GRANT_BYTES).toString('base64url');
    const until = now + GRANT_MS;
    this.#grants.set(grant, { device, until, pinHash });
    return { grant, until };
  }

  /** Until when the grant holds; undefined when it does not, or not for this device, or the PIN has changed since. */
  holdsUntil(device: DeviceId, grant: string): number | undefined {
    const found = this.#grants.get(grant);
    const isGood =
      found?.device === device && found.until > this.#options.now() && found.pinHash === this.#options.pinHash();
    return isGood ? found.until : undefined;
  }

  leave(grant: string): void {
    this.#grants.delete(grant);
  }

  #failed(device: DeviceId, now: number): StaffModeEntry {
    const before = this.#failures.get(device);
    const count = (before && before.lockedUntil === 0 ? before.count : 0) + 1;
    const isLocked = count >= FREE_FAILURES;
    this.#failures.set(device, { count, lockedUntil: isLocked ? now + LOCK_MS : 0 });
    return isLocked
      ? { refused: 'pin-locked', details: { retryAfterMs: LOCK_MS } }
      : { refused: 'wrong-pin', details: { left: FREE_FAILURES - count } };
  }

  #forgetOld(now: number): void {
    for (const [grant, { until }] of this.#grants) if (until <= now) this.#grants.delete(grant);
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
