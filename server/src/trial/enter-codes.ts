import { randomBytes } from 'node:crypto';
import type { StaffId } from '@toiluot/shared/contract';

const LIFE_MS = 60_000;

/** One-use sign-in links of the landing page. */
export class EnterCodes {
  readonly #codes = new Map<string, { readonly staff: StaffId; readonly until: number }>();

  make(staff: StaffId, now: number): string {
    const code = randomBytes(16).toString('base64url');
    this.#codes.set(code, { staff, until: now + LIFE_MS });
    return code;
  }

  use(code: string, now: number): StaffId | undefined {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    return found && found.until > now ? found.staff : undefined;
  }
}
