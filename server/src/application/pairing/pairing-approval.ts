import type { DeviceId, InputOf, RefusalCode, RefusalDetails, Reply } from '@toiluot/shared/contract';
import { COMMANDS } from '@toiluot/shared/contract/commands';
import { inputCheckers } from '@toiluot/shared/contract/validate';
import { roleOf } from '../../domain/actor.ts';
import type { HallState } from '../../domain/state.ts';
import { type ActorRef, resolveActor } from '../actor-ref.ts';
import { SignInDelay } from '../identity/sign-in-delay.ts';
import type { PairingDesk } from './pairing-desk.ts';

type Refused = { readonly refused: RefusalCode; readonly details?: RefusalDetails };

const codeIn = (input: unknown): string | undefined => {
  const { pairing } = (typeof input === 'object' && input !== null ? input : {}) as { pairing?: unknown };
  return typeof pairing === 'string' ? pairing : undefined;
};

/** The code that an administrator types from a device's screen, around the command that admits the device (D01). */
export class PairingApproval {
  readonly #desk: PairingDesk;
  readonly #state: () => HallState;
  readonly #now: () => number;
  readonly #delay = new SignInDelay();

  constructor(desk: PairingDesk, state: () => HallState, now: () => number) {
    this.#desk = desk;
    this.#state = state;
    this.#now = now;
  }

  /** Before the command: why it must not run. Those who may not approve learn nothing here: the command refuses them. */
  refuses(input: unknown, ref: ActorRef, requestId: unknown): Refused | undefined {
    const code = codeIn(input);
    const actor = resolveActor(this.#state(), ref);
    // What the command refuses by itself costs no guess.
    if (
      code === undefined ||
      !inputCheckers['device.approve'].check(input) ||
      !actor ||
      !(COMMANDS['device.approve'].roles as readonly string[]).includes(roleOf(actor))
    )
      return undefined;
    const who = 'id' in actor ? actor.id : actor.kind;
    const waitMs = this.#delay.waitMs(who, this.#now());
    if (waitMs > 0) return { refused: 'too-many-requests', details: { retryAfterMs: waitMs } };
    if (this.#desk.isOpen(code, (input as InputOf<'device.approve'>).kind, requestId)) {
      this.#delay.succeeded(who);
      return undefined;
    }
    this.#delay.failed(who, this.#now());
    return { refused: 'pairing-code-wrong' };
  }

  /** After the command: the device that showed the code may fetch its token. */
  done(input: unknown, reply: Extract<Reply, { ok: true }>, requestId: unknown): void {
    const code = codeIn(input);
    if (code !== undefined) this.#desk.approve(code, (reply.result as { device: DeviceId }).device, requestId);
  }
}
