// From a credential to who asks. Entrances bring what they were given; rights are the command table's business.
import type { DeviceRecord, RefusalCode, StaffRecord, TicketId } from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';
import type { IdentityStorage } from '../../storage/storage.ts';
import type { ActorRef } from '../actor-ref.ts';
import { verifyPassword } from './password.ts';
import { Sessions } from './sessions.ts';
import { SignInDelay } from './sign-in-delay.ts';
import { StaffMode } from './staff-mode.ts';
import { TicketTokens } from './ticket-tokens.ts';
import type { Tokens } from './tokens.ts';

export type Credentials = {
  readonly sessionToken?: string | undefined;
  readonly deviceToken?: string | undefined;
  readonly ticketToken?: string | undefined;
  /** Of a kiosk's staff mode; says nothing without the kiosk's own token. */
  readonly staffGrant?: string | undefined;
};

export type SignIn =
  | { readonly staff: StaffRecord; readonly token: string }
  | { readonly refused: RefusalCode; readonly retryAfterMs?: number };

export type IdentityOptions = {
  readonly storage: IdentityStorage;
  readonly state: () => HallState;
  readonly tokens: Tokens;
  readonly now: () => number;
};

export class Identity {
  readonly #options: IdentityOptions;
  readonly sessions: Sessions;
  readonly staffMode: StaffMode;
  readonly #ticketTokens: TicketTokens;
  readonly #delay = new SignInDelay();

  constructor(options: IdentityOptions) {
    this.#options = options;
    this.sessions = new Sessions(options.storage, options.now);
    this.staffMode = new StaffMode({
      now: options.now,
      hashPin: options.tokens.pin,
      pinHash: () => options.state().catalogue?.file.settings.kioskPinHash,
    });
    this.#ticketTokens = new TicketTokens(options.tokens);
  }

  /** The proved identity behind credentials; undefined when none of them holds. Device before ticket before staff. */
  identify({ sessionToken, deviceToken, ticketToken, staffGrant }: Credentials): ActorRef | undefined {
    if (deviceToken) return this.#device(deviceToken, staffGrant);
    if (ticketToken) return this.#visitor(ticketToken);
    const staff = sessionToken ? this.sessions.staffOf(sessionToken) : undefined;
    const record = staff && this.#options.state().staff.get(staff);
    return record && !record.disabled ? { kind: 'staff', id: record.id } : undefined;
  }

  #device(token: string, grant: string | undefined): ActorRef | undefined {
    const { tokens, state } = this.#options;
    const device: DeviceRecord | undefined = state().devices.get(tokens.deviceIdOf(token));
    if (!device || device.revoked || !tokens.isDeviceToken(device, token)) return undefined;
    const isStaffMode = grant !== undefined && this.staffMode.holdsUntil(device.id, grant) !== undefined;
    return { kind: 'device', id: device.id, ...(isStaffMode && { staffMode: true }) };
  }

  #visitor(token: string): ActorRef | undefined {
    const ticket: TicketId | undefined = this.#ticketTokens.find(this.#options.state(), token);
    return ticket && { kind: 'visitor', ticket };
  }

  /** Checks name and password; wrong ones cost a growing delay per account and source (A03). */
  async signIn(username: string, password: string, source: string): Promise<SignIn> {
    const { storage, state, now } = this.#options;
    const key = `${username}\n${source}`;
    const waitMs = this.#delay.waitMs(key, now());
    if (waitMs > 0) return { refused: 'too-many-requests', retryAfterMs: waitMs };
    const staff = [...state().staff.values()].find((s) => s.username === username && !s.disabled);
    const isRight = await verifyPassword(password, staff && (await storage.passwordHash(staff.id)));
    if (!staff || !isRight) {
      this.#delay.failed(key, now());
      return { refused: 'wrong-credentials' };
    }
    this.#delay.succeeded(key);
    return { staff, token: await this.sessions.open(staff.id, staff.role) };
  }

  /** A session without a password: only for one-use links of the trial hall. */
  async enter(staff: StaffRecord): Promise<string> {
    return this.sessions.open(staff.id, staff.role);
  }
}
