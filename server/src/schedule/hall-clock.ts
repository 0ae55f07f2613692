/** Clocks of the machine, injected: wall time (epoch ms) and one that only runs forwards (ms). */
export type MachineClock = { readonly wall: () => number; readonly steady: () => number };

/** Differences up to this are caught up slowly and unseen; a larger one is a step of the clock. */
const STEP_MS = 60_000;
/** Share of a small difference taken over per second. */
const SLEW_PER_SECOND = 0.1;
/** A step back is caught up at half pace; one longer than this is a wrong date, and no pace would mend that. */
const LONGEST_BACK_MS = 6 * 3_600_000;

/**
 * The hall's time: starts at wall time (never before the last event) and runs at the steady clock's pace, so that a
 * clock that jumps reorders no queue, makes no wait negative and expires nothing early (DY6, safety section 6).
 *
 * A step forward is followed at once, but only when `follow` says that nobody waits; a step back is never followed at
 * once: the hall's time runs at half pace until both meet.
 */
export class HallClock {
  readonly #machine: MachineClock;
  #at: number;
  #steadyAt: number;

  constructor(machine: MachineClock, notBefore = 0) {
    this.#machine = machine;
    this.#at = Math.max(machine.wall(), notBefore);
    this.#steadyAt = machine.steady();
  }

  /** Epoch ms, whole, never running backwards. */
  now = (): number => {
    const steady = this.#machine.steady();
    const passed = Math.max(0, steady - this.#steadyAt);
    this.#steadyAt = steady;
    const difference = this.#machine.wall() - (this.#at + passed);
    this.#at += Math.max(0, passed + this.#caughtUp(difference, passed));
    return Math.floor(this.#at);
  };

  #caughtUp(difference: number, passed: number): number {
    if (Math.abs(difference) <= STEP_MS)
      return Math.max(-passed / 2, difference * Math.min(1, (passed / 1000) * SLEW_PER_SECOND));
    return difference < 0 && difference >= -LONGEST_BACK_MS ? -passed / 2 : 0;
  }

  /** How far the wall clock stands from the hall's time, ms; positive = the hall is behind. */
  get stepMs(): number {
    return this.#machine.wall() - this.now();
  }

  /** Whether the machine's clock has stepped and the hall has not met it yet. */
  get hasStepped(): boolean {
    return Math.abs(this.stepMs) > STEP_MS;
  }

  /** For moments at which nobody waits: takes over a step forward at once. @returns whether there was one */
  follow(): boolean {
    const step = this.stepMs;
    if (step <= STEP_MS) return false;
    this.#at += step;
    return true;
  }
}
