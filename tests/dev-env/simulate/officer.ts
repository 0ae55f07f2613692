import type { DeskId, ReasonId, ResultOf, ServiceId, TicketId } from '@toiluot/shared/contract';
import { logNormal } from '../../../server/src/forecasting/random.ts';
import type { HallDay } from './hall-day.ts';
import type { OfficerLine } from './officer-line.ts';
import type { Pace } from './pace.ts';

export type OfficerOptions = {
  readonly line: OfficerLine;
  readonly day: HallDay;
  readonly pace: Pace;
  readonly random: () => number;
  readonly desk: { readonly id: DeskId; readonly number: number };
  /** Why officers pause here. */
  readonly pauseReason: string | undefined;
};

const MINUTE_MS = 60_000;
const ARRIVE_AT_DESK_MS = 25_000;
const BETWEEN_VISITORS_MS = 12_000;
const SPREAD = 0.5;
const PAUSE_SHARE = 0.02;
const PAUSE_MS = 6 * MINUTE_MS;
const SET_ASIDE_MS = 5 * MINUTE_MS;
/** Looks again by itself this often, should a picture have been missed. Real ms. */
const LOOK_MS = 1_000;

type Called = ResultOf<'desk.call-next'>;

/** One officer at one desk: opens it, serves whoever the house gives them, and closes it. */
export class Officer {
  readonly #o: OfficerOptions;
  /** Tickets set aside here, with the time (performance.now()) at which their visitor is back. */
  readonly #setAside: { readonly ticket: TicketId; readonly backAt: number }[] = [];

  constructor(options: OfficerOptions) {
    this.#o = options;
  }

  /** @returns whether this officer had the desk; a desk where a person works is left to that person */
  async work(): Promise<boolean> {
    const { line, desk, day, pace } = this.#o;
    const opened = await line.send('desk.open', { desk: desk.id });
    if (!opened.ok && opened.code !== 'desk-already-open') return false;
    if (!opened.ok) await this.#clearHands();
    while (!day.isOver && !pace.isStopped) {
      await this.#bringBack();
      const called = await line.send('desk.call-next', { desk: desk.id });
      if (called.ok) {
        await this.#attend(called.result);
        await this.#breathe();
      } else if (called.code === 'desk-closed') return true;
      else await line.until(({ allowed }) => allowed.includes('desk.call-next'), LOOK_MS);
    }
    await this.#leave();
    return true;
  }

  async #attend({ ticket, service }: Called): Promise<void> {
    const { line, desk, day, pace, random } = this.#o;
    const visitor = day.call(ticket);
    if (visitor?.fate === 'does-not-come') return this.#missing(ticket);
    await pace.hallMs(logNormal(random, ARRIVE_AT_DESK_MS, SPREAD));
    await line.send('desk.start', { desk: desk.id });
    const began = performance.now();
    await pace.hallMs(logNormal(random, await this.#usualMs(ticket), SPREAD));
    day.desk(desk.number).busyMs += performance.now() - began;
    if (visitor?.fate === 'sent-on' && visitor.arrival.secondService !== service) {
      visitor.fate = 'served';
      const sent = await line.send('ticket.transfer', {
        ticket,
        toService: visitor.arrival.secondService as ServiceId,
      });
      if (sent.ok) return;
    }
    if (visitor?.fate === 'set-aside') {
      visitor.fate = 'served';
      const parked = await line.send('ticket.park', { ticket });
      if (parked.ok) return void this.#setAside.push({ ticket, backAt: performance.now() + SET_ASIDE_MS / pace.speed });
    }
    const finished = await line.send('desk.finish', { desk: desk.id });
    if (finished.ok) this.#count(ticket, 'served');
  }

  #count(ticket: TicketId, how: 'served' | 'noShow'): void {
    const { day, desk } = this.#o;
    day.leave(ticket, how);
    day.desk(desk.number)[how] += 1;
  }

  /** The rules ask for two calls and half a minute; `send` waits as long as the house says. */
  async #missing(ticket: TicketId): Promise<void> {
    const { line, desk } = this.#o;
    await line.send('desk.recall', { desk: desk.id });
    const marked = await line.send('desk.no-show', { desk: desk.id });
    if (marked.ok) this.#count(ticket, 'noShow');
  }

  /** Usual length of the service in hand, ms, as the officer's own screen shows it. */
  async #usualMs(ticket: TicketId): Promise<number> {
    const { line } = this.#o;
    await line.until((view) => view.ticket?.id === ticket, LOOK_MS);
    return line.view?.ticket?.usualMs ?? 5 * MINUTE_MS;
  }

  /** Puts whoever is back at their place in the queue. */
  async #bringBack(): Promise<void> {
    while ((this.#setAside[0]?.backAt ?? Number.POSITIVE_INFINITY) <= performance.now()) {
      const back = this.#setAside.shift();
      if (back) await this.#o.line.send('ticket.resume', { ticket: back.ticket });
    }
  }

  /** A moment between two visitors, now and then a pause. */
  async #breathe(): Promise<void> {
    const { line, desk, pace, random, pauseReason } = this.#o;
    await pace.hallMs(logNormal(random, BETWEEN_VISITORS_MS, SPREAD));
    if (!pauseReason || random() >= PAUSE_SHARE) return;
    const paused = await line.send('desk.pause', { desk: desk.id, reason: pauseReason as ReasonId });
    if (!paused.ok) return;
    await pace.hallMs(logNormal(random, PAUSE_MS, SPREAD));
    await line.send('desk.resume', { desk: desk.id });
  }

  /** Whoever is still at the desk is served to the end. */
  async #clearHands(): Promise<void> {
    const { line, desk } = this.#o;
    await line.send('desk.resume', { desk: desk.id }, false);
    await line.send('desk.start', { desk: desk.id }, false);
    const finished = await line.send('desk.finish', { desk: desk.id }, false);
    if (finished.ok) this.#count(finished.result.ticket, 'served');
  }

  async #leave(): Promise<void> {
    const { line, desk } = this.#o;
    if (this.#o.pace.isStopped) await this.#clearHands();
    await line.send('desk.close', { desk: desk.id }, false);
    line.close();
  }
}
