// One possible course of the hall from now on: the desks call by the live selection code, service times are drawn.
import type { TicketRecord } from '@toiluot/shared/contract';
import { nextCandidate, type SelectionState } from '../domain/policy/next-ticket.ts';
import { createQueues, dequeue, enqueue } from '../domain/queues.ts';
import { logNormal, restOfLogNormal } from './random.ts';
import type { MannedDesk, Snapshot } from './snapshot.ts';

type DeskRun = { readonly desk: MannedDesk; freeAt: number };

/** Left of a service whose certain time is over. */
const OVERDUE_MS = 60_000;
/** A pause without a named end. */
const UNKNOWN_PAUSE_MS = 900_000;

/** The first instant from `at` on in which desks call; undefined after the day's last session (DY3: breaks hold the queue). */
export function callingTime(sessions: Snapshot['sessions'], at: number): number | undefined {
  const session = sessions.find((s) => at < s.closesAt);
  return session && Math.max(at, session.opensAt);
}

type ServiceMs = (service: TicketRecord['service'], random: () => number) => number;
type Means = ReadonlyMap<TicketRecord['service'], number>;

/** The mean of each service in this possible future. */
function drawMeans(snapshot: Snapshot, random: () => number): Means {
  return new Map(
    [...snapshot.times.services].map(([service, { meanMs, unsure }]) => [service, logNormal(random, meanMs, unsure)]),
  );
}

function remainingMs({ now, times }: Snapshot, desk: MannedDesk, random: () => number): number {
  if (!desk.serving) return 0;
  const { meanMs, sigma, unsure } = times.services.get(desk.serving) ?? { meanMs: 0, sigma: 0, unsure: 0 };
  // Its own mean rather than this future's: the longer a visit lasts, the likelier the service takes long.
  const spread = Math.hypot(sigma, unsure);
  if (desk.servingSince === null) return times.wayMs / 2 + logNormal(random, meanMs, spread);
  return restOfLogNormal(random, meanMs, spread, now - desk.servingSince) ?? OVERDUE_MS;
}

function startOf(snapshot: Snapshot, desk: MannedDesk, random: () => number): number {
  if (desk.state === 'paused') return Math.max(snapshot.now, desk.pausedUntil ?? snapshot.now + UNKNOWN_PAUSE_MS);
  return snapshot.now + remainingMs(snapshot, desk, random) + (desk.serving ? snapshot.times.betweenMs : 0);
}

/** How long a desk is taken by one call. */
function occupiedMs(
  snapshot: Snapshot,
  service: TicketRecord['service'],
  random: () => number,
  serviceMs: ServiceMs,
): number {
  const { noShowShares, noShowShare, noShowMs, wayMs, betweenMs } = snapshot.times;
  if (random() < (noShowShares.get(service) ?? noShowShare)) return noShowMs + betweenMs;
  return logNormal(random, wayMs, 0.6) + serviceMs(service, random) + logNormal(random, betweenMs, 0.6);
}

const HOUR_MS = 3_600_000;
const DRAWN_SEQ = 2_000_000_000;

/**
 * Tickets that will be taken in this future and may pass those who wait now: with a head start (NX3), or without one at
 * a desk that helps those who wait only after its handicap (NX4). Whoever comes later than that passes nobody.
 */
function overtakers({ now, desks, kioskHeadStartMs, arrivalsPerHour }: Snapshot, random: () => number): TicketRecord[] {
  const handicapMs = Math.max(0, ...desks.flatMap((desk) => desk.services.map((s) => s.handicapMinutes * 60_000)));
  const drawn: TicketRecord[] = [];
  const draw = (service: TicketRecord['service'], perHour: number, head: number): void => {
    const gap = (): number => (-Math.log(1 - random()) / perHour) * HOUR_MS;
    for (let after = gap(); after < head + handicapMs; after += gap()) {
      const issuedAt = now + after;
      const issuedSeq = DRAWN_SEQ + drawn.length;
      drawn.push({
        id: `drawn:${issuedSeq}`,
        service,
        queueKey: issuedAt - head,
        issuedSeq,
        callableAt: issuedAt,
        accessible: false,
        directedTo: null,
      } as TicketRecord);
    }
  };
  for (const [service, { plain, priority }] of arrivalsPerHour) {
    if (plain > 0) draw(service, plain, 0);
    if (priority > 0 && kioskHeadStartMs) draw(service, priority, kioskHeadStartMs);
  }
  return drawn;
}

/** When a desk with nobody to call has somebody next; undefined when nobody comes any more. */
function nextArrival(state: SelectionState, desk: MannedDesk, at: number): number | undefined {
  let soonest = Number.POSITIVE_INFINITY;
  for (const { service } of desk.services)
    for (const ticket of state.queues.byService.get(service) ?? [])
      if (ticket.callableAt > at) soonest = Math.min(soonest, ticket.callableAt);
  return soonest < Number.POSITIVE_INFINITY ? soonest : undefined;
}

const earliest = (desks: readonly DeskRun[]): DeskRun | undefined =>
  desks.reduce<DeskRun | undefined>((best, d) => (!best || d.freeAt < best.freeAt ? d : best), undefined);

/**
 * Calls every waiting ticket in one drawn future and reports when. A ticket for which `isProbe` holds takes no time: it
 * asks when somebody taking that number now would be called, without making anybody wait longer.
 * @param chanceOf  the source of numbers for one ticket or desk: a source of its own keeps its service time the same
 *                  whoever calls it and whenever, so that two halls can be compared
 */
export function replicate(
  snapshot: Snapshot,
  tickets: readonly TicketRecord[],
  isProbe: (ticket: TicketRecord) => boolean,
  random: () => number,
  onCall: (ticket: TicketRecord, at: number) => void,
  chanceOf: (subject: string) => () => number = () => random,
): void {
  const state: SelectionState = {
    queues: createQueues(),
    catalogue: { desks: new Map(snapshot.desks.map((d) => [d.id, d])) },
  };
  const means = drawMeans(snapshot, random);
  const serviceMs: ServiceMs = (service, chance) =>
    logNormal(chance, means.get(service) ?? 0, snapshot.times.services.get(service)?.sigma ?? 0);
  for (const ticket of [...tickets, ...overtakers(snapshot, random)]) enqueue(state.queues, ticket);
  const desks = snapshot.desks
    .filter((desk) => !desk.leaves)
    .map((desk): DeskRun => ({ desk, freeAt: startOf(snapshot, desk, chanceOf(desk.id)) }));
  for (let run = earliest(desks); run; run = earliest(desks)) {
    const at = callingTime(snapshot.sessions, run.freeAt);
    const next = at === undefined ? undefined : nextCandidate(state, run.desk, at);
    if (!next || at === undefined) {
      const later = at === undefined ? undefined : nextArrival(state, run.desk, at);
      if (later === undefined) desks.splice(desks.indexOf(run), 1);
      else run.freeAt = later;
      continue;
    }
    dequeue(state.queues, next.ticket);
    onCall(next.ticket, at);
    run.freeAt = isProbe(next.ticket)
      ? at
      : at + occupiedMs(snapshot, next.ticket.service, chanceOf(next.ticket.id), serviceMs);
  }
}
