import type { HallChange, QueryAnswer, Refused } from '@toiluot/shared/contract';
import type { CommandBus } from '../application/command-bus.ts';
import { refuse } from '../domain/decision.ts';
import type { HallState } from '../domain/state.ts';
import { changedSnapshot, changeProblem, servicesLeftAlone } from './hall-change.ts';
import type { SimulationThread } from './simulation-thread.ts';
import { takeSnapshot } from './snapshot.ts';
import type { ClosedDesk } from './suggestion-candidates.ts';

/** Courses of the day per hall: with 300 waiting tickets a comparison takes about a quarter of a second. */
const RUNS = 150;
/** More questions than this at a time are turned away: the forecasts of the kiosks share the thread. */
const MOST_WAITING = 6;
const RETRY_MS = 1_000;

/** Suggestions are looked for at most this often while the desks stay as they are. */
const SUGGESTIONS_LAST_MS = 60_000;

type Suggestions = QueryAnswer<'hall.suggestions'>;
type Kept = { readonly at: number; readonly desks: string; readonly found: Promise<Suggestions> };

export type HallSimulationOptions = {
  readonly bus: CommandBus;
  readonly now: () => number;
  readonly thread: SimulationThread;
};

/** Questions of those who steer the hall, put to the simulation; the live hall is only read. */
export class HallSimulation {
  readonly #options: HallSimulationOptions;
  #kept: Kept | undefined;

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

  suggestions = async (): Promise<Suggestions | Refused> => {
    const { bus, now, thread } = this.#options;
    if (bus.state.day?.state !== 'open') return refuse('day-not-open');
    const desks = desksAsTheyStand(bus.state);
    const at = now();
    if (this.#kept?.desks !== desks || at - this.#kept.at >= SUGGESTIONS_LAST_MS) {
      if (thread.waitingCount >= MOST_WAITING) return refuse('too-many-requests', { retryAfterMs: RETRY_MS });
      this.#kept = { at, desks, found: this.#suggest(at) };
      this.#kept.found.catch(() => {
        this.#kept = undefined;
      });
    }
    return this.#kept.found;
  };

  async #suggest(at: number): Promise<Suggestions> {
    const { bus, thread } = this.#options;
    const snapshot = takeSnapshot(bus.state, at);
    const closed = closedDesks(bus.state);
    const suggestions = await thread.ask({ kind: 'suggestions', snapshot, closed, seed: snapshot.seq, runs: RUNS });
    return { at, suggestions };
  }
}

/** Whether anybody sits there and what is assigned, as a text to compare. */
const desksAsTheyStand = (state: HallState): string =>
  JSON.stringify([...state.desks.values()].map(({ id, state: name, services }) => [id, name === 'closed', services]));

const closedDesks = (state: HallState): ClosedDesk[] =>
  [...state.desks.values()].flatMap(({ id, state: name, services }) => {
    const definition = state.catalogue?.desks.get(id);
    return name === 'closed' && definition ? [{ id, accessible: definition.accessible, services }] : [];
  });
