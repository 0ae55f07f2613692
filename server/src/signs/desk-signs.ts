// LED signs over the desks: told what is true after each commit, from outside the command's path.
import type { AlertRecord } from '@toiluot/shared/contract';
import type { CommandBus } from '../application/command-bus.ts';
import type { SignConfig } from './config/sign-config.ts';
import { signFace } from './sign-face.ts';
import { SignLine } from './sign-line.ts';

const EVERY_MS = 1_000;
/** A converter that restarts is back sooner. */
const LOST_MS = 10_000;

export type DeskSignsOptions = {
  readonly config: SignConfig;
  readonly bus: Pick<CommandBus, 'state' | 'settled'>;
  readonly now: () => number;
  readonly warn: (text: string, facts: Record<string, unknown>) => void;
};

export class DeskSigns {
  readonly #options: DeskSignsOptions;
  readonly #lines: readonly SignLine[];
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;

  constructor(options: DeskSignsOptions) {
    this.#options = options;
    const { bus, config, now } = options;
    const faceOf = (desk: number) => signFace(bus.state, this.#definition(desk)?.id, now(), config);
    this.#lines = config.lines.map((line) => new SignLine({ config: line, faceOf, now, settled: () => bus.settled() }));
  }

  start(): void {
    const desks = this.#options.config.lines.flatMap(({ signs }) => signs.map(({ desk }) => desk));
    const unknown = desks.filter((desk) => !this.#definition(desk));
    if (unknown.length > 0)
      this.#options.warn('signs.json names desks that the centre does not have', { desks: unknown });
    // Also for what passes without a commit: the end of blinking, retries, repetitions.
    this.#timer = setInterval(() => this.#step(), EVERY_MS);
    this.wake();
  }

  stop(): void {
    clearInterval(this.#timer);
    clearImmediate(this.#soon);
    for (const line of this.#lines) line.stop();
  }

  /** Something was committed. Returns at once: the signs are looked at after the answer of the command is on its way. */
  wake(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      this.#step();
    });
  }

  /** Signs that have been silent for a while, for the hall's clock to raise and clear. */
  troubles(): readonly AlertRecord[] {
    const now = this.#options.now();
    return this.#lines
      .flatMap((line) => line.health())
      .flatMap(({ desk, failedSince }) => {
        const id = this.#definition(desk)?.id;
        return id && now - failedSince > LOST_MS ? [lost(id, failedSince)] : [];
      });
  }

  #step(): void {
    for (const line of this.#lines) void line.step();
  }

  #definition(number: number) {
    return this.#options.bus.state.catalogue?.file.desks.find((desk) => desk.number === number);
  }
}

function lost(desk: NonNullable<AlertRecord['desk']>, since: number): AlertRecord {
  const nothing = { service: null, ticket: null, printer: null, device: null, owner: null, snoozedUntil: null };
  return { id: `sign-lost:${desk}`, kind: 'sign-lost', since, desk, ...nothing };
}
