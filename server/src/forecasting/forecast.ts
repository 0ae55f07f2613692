import type { ServiceId, TicketId, TicketRecord } from '@toiluot/shared/contract';
import { type LateTicket, lateTicket } from './last-served.ts';
import { seededRandom } from './random.ts';
import { replicate } from './replicate.ts';
import type { Snapshot } from './snapshot.ts';

/** Wait in whole minutes, P20 to P90, rounded outwards to 5 (WT2). */
export type WaitRange = { readonly fromMin: number; readonly toMin: number };

/** P20 and P90 of the wait from the forecast's time on, ms, as they come out of the simulation. */
export type WaitQuantiles = { readonly lowMs: number; readonly highMs: number };

export type Forecast = {
  readonly at: number;
  /** For somebody who takes a number now; `priority` = with the class that kiosks offer. Absent = no trustworthy estimate. */
  readonly services: ReadonlyMap<
    ServiceId,
    { readonly plain?: WaitQuantiles; readonly priority?: WaitQuantiles; readonly late?: LateTicket }
  >;
  /** For those who wait already. */
  readonly tickets: ReadonlyMap<TicketId, WaitQuantiles>;
  /** Of those, the ones hardly served before the day's last session ends. */
  readonly hardlyServed: readonly TicketId[];
};

const LOW = 0.2;
const HIGH = 0.9;
const STEP_MIN = 5;
const MINUTE_MS = 60_000;
/** A ticket that is not reached today in more than this share of futures gets no range. */
const UNREACHED = 0.1;
const PROBE_SEQ = 1_000_000_000;

/** The smallest value that this share of the sorted ones does not pass. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[index] ?? 0;
}

/**
 * The value that one more draw stays below with this probability: among n draws a further one falls below the k-th in
 * k of n + 1 cases, so the plain quantile of few draws promises more than it holds.
 * @param sorted  draws that came about; those that never did stand behind them
 * @param draws   all of them
 */
function predicted(sorted: readonly number[], draws: number, share: number): number {
  const index = Math.min(sorted.length - 1, Math.max(0, Math.round(share * (draws + 1)) - 1));
  return sorted[index] ?? 0;
}

/** Quantiles of drawn waits; undefined when too many futures never reach the ticket today. */
export function quantilesOf(
  waitsMs: readonly number[],
  replications: number,
  widen: number,
): WaitQuantiles | undefined {
  if (waitsMs.length < replications * (1 - UNREACHED)) return undefined;
  const sorted = [...waitsMs].sort((a, b) => a - b);
  return { lowMs: predicted(sorted, replications, LOW), highMs: predicted(sorted, replications, HIGH) * widen };
}

/** WT2: the range told to people, rounded outwards so that rounding never makes a promise narrower than the forecast. */
export const quoteOf = ({ lowMs, highMs }: WaitQuantiles): WaitRange => ({
  fromMin: Math.floor(lowMs / MINUTE_MS / STEP_MIN) * STEP_MIN,
  toMin: Math.max(STEP_MIN, Math.ceil(highMs / MINUTE_MS / STEP_MIN) * STEP_MIN),
});

/** Somebody who takes a number of this service now; `n` tells several apart. */
export function probe(snapshot: Snapshot, service: ServiceId, headStartMs: number, n: number): TicketRecord {
  const id = `${headStartMs > 0 ? 'priority' : 'plain'}:${service}` as TicketId;
  return {
    id,
    service,
    queueKey: snapshot.now - headStartMs,
    issuedSeq: PROBE_SEQ + n,
    callableAt: 0,
    accessible: false,
    directedTo: null,
  } as TicketRecord;
}

export const isProbe = ({ issuedSeq }: Pick<TicketRecord, 'issuedSeq'>): boolean =>
  issuedSeq >= PROBE_SEQ && issuedSeq < PROBE_SEQ + 1_000_000;

function probes(snapshot: Snapshot): TicketRecord[] {
  const head = snapshot.kioskHeadStartMs;
  return snapshot.services.flatMap((service, n) => [
    probe(snapshot, service, 0, 2 * n),
    ...(head ? [probe(snapshot, service, head, 2 * n + 1)] : []),
  ]);
}

/**
 * WT1: the hall played forward many times from one snapshot.
 * @param seed          same seed, same answer (WT5)
 * @param replications  60 give a P90 steady to about a rounding step
 * @param widenOf       WT3: factor on the upper end of a service whose quotes held too rarely of late
 */
export function makeForecast(
  snapshot: Snapshot,
  seed: number,
  replications: number,
  widenOf: (service: ServiceId) => number,
): Forecast {
  const random = seededRandom(seed);
  const asked = probes(snapshot);
  const all = [...(snapshot.waiting as readonly TicketRecord[]), ...asked];
  const waits = new Map<TicketId, number[]>(all.map((ticket) => [ticket.id, []]));
  for (let run = 0; run < replications; run += 1)
    replicate(snapshot, all, isProbe, random, (ticket, at) => waits.get(ticket.id)?.push(at - snapshot.now));
  const range = (id: string, service: ServiceId) =>
    quantilesOf(waits.get(id as TicketId) ?? [], replications, widenOf(service));
  const services = new Map(
    snapshot.services.map((service) => {
      const plain = range(`plain:${service}`, service);
      const priority = range(`priority:${service}`, service);
      const late = lateTicket(snapshot, service, waits.get(`plain:${service}` as TicketId) ?? [], replications);
      return [service, { ...(plain && { plain }), ...(priority && { priority }), ...(late && { late }) }];
    }),
  );
  const tickets = new Map(
    snapshot.waiting.flatMap(({ id, service }): [TicketId, WaitQuantiles][] => {
      const found = range(id, service);
      return found ? [[id, found]] : [];
    }),
  );
  const hardlyServed = snapshot.waiting.flatMap(({ id, service }) => {
    const late = lateTicket(snapshot, service, waits.get(id) ?? [], replications);
    return late && !late.carriesOver ? [id] : [];
  });
  return { at: snapshot.now, services, tickets, hardlyServed };
}
