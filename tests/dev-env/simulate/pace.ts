import { setTimeout as sleep } from 'node:timers/promises';

/** How fast hall time runs, and whether the day goes on. */
export class Pace {
  /** Hall milliseconds per real one. */
  readonly speed: number;
  readonly #stopping = new AbortController();

  constructor(speed: number) {
    this.speed = speed;
  }

  get isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Wakes whoever waits; nothing new is begun. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Waits so many ms of hall time; at once when the day is stopped. */
  async hallMs(ms: number): Promise<void> {
    await this.realMs(ms / this.speed);
  }

  /** Waits so many ms of real time, which the rules of the house count in; at once when the day is stopped. */
  async realMs(ms: number): Promise<void> {
    if (ms <= 0 || this.isStopped) return;
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }
}
