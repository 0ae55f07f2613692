// Staff sessions: an opaque random token in the cookie, its SHA-256 in the database, checked at every use (A04, A05).
import { hash, randomBytes } from 'node:crypto';
import type { StaffId, StaffRole } from '@toiluot/shared/contract';
import type { IdentityStorage, SessionRow } from '../../storage/storage.ts';

const HOUR_MS = 3_600_000;
const ABSOLUTE_MS: Record<StaffRole, number> = {
  officer: 12 * HOUR_MS,
  supervisor: 12 * HOUR_MS,
  administrator: 8 * HOUR_MS,
  auditor: 8 * HOUR_MS,
};

export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

export class Sessions {
  readonly #storage: IdentityStorage;
  readonly #now: () => number;
  readonly #rows = new Map<string, SessionRow>();

  constructor(storage: IdentityStorage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  async start(): Promise<void> {
    for (const row of await this.#storage.sessions(this.#now())) this.#rows.set(row.tokenHash, row);
  }

  /** A new session and its token; the token is told once and stored nowhere. */
  async open(staff: StaffId, role: StaffRole): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.#now();
    const row = {
      tokenHash: tokenHash(token),
      staff,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + ABSOLUTE_MS[role],
    };
    await this.#storage.saveSession(row);
    this.#rows.set(row.tokenHash, row);
    return token;
  }

  /** Who a session token belongs to; undefined when it is unknown or has run out. */
  staffOf(token: string): StaffId | undefined {
    const row = this.#rows.get(tokenHash(token));
    return row && row.expiresAt > this.#now() ? row.staff : undefined;
  }

  async close(token: string): Promise<void> {
    const hash = tokenHash(token);
    this.#rows.delete(hash);
    await this.#storage.deleteSession(hash);
  }

  /** After a change of password or a switched-off account. */
  async closeAllOf(staff: StaffId): Promise<void> {
    for (const [hash, row] of this.#rows) if (row.staff === staff) this.#rows.delete(hash);
    await this.#storage.deleteSessionsOf(staff);
  }
}
