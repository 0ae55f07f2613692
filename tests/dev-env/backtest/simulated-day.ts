// One working day of the default centre: arrivals with two peaks, services by weight, true service times that differ
// from the catalogue's, officers who need a moment between visitors. Everything is drawn from one seed.
import type { Catalogue, DeskId, ServiceId, StaffId, TicketId } from '@toiluot/shared/contract';
import type { Actor } from '../../../server/src/domain/actor.ts';
import { type Forecast, makeForecast, quoteOf, type WaitQuantiles } from '../../../server/src/forecasting/forecast.ts';
import { EVERY_MS, REPLICATIONS } from '../../../server/src/forecasting/forecaster.ts';
import { widenedServices } from '../../../server/src/forecasting/quote-record.ts';
import { logNormal, seededRandom } from '../../../server/src/forecasting/random.ts';
import { takeSnapshot } from '../../../server/src/forecasting/snapshot.ts';
import { type Naive, naiveWaits } from './naive-rules.ts';
import { PureHall } from './pure-hall.ts';

const MINUTE_MS = 60_000;
const PRIORITY_SHARE = 0.12;
const NO_SHOW_SHARE = 0.04;
/** How often an idle officer looks whether somebody came. */
const IDLE_LOOK_MS = 10_000;

const kiosk: Actor = { kind: 'device', id: 'kiosk-1' as never, type: 'kiosk', zone: null, desk: null, printers: [] };
const system: Actor = { kind: 'system', part: 'schedule' };

/** What was promised and what came, in minutes. */
export type Outcome = {
  readonly waited: number;
  readonly quote: { readonly fromMin: number; readonly toMin: number } | undefined;
  readonly raw: WaitQuantiles | undefined;
  readonly naive: Naive;
};

type Step = 'call' | 'recall' | 'no-show' | 'start' | 'finish';
/** A desk and what it does next, and when (epoch ms). */
type Desk = { readonly id: DeskId; readonly officer: Actor; step: Step; at: number; service: ServiceId | undefined };

/** Minutes since 07:30 of one arrival: a base flow and the peaks 09:30–11:00 and 13:30–15:00. */
function arrivalMinute(random: () => number): number {
  const pick = random();
  if (pick < 0.35) return random() * 225;
  if (pick < 0.65) return 100 + random() * 110;
  if (pick < 0.85) return 360 + random() * 90;
  return 360 + random() * 195;
}

class SimulatedDay {
  readonly #random: () => number;
  readonly #hall: PureHall;
  readonly #trueFactor = new Map<ServiceId, number>();
  readonly #promised = new Map<TicketId, { readonly naive: Naive; readonly raw: WaitQuantiles | undefined }>();
  readonly #desks: Desk[];
  #forecast: Forecast | undefined;

