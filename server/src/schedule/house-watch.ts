// Looks after the house itself once a second: its clock, its disk, its backups. What is wrong stands among the alerts.
import { randomUUID } from 'node:crypto';
import type { HouseCondition } from '@toiluot/shared/contract';
import type { CommandBus } from '../application/command-bus.ts';
import { type HouseHealth, LOW_SHARE, NEARLY_FULL_SHARE } from '../application/house-health.ts';
import type { HallState } from '../domain/state.ts';
import type { HallClock } from './hall-clock.ts';

const DISK_EVERY_S = 30;
/** A clock that was set wrong is often set right within a minute. */
const HELD_S = 60;

export type HouseWatchOptions = {
  readonly bus: CommandBus;
  readonly clock: () => HallClock;
  readonly health: HouseHealth;
  readonly hasBackupFailed: () => boolean;
  readonly warn: (text: string, facts: Record<string, unknown>) => void;
};

/** Nobody waits, is called, served or set aside: a jump of time hurts nobody. */
const isAtRest = ({ queues, figures }: HallState): boolean =>
  figures.inHand === 0 &&
  figures.parked.size === 0 &&
  [...queues.byService.values()].every((list) => list.length === 0);

export class HouseWatch {
  readonly #options: HouseWatchOptions;
  #seconds = 0;
  #hasWarned = false;
  #steppedFor = 0;

  constructor(options: HouseWatchOptions) {
    this.#options = options;
  }

  async second(): Promise<void> {
    const { bus, hasBackupFailed } = this.#options;
    if (!bus.isOpen) return;
    await this.#tell('clock-stepped', this.#followClock());
    await this.#tell('backup-failed', hasBackupFailed());
    if (this.#seconds % DISK_EVERY_S === 0) await this.#lookAtDisk();
    this.#seconds += 1;
  }

  /** @returns whether the hall's time is not the machine's */
  #followClock(): boolean {
    const { bus, clock, warn } = this.#options;
    const hall = clock();
    const stepMs = Math.round(hall.stepMs);
    const hasStepped = hall.hasStepped;
    if (hasStepped && !this.#hasWarned)
      warn('the clock of this machine was changed; the hall keeps its own time', { stepMs });
    this.#steppedFor = hasStepped ? this.#steppedFor + 1 : 0;
    if (this.#steppedFor > HELD_S && isAtRest(bus.state) && hall.follow())
      warn('nobody waits: the hall follows the clock', { stepMs });
    if (!hasStepped && this.#hasWarned) warn("the hall's time is that of the machine again", { stepMs });
    this.#hasWarned = hasStepped;
    return hall.hasStepped;
  }

  async #lookAtDisk(): Promise<void> {
    const share = this.#options.health.disk()?.share ?? 1;
    await this.#tell('disk-nearly-full', share < NEARLY_FULL_SHARE);
    await this.#tell('disk-low', share < LOW_SHARE && share >= NEARLY_FULL_SHARE);
  }

  /** Only a change is a command, so that nothing is written while all is well. */
  async #tell(condition: HouseCondition, holds: boolean): Promise<void> {
    const { bus } = this.#options;
    if (bus.state.alerts.has(`${condition}:hall`) === holds) return;
    const by = { kind: 'system', part: 'house' } as const;
    await bus.execute('hall.report-condition', { condition, holds }, by, randomUUID());
  }
}
