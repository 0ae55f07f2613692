// Devices without credentials that ask to be let in. Kept in memory: a restart forgets them, and they ask again.
import { randomBytes, randomUUID } from 'node:crypto';
import type { DeviceId, DeviceKind } from '@toiluot/shared/contract';
import { tokenHash } from '../identity/sessions.ts';
import { isSameCode, newShortCode } from '../short-code.ts';
import { RequestRate } from './request-rate.ts';

const SIGNS = 6;
const LIFE_MS = 10 * 60_000;
const MOST = 40;
const MOST_PER_ADDRESS = 6;

export type Asking = {
  /** Names the request in lists; opens nothing. */
  readonly id: string;
  readonly kind: DeviceKind;
  readonly address: string;
  readonly version: string;
  /** Epoch ms. */
  readonly since: number;
  readonly expiresAt: number;
};

type Pending = Asking & {
  readonly code: string;
  readonly handleHash: string;
  /** Set once: a code works for one device. */
  approved?: { readonly device: DeviceId; readonly requestId: unknown };
};

/** `handle` is the device's own secret, 256 bits: with it, and nothing else, the token is fetched. */
export type Ticket = { readonly handle: string; readonly code: string; readonly expiresAt: number };

export class PairingDesk {
  readonly #now: () => number;
  readonly #pending = new Map<string, Pending>();
  readonly #rate: RequestRate;

  constructor(now: () => number) {
    this.#now = now;
    this.#rate = new RequestRate(now);
  }

  /** A new request; anonymous, so it is bounded in number, by address and over time. */
  open(asked: Pick<Asking, 'kind' | 'address' | 'version'>): Ticket | { readonly retryAfterMs: number } {
    this.#forgetOld();
    const waitMs = this.#rate.waitMs(asked.address);
    if (waitMs > 0) return { retryAfterMs: waitMs };
    const all = [...this.#pending.values()];
    const own = all.filter(({ address }) => address === asked.address);
    const full = own.length >= MOST_PER_ADDRESS ? own[0] : all.length >= MOST ? all[0] : undefined;
    if (full) return { retryAfterMs: Math.max(1, full.expiresAt - this.#now()) };
    const handle = randomBytes(32).toString('base64url');
    const since = this.#now();
    const pending = {
      ...asked,
      id: randomUUID(),
      since,
      expiresAt: since + LIFE_MS,
      code: this.#freeCode(),
      handleHash: tokenHash(handle),
    };
    this.#pending.set(pending.handleHash, pending);
    return { handle, code: pending.code, expiresAt: pending.expiresAt };
  }

  /** What became of a request: undefined when it is unknown or has run out. */
  look(handle: string): { readonly expiresAt: number; readonly device: DeviceId | undefined } | undefined {
    this.#forgetOld();
    const found = this.#pending.get(tokenHash(handle));
    return found && { expiresAt: found.expiresAt, device: found.approved?.device };
  }

  /** Whether this code may be approved now; the same request may ask again. */
  isOpen(code: string, kind: unknown, requestId: unknown): boolean {
    const found = this.#find(code);
    return found?.kind === kind && (!found?.approved || found.approved.requestId === requestId);
  }

  approve(code: string, device: DeviceId, requestId: unknown): void {
    const found = this.#find(code);
    if (found) found.approved ??= { device, requestId };
  }

  /** Who waits for an administrator, longest first; without the codes, which stand on the devices alone. */
  waiting(): readonly Asking[] {
    this.#forgetOld();
    return [...this.#pending.values()]
      .filter(({ approved }) => !approved)
      .map(({ id, kind, address, version, since, expiresAt }) => ({ id, kind, address, version, since, expiresAt }));
  }

  #find(code: string): Pending | undefined {
    this.#forgetOld();
    return [...this.#pending.values()].filter((pending) => isSameCode(code, pending.code))[0];
  }

  #freeCode(): string {
    let code = newShortCode(SIGNS);
    while (this.#find(code)) code = newShortCode(SIGNS);
    return code;
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const [key, { expiresAt }] of this.#pending) if (expiresAt <= now) this.#pending.delete(key);
  }
}
