import type { HallChange, QueryAnswer, Refused } from '@toiluot/shared/contract';
import type { CommandBus } from '../application/command-bus.ts';
import { refuse } from '../domain/decision.ts';
import { changedSnapshot, changeProblem, servicesLeftAlone } from './hall-change.ts';
import type { SimulationThread } from './simulation-thread.ts';
import { takeSnapshot } from './snapshot.ts';

/** Courses of the day per hall: with 300 waiting tickets a comparison takes about a quarter of a second. */
const RUNS = 150;
/** More questions than this at a time are turned away: the forecasts of the kiosks share the thread. */
const MOST_WAITING = 6;
const RETRY_MS = 1_000;

export type HallSimulationOptions = {
  readonly bus: CommandBus;
  readonly now: () => number;
  readonly thread: SimulationThread;
};

/** Questions of those who steer the hall, put to the simulation; the live hall is only read. */
export class HallSimulation {
  readonly #options: HallSimulationOptions;

  constructor(options: HallSimulationOptions) {
    this.#options = options;
  }

  whatIf = async (change: HallChange): Promise<QueryAnswer<'hall.what-if'> | Refused> => {
    const { bus, now, thread } = this.#options;
    const { state } = bus;
    if (state.day?.state !== 'open') return refuse('day-not-open');
    const problem = changeProblem(state, change);
    if (problem) return problem;
    if (thread.waitingCount >= MOST_WAITING) return refuse('too-many-requests', { retryAfterMs: RETRY_MS });
    const before = takeSnapshot(state, now());
    const comparison = { before, after: changedSnapshot(state, before, change) };
    const leftAlone = servicesLeftAlone(state, comparison, change);
    const simulated = await thread.ask({ kind: 'what-if', ...comparison, seed: before.seq, runs: RUNS });
    return { ...simulated, leftAlone };
  };
}