  constructor(catalogue: Catalogue, seed: number, opensAt: number) {
    this.#random = seededRandom(seed);
    this.#hall = new PureHall(opensAt);
    this.#hall.try(
      'catalogue.import',
      { catalogue: { ...catalogue, settings: { ...catalogue.settings, kioskIntervalMs: 0, kioskPerMinute: 0 } } },
      system,
    );
    this.#hall.try('day.open', {}, system);
    for (const service of catalogue.services) this.#trueFactor.set(service.id, 0.75 + this.#random() * 0.6);
    this.#desks = catalogue.desks.map(({ id }) => {
      const officer: Actor = { kind: 'staff', id: `officer-${id}` as StaffId, role: 'officer' };
      this.#hall.try('desk.open', { desk: id }, officer);
      return { id, officer, step: 'call' as const, at: opensAt, service: undefined };
    });
    this.#hall.waitFor = (service, hasHeadStart) => {
      const raw = this.#raw(service, hasHeadStart);
      return raw && quoteOf(raw);
    };
  }

  play(visitors: number, services: readonly ServiceId[]): Outcome[] {
    const opensAt = this.#hall.now;
    const endsAt = (this.#hall.state.day?.sessions.at(-1)?.closesAt ?? opensAt) + 60 * MINUTE_MS;
    const arrivals = Array.from({ length: visitors }, () => opensAt + arrivalMinute(this.#random) * MINUTE_MS).sort(
      (a, b) => a - b,
    );
    for (const arrival of [...arrivals, endsAt]) {
      for (let desk = this.#nextDesk(); desk.at < arrival; desk = this.#nextDesk()) {
        this.#hall.now = desk.at;
        this.#act(desk);
      }
      this.#hall.now = arrival;
      if (arrival < endsAt) this.#arrive(services);
    }
    return this.#outcomes();
  }

  #nextDesk(): Desk {
    return this.#desks.reduce((best, desk) => (desk.at < best.at ? desk : best));
  }

  #arrive(services: readonly ServiceId[]): void {
    this.#refresh();
    // Few services take most visitors, as in a real hall.
    const service = services[Math.floor(services.length * this.#random() ** 2)];
    const isPriority = this.#random() < PRIORITY_SHARE;
    if (!service) return;
    const naive = naiveWaits(this.#hall.state, service);
    const issued = this.#hall.try(
      'ticket.issue',
      { service, ...(isPriority && { priorityClass: 'self-declared' as never }) },
      kiosk,
    );
    if (issued) this.#promised.set(issued.ticket, { naive, raw: this.#raw(service, isPriority) });
  }

  #later(desk: Desk, step: Step, ms: number): void {
    desk.step = step;
    desk.at = this.#hall.now + ms;
  }

  #act(desk: Desk): void {
    const { id, officer } = desk;
    switch (desk.step) {
      case 'call': {
        const called = this.#hall.try('desk.call-next', { desk: id }, officer);
        if (!called) return this.#later(desk, 'call', IDLE_LOOK_MS);
        desk.service = called.service;
        if (this.#random() < NO_SHOW_SHARE) return this.#later(desk, 'recall', 20_000);
        return this.#later(desk, 'start', logNormal(this.#random, 25_000, 0.5));
      }
      case 'recall':
        this.#hall.try('desk.recall', { desk: id }, officer);
        return this.#later(desk, 'no-show', 30_000);
      case 'no-show':
        this.#hall.try('desk.no-show', { desk: id }, officer);
        return this.#later(desk, 'call', logNormal(this.#random, 12_000, 0.6));
      case 'start':
        this.#hall.try('desk.start', { desk: id }, officer);
        return this.#later(desk, 'finish', this.#serviceMs(desk.service));
      case 'finish':
        this.#hall.try('desk.finish', { desk: id }, officer);
        return this.#later(desk, 'call', logNormal(this.#random, 12_000, 0.6));
    }
  }

  #serviceMs(id: ServiceId | undefined): number {
    const service = id && this.#hall.state.catalogue?.services.get(id);
    const meanMs = (service ? service.expectedServiceMinutes : 5) * MINUTE_MS * ((id && this.#trueFactor.get(id)) ?? 1);
    return logNormal(this.#random, meanMs, 0.5);
  }

  #raw(service: ServiceId, hasHeadStart: boolean): WaitQuantiles | undefined {
    return this.#forecast?.services.get(service)?.[hasHeadStart ? 'priority' : 'plain'];
  }

  #refresh(): void {
    if (this.#forecast && this.#hall.now - this.#forecast.at < EVERY_MS) return;
    const widen = widenedServices(this.#hall.state.tickets.values());
    this.#forecast = makeForecast(
      takeSnapshot(this.#hall.state, this.#hall.now),
      this.#hall.state.seq,
      REPLICATIONS,
      (s) => widen.get(s) ?? 1,
    );
  }

  #outcomes(): Outcome[] {
    return [...this.#hall.state.tickets.values()].flatMap((ticket) => {
      const first = ticket.visits[0];
      const promised = this.#promised.get(ticket.id);
      return first && promised
        ? [
            {
              waited: (first.calledAt - ticket.issuedAt) / MINUTE_MS,
              quote: ticket.quote.wait ?? undefined,
              ...promised,
            },
          ]
        : [];
    });
  }
}

/** Plays a day and returns every quote with what happened. */
export function simulateDay(catalogue: Catalogue, seed: number, visitors: number, opensAt: number): Outcome[] {
  const enabled = new Set(catalogue.agencies.filter((a) => a.enabled).map((a) => a.id));
  const services = catalogue.services.filter((s) => enabled.has(s.agency)).map((s) => s.id);
  const random = seededRandom(seed * 7919);
  const shuffled = services
    .map((id) => ({ id, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
  return new SimulatedDay(catalogue, seed, opensAt).play(visitors, shuffled);
}
