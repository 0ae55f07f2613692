/** Clocks of the machine, injected: wall time (epoch ms) and one that only runs forwards (ms). */
export type MachineClock = { readonly wall: () => number; readonly steady: () => number };

/** Differences up to this are caught up slowly; larger ones are a step of the clock and are not followed. */
const FOLLOW_MS = 60_000;
/** Share of the difference taken over per second. */
const SLEW_PER_SECOND = 0.1;

/**
 * The hall's time: starts at wall time (never before the last event) and runs at the steady clock's pace, so that a
 * clock that jumps reorders no queue, makes no wait negative and expires nothing early (DY6, safety section 6).
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
    const caughtUp =
      Math.abs(difference) <= FOLLOW_MS
        ? Math.max(-passed / 2, difference * Math.min(1, (passed / 1000) * SLEW_PER_SECOND))
        : 0;
    this.#at += Math.max(0, passed + caughtUp);
    return Math.floor(this.#at);
  };

  /** How far the wall clock stands from the hall's time, ms; beyond a minute the machine's clock has stepped. */
  get stepMs(): number {
    return this.#machine.wall() - this.now();
  }
}
