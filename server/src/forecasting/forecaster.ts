import type { ServiceId, TicketId } from '@toiluot/shared/contract';
import type { CommandBus } from '../application/command-bus.ts';
import { type Forecast, quoteOf, type WaitRange } from './forecast.ts';
import type { LateTicket } from './last-served.ts';
import { widenedServices } from './quote-record.ts';
import type { SimulationThread } from './simulation-thread.ts';
import { takeSnapshot } from './snapshot.ts';

/** The backtest plays with the same two, so that it judges what visitors are told. */
export const EVERY_MS = 2_000;
export const REPLICATIONS = 60;
/** A forecast older than this is not quoted any more: no estimate is better than a false one. */
const STALE_MS = 60_000;

export type ForecasterOptions = {
  readonly bus: CommandBus;
  readonly now: () => number;
  readonly thread: SimulationThread;
  readonly onForecast: () => void;
  readonly onFault: (what: string, error: unknown) => void;
};

/** Keeps a forecast of the present hall at hand; a worker thread makes it anew while the hall changes. */
export class Forecaster {
  readonly #options: ForecasterOptions;
  #timer: NodeJS.Timeout | undefined;
  #latest: Forecast | undefined;
  #isRunning = false;

  constructor(options: ForecasterOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#ask(), EVERY_MS);
    this.#timer.unref();
    void this.#ask();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The range for somebody who takes a number of this service now. */
  ofService = (service: ServiceId, hasHeadStart: boolean): WaitRange | undefined => {
    const found = this.#trusted()?.services.get(service)?.[hasHeadStart ? 'priority' : 'plain'];
    return found && quoteOf(found);
  };

  /** The range for a ticket that waits. */
  ofTicket = (ticket: TicketId): WaitRange | undefined => {
    const found = this.#trusted()?.tickets.get(ticket);
    return found && quoteOf(found);
  };

  /** WT4: whether one more number of this service will hardly be served before the session ends. */
  lateTicketOf = (service: ServiceId): LateTicket | undefined => this.#trusted()?.services.get(service)?.late;

  /** Tickets that wait and will hardly be served before the day's last session ends. */
  hardlyServed = (): readonly TicketId[] => this.#trusted()?.hardlyServed ?? [];

  #trusted(): Forecast | undefined {
    return this.#latest && this.#options.now() - this.#latest.at < STALE_MS ? this.#latest : undefined;
  }

  async #ask(): Promise<void> {
    const { bus, now, thread, onForecast, onFault } = this.#options;
    if (this.#isRunning || !bus.state.day) return;
    this.#isRunning = true;
    const snapshot = takeSnapshot(bus.state, now());
    const widen = widenedServices(bus.state.tickets.values());
    try {
      this.#latest = await thread.ask({ kind: 'forecast', snapshot, seed: snapshot.seq, runs: REPLICATIONS, widen });
      onForecast();
    } catch (error) {
      if (this.#timer) onFault('forecast', error);
    } finally {
      this.#isRunning = false;
    }
  }
}
