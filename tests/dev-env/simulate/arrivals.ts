// Who comes to the hall in a day, when, and what becomes of them. Everything is drawn from one seed.
import { createHash } from 'node:crypto';
import { seededRandom } from '../../../server/src/forecasting/random.ts';

/** What a visitor will do besides waiting to be served. */
export type Fate = 'served' | 'does-not-come' | 'gives-up' | 'sent-on' | 'set-aside';

export type Arrival = {
  /** Since the first session opens, ms of hall time. */
  readonly atMs: number;
  readonly service: string;
  /** Where a visitor who is sent on goes. */
  readonly secondService: string;
  readonly isPriority: boolean;
  readonly language: 'vi' | 'en';
  readonly fate: Fate;
  /** 0…1: how patient whoever gives up is. */
  readonly patience: number;
};

/** Shares of all visitors, 0…1; whoever is in none of them is served in the ordinary way. */
export type Shares = {
  readonly noShow: number;
  readonly givesUp: number;
  readonly sentOn: number;
  readonly setAside: number;
  readonly priority: number;
};

export const USUAL_SHARES: Shares = { noShow: 0.04, givesUp: 0.02, sentOn: 0.03, setAside: 0.03, priority: 0.12 };

export const OPENS_AT_MINUTE = 7 * 60 + 30;
const MINUTE_MS = 60_000;
const ENGLISH_SHARE = 0.03;
/** 1 = every service takes as many visitors; with this value the first of 47 takes 6 %, and its desks keep up. */
const UNEVENNESS = 1.4;

/**
 * Clock times a visitor may come in, in minutes after midnight: base flow and two peaks. `upTo` = share of all visitors
 * in this flow and those before it.
 */
const FLOWS = [
  { upTo: 0.2, from: 7 * 60 + 30, to: 11 * 60 + 10 },
  { upTo: 0.6, from: 9 * 60 + 30, to: 11 * 60 + 10 },
  { upTo: 0.85, from: 13 * 60 + 30, to: 15 * 60 },
  { upTo: 1, from: 13 * 60 + 30, to: 16 * 60 + 40 },
] as const;

function arrivalMinute(random: () => number): number {
  const pick = random();
  const flow = FLOWS.find(({ upTo }) => pick < upTo) ?? FLOWS[0];
  return flow.from + random() * (flow.to - flow.from);
}

function fateOf(pick: number, { noShow, givesUp, sentOn, setAside }: Shares): Fate {
  const limits: readonly (readonly [Fate, number])[] = [
    ['does-not-come', noShow],
    ['gives-up', givesUp],
    ['sent-on', sentOn],
    ['set-aside', setAside],
  ];
  let upTo = 0;
  for (const [fate, share] of limits) {
    upTo += share;
    if (pick < upTo) return fate;
  }
  return 'served';
}

/** The services in a drawn order: the first ones take most visitors, as in a real hall. */
function drawnOrder(services: readonly string[], random: () => number): string[] {
  return services
    .map((id) => ({ id, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

export type ArrivalOptions = {
  readonly seed: number;
  readonly visitors: number;
  readonly services: readonly string[];
  readonly shares: Shares;
};

/** The arrivals of a day in their order; the same options give the same list. */
export function drawArrivals({ seed, visitors, services, shares }: ArrivalOptions): Arrival[] {
  const random = seededRandom(seed);
  const order = drawnOrder(services, random);
  const someService = (): string => order[Math.floor(order.length * random() ** UNEVENNESS)] ?? '';
  const arrivals = Array.from(
    { length: visitors },
    (): Arrival => ({
      atMs: Math.round((arrivalMinute(random) - OPENS_AT_MINUTE) * MINUTE_MS),
      service: someService(),
      secondService: someService(),
      isPriority: random() < shares.priority,
      language: random() < ENGLISH_SHARE ? 'en' : 'vi',
      fate: fateOf(random(), shares),
      patience: random(),
    }),
  );
  return arrivals.sort((a, b) => a.atMs - b.atMs);
}

/** Short name of a list of arrivals: equal names, equal lists. */
export const arrivalsName = (arrivals: readonly Arrival[]): string =>
  createHash('sha256').update(JSON.stringify(arrivals)).digest('hex').slice(0, 8);
