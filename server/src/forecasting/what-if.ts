import type { QueryAnswer, ServiceEffect, ServiceId, WaitSpread } from '@toiluot/shared/contract';
import { quantile } from './forecast.ts';
import { type Played, playHall } from './play-hall.ts';
import { isLittleKnown } from './service-times.ts';
import type { Snapshot } from './snapshot.ts';

export type WhatIf = Omit<QueryAnswer<'hall.what-if'>, 'leftAlone'>;

/** Two halls that differ by a change; everything else about them is the same. */
export type Comparison = { readonly before: Snapshot; readonly after: Snapshot };

const MEDIAN = 0.5;
const HIGH = 0.9;

/** When the session that runs now, or the next one, ends; ms from the snapshot's time. */
const sessionEndMs = ({ sessions, now }: Snapshot): number =>
  (sessions.find((session) => now < session.closesAt)?.closesAt ?? now) - now;

/** Quantiles of drawn waits and the mean count of those that the session does not reach. */
export function spreadOf(waits: readonly number[], runs: number, limitMs: number): WaitSpread {
  // Tens of thousands of waits: numbers in a typed array sort several times faster.
  const sorted = Float64Array.from(waits).sort();
  const [p50Ms, p90Ms] = [quantile(sorted, MEDIAN), quantile(sorted, HIGH)];
  return {
    ...(Number.isFinite(p50Ms) && { p50Ms: Math.round(p50Ms) }),
    ...(Number.isFinite(p90Ms) && { p90Ms: Math.round(p90Ms) }),
    unserved: Math.round(waits.reduce((count, wait) => (wait > limitMs ? count + 1 : count), 0) / runs),
  };
}

const desksFor = ({ desks }: Snapshot, service: ServiceId): readonly (readonly [string, number])[] =>
  desks
    .filter((desk) => !desk.leaves)
    .flatMap((desk) => desk.services.filter((a) => a.service === service).map((a) => [desk.id, a.handicapMinutes]));

/** Services a comparison is about: people wait there, or its desks change. */
function servicesConcerned({ before, after }: Comparison): ServiceId[] {
  const busy = new Set(before.waiting.map(({ service }) => service));
  return before.services.filter(
    (service) =>
      busy.has(service) || JSON.stringify(desksFor(before, service)) !== JSON.stringify(desksFor(after, service)),
  );
}

function effect(comparison: Comparison, played: { before: Played; after: Played }, service: ServiceId): ServiceEffect {
  const { before, after } = comparison;
  const limitMs = sessionEndMs(before);
  const waiting = before.waiting.filter((ticket) => ticket.service === service).length;
  const spread = ({ services, runs }: Played): WaitSpread => {
    const found = spreadOf(services.get(service) ?? [], runs, limitMs);
    // The newcomer is asked about, but only who waits now can be left unserved.
    return { ...found, unserved: Math.min(waiting, found.unserved) };
  };
  const time = before.times.services.get(service);
  return {
    service,
    waiting,
    before: spread(played.before),
    after: spread(played.after),
    desksBefore: desksFor(before, service).length,
    desksAfter: desksFor(after, service).length,
    littleData: time === undefined || isLittleKnown(time),
  };
}

/**
 * Further waits before and after a change, with common random numbers: nothing changed gives the very same figures.
 * @param seed  same seed, same answer (WT5)
 * @param runs  possible courses of the day per hall; 200 give a P90 steady to a minute or two
 */
export function compareHalls(comparison: Comparison, seed: number, runs: number): WhatIf {
  const { before, after } = comparison;
  const services = servicesConcerned(comparison);
  const played = { before: playHall(before, services, seed, runs), after: playHall(after, services, seed, runs) };
  const total = ({ everybody }: Played) => spreadOf(everybody, runs, sessionEndMs(before));
  return {
    at: before.now,
    runs,
    services: services.map((service) => effect(comparison, played, service)),
    ...(before.waiting.length > 0 && {
      total: { waiting: before.waiting.length, before: total(played.before), after: total(played.after) },
    }),
  };
}
