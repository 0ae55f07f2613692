// What the day has taught about times, shrunk towards what the catalogue says while there is little to go by (WT1).
import type { ServiceId, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import type { HallState } from '../domain/state.ts';

/**
 * Service time of a service: mean in ms, shape of the log-normal, and how unsure the mean itself still is (standard
 * deviation of its logarithm): each possible future draws its own mean.
 */
export type ServiceTime = { readonly meanMs: number; readonly sigma: number; readonly unsure: number };

export type LearnedTimes = {
  readonly services: ReadonlyMap<ServiceId, ServiceTime>;
  /** Call to start, finish to next call (while somebody waits), time lost on a no-show; ms. */
  readonly wayMs: number;
  readonly betweenMs: number;
  readonly noShowMs: number;
  /** Share of the called who do not come, of a service; and of the hall, for a service without visits of its own. */
  readonly noShowShares: ReadonlyMap<ServiceId, number>;
  readonly noShowShare: number;
};

/** A prior counts like this many observations. */
const PRIOR = 10;
const HALL_PRIOR = 20;
/**
 * Visits that go on are counted too, with the time they have lasted: those finished so far are the shorter ones. In time
 * T a desk finishes T / mean − (1 − c²) / 2 visits (renewal theory; c = spread / mean, about 0.55), so the one that goes
 * on counts like so much of a visit.
 */
const OPEN_COUNTS = 0.35;
/** A visit that has lasted longer than so many usual ones was probably forgotten. */
const OPEN_AT_MOST = 4;
const PRIOR_SIGMA = 0.55;
const PRIOR_WAY_MS = 30_000;
const PRIOR_BETWEEN_MS = 10_000;
const PRIOR_NO_SHOW_MS = 60_000;
const PRIOR_NO_SHOW_SHARE = 0.04;
/** The usual share counts like so many calls: a few people who left say little. */
const SHARE_PRIOR = 5 * PRIOR;
const LONGEST_BETWEEN_MS = 180_000;
const MINUTE_MS = 60_000;
/** Only the latest of a service count: the morning's habits need not be the afternoon's. */
const RECENT = 60;

const shrunk = (values: readonly number[], prior: number): number =>
  (values.reduce((sum, v) => sum + v, 0) + PRIOR * prior) / (values.length + PRIOR);

/**
 * How the whole hall runs today beside the catalogue: corrects what is expected of a service without visits of its own.
 * The catalogue counts like HALL_PRIOR visits.
 */
function paceOf(
  durations: ReadonlyMap<ServiceId, readonly number[]>,
  expectedMs: ReadonlyMap<ServiceId, number>,
): number {
  let [took, expected, visits] = [0, 0, 0];
  for (const [service, list] of durations) {
    took += list.reduce((sum, ms) => sum + ms, 0);
    expected += list.length * (expectedMs.get(service) ?? 0);
    visits += list.length;
  }
  if (visits === 0 || expected === 0) return 1;
  const prior = (HALL_PRIOR * expected) / visits;
  return (took + prior) / (expected + prior);
}

function learned(durations: readonly number[], expectedMs: number, open: readonly number[]): ServiceTime {
  const recent = durations.slice(-RECENT);
  const lasted = open.map((ms) => Math.min(ms, OPEN_AT_MOST * expectedMs));
  const took = [...recent, ...lasted].reduce((sum, ms) => sum + ms, 0);
  const meanMs = (took + PRIOR * expectedMs) / (recent.length + OPEN_COUNTS * open.length + PRIOR);
  const logs = recent.map((ms) => Math.log(Math.max(1_000, ms)));
  const centre = logs.reduce((sum, v) => sum + v, 0) / Math.max(1, logs.length);
  const spread = logs.reduce((sum, v) => sum + (v - centre) ** 2, 0);
  const sigma = Math.sqrt((spread + PRIOR * PRIOR_SIGMA ** 2) / (logs.length + PRIOR));
  return { meanMs, sigma, unsure: sigma * errorOfMean(logs.length) };
}

/** Standard error of a mean of so many visits and the prior's, as a part of their spread. */
const errorOfMean = (visits: number): number => 1 / Math.sqrt(visits + PRIOR);

/** Visits of a service that must have been finished today before its own times say more than the catalogue. */
const ENOUGH = 5;

/** Whether what is known of a service comes from the catalogue rather than from today. */
export const isLittleKnown = ({ unsure, sigma }: Pick<ServiceTime, 'unsure' | 'sigma'>): boolean =>
  unsure > sigma * errorOfMean(ENOUGH);

/** How many do not come, towards a share that is known already. */
const shareOf = (visits: readonly VisitRecord[], prior: number): number =>
  (visits.filter(({ end }) => end === 'no-show').length + prior * SHARE_PRIOR) / (visits.length + SHARE_PRIOR);

/** Services differ in how many give up before their call (F-R12). */
function sharesOf(ended: readonly VisitRecord[], hall: number): ReadonlyMap<ServiceId, number> {
  const visits = new Map<ServiceId, VisitRecord[]>();
  for (const visit of ended) {
    const list = visits.get(visit.service) ?? [];
    list.push(visit);
    visits.set(visit.service, list);
  }
  return new Map([...visits].map(([service, list]) => [service, shareOf(list, hall)]));
}

/** Pauses between a desk's visits, where the next visitor was waiting already. */
function gaps(visits: readonly VisitRecord[]): number[] {
  const byDesk = new Map<string, VisitRecord[]>();
  for (const visit of visits) byDesk.set(visit.desk, [...(byDesk.get(visit.desk) ?? []), visit]);
  const found: number[] = [];
  for (const list of byDesk.values()) {
    list.sort((a, b) => a.calledAt - b.calledAt);
    for (const [index, visit] of list.entries()) {
      const before = list[index - 1];
      const gap = visit.calledAt - (before?.endedAt ?? visit.calledAt);
      if (before?.endedAt && visit.queuedAt < before.endedAt && gap >= 0 && gap < LONGEST_BETWEEN_MS) found.push(gap);
    }
  }
  return found;
}

export function learnTimes(
  state: Pick<HallState, 'catalogue'>,
  tickets: Iterable<TicketRecord>,
  now: number,
): LearnedTimes {
  const visits = [...tickets]
    .flatMap((t) => t.visits)
    .filter((v) => v.end !== 'undone')
    .sort((a, b) => a.calledAt - b.calledAt);
  const durations = new Map<ServiceId, number[]>();
  const open = new Map<ServiceId, number[]>();
  for (const { startedAt, endedAt, service } of visits)
    if (startedAt !== null && endedAt === null)
      open.set(service, [...(open.get(service) ?? []), Math.max(0, now - startedAt)]);
  for (const { end, startedAt, endedAt, service } of visits) {
    if (end !== 'served' || startedAt === null || endedAt === null) continue;
    const list = durations.get(service) ?? [];
    list.push(endedAt - startedAt);
    durations.set(service, list);
  }
  const services = new Map<ServiceId, ServiceTime>();
  const expectedMs = new Map(
    (state.catalogue?.file.services ?? []).map((s) => [s.id, s.expectedServiceMinutes * MINUTE_MS]),
  );
  const pace = paceOf(durations, expectedMs);
  for (const [id, ms] of expectedMs) services.set(id, learned(durations.get(id) ?? [], ms * pace, open.get(id) ?? []));
  const noShows = visits.filter((v) => v.end === 'no-show');
  const ended = visits.filter((v) => v.end === 'served' || v.end === 'no-show');
  const noShowShare = shareOf(ended, PRIOR_NO_SHOW_SHARE);
  return {
    services,
    wayMs: shrunk(
      visits.slice(-200).flatMap((v) => (v.startedAt === null ? [] : [v.startedAt - v.calledAt])),
      PRIOR_WAY_MS,
    ),
    betweenMs: shrunk(gaps(visits.slice(-400)), PRIOR_BETWEEN_MS),
    noShowMs: shrunk(
      noShows.map((v) => (v.endedAt ?? v.calledAt) - v.calledAt),
      PRIOR_NO_SHOW_MS,
    ),
    noShowShares: sharesOf(ended, noShowShare),
    noShowShare,
  };
}
