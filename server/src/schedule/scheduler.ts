// Time passing: once a second everything due is asked for by one command, and days open and close by the calendar.
import { randomUUID } from 'node:crypto';
import type { CommandBus } from '../application/command-bus.ts';
import { sessionsOn } from '../domain/policy/calendar.ts';
import { localParts } from '../domain/policy/local-time.ts';
import { sessionNow } from '../domain/policy/session-state.ts';

const EVERY_MS = 1_000;
const EARLY_MS = 60 * 60_000;

export type SchedulerOptions = {
  readonly bus: CommandBus;
  readonly now: () => number;
  /** Opens and closes days by the calendar; off in a trial hall, which is always open. */
  readonly byCalendar: boolean;
  /** Called once a second, and at once when the session state changes: views that show time are looked at again. */
  readonly onSecond: (sessionChanged: boolean) => void;
};

export class Scheduler {
  readonly #options: SchedulerOptions;
  #timer: NodeJS.Timeout | undefined;
  #session = '';
  #busy = false;

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.second(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One second's work; a slow one is not overtaken by the next. */
  async second(): Promise<void> {
    if (this.#busy || !this.#options.bus.isOpen) return;
    this.#busy = true;
    try {
      if (this.#options.byCalendar) await this.#turnDays();
      await this.#command('hall.tick', {});
      this.#options.onSecond(this.#sessionChanged());
    } finally {
      this.#busy = false;
    }
  }

  #command(name: string, input: object) {
    return this.#options.bus.execute(name, input, { kind: 'system', part: 'schedule' }, randomUUID());
  }

  #sessionChanged(): boolean {
    const { state, resumesAt } = sessionNow(this.#options.bus.state, this.#options.now());
    const present = `${state} ${resumesAt ?? ''}`;
    const changed = present !== this.#session;
    this.#session = present;
    return changed;
  }

  /** DY4: rollover exactly once, also when the server was off at midnight: yesterday's day is closed, today's opened. */
  async #turnDays(): Promise<void> {
    const { bus, now } = this.#options;
    const centre = bus.state.catalogue?.file.centre;
    if (!centre) return;
    const today = localParts(now(), centre.timezone).date;
    const day = bus.state.day;
    if (day && day.state !== 'closed' && day.date < today) await this.#command('day.close', { force: true });
    if (day && day.date >= today) return;
    const first = sessionsOn(centre, today)[0];
    if (first && now() >= first.opensAt - EARLY_MS) await this.#command('day.open', { date: today });
  }
}
