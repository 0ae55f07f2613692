// One possible course of the hall from now on: the desks call by the live selection code, service times are drawn.
import type { TicketRecord } from '@toiluot/shared/contract';
import { nextCandidate, type SelectionState } from '../domain/policy/next-ticket.ts';
import { createQueues, dequeue, enqueue } from '../domain/queues.ts';
import { logNormal } from './random.ts';
import type { MannedDesk, Snapshot } from './snapshot.ts';

type DeskRun = { readonly desk: MannedDesk; freeAt: number };

/** Tries to draw a service longer than what has passed; after that the visitor is about to leave. */
const TRIES = 12;
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

function remainingMs(snapshot: Snapshot, desk: MannedDesk, random: () => number, serviceMs: ServiceMs): number {
  if (!desk.serving) return 0;
  if (desk.servingSince === null) return snapshot.times.wayMs / 2 + serviceMs(desk.serving, random);
  const passed = snapshot.now - desk.servingSince;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const total = serviceMs(desk.serving, random);
    if (total > passed) return total - passed;
  }
  return OVERDUE_MS;
}

function startOf(snapshot: Snapshot, desk: MannedDesk, random: () => number, serviceMs: ServiceMs): number {
  if (desk.state === 'paused') return Math.max(snapshot.now, desk.pausedUntil ?? snapshot.now + UNKNOWN_PAUSE_MS);
  return snapshot.now + remainingMs(snapshot, desk, random, serviceMs) + (desk.serving ? snapshot.times.betweenMs : 0);
}

/** How long a desk is taken by one call. */
function occupiedMs(
  snapshot: Snapshot,
  service: TicketRecord['service'],
  random: () => number,
  serviceMs: ServiceMs,
): number {
  const { noShowShare, noShowMs, wayMs, betweenMs } = snapshot.times;
  if (random() < noShowShare) return noShowMs + betweenMs;
  return logNormal(random, wayMs, 0.6) + serviceMs(service, random) + logNormal(random, betweenMs, 0.6);
}

/** How far ahead later arrivals are drawn. */
const AHEAD_HOURS = 2;
const HOUR_MS = 3_600_000;
const DRAWN_SEQ = 2_000_000_000;

/** Tickets with a head start that will be taken in this future: they may pass those who wait now (NX3). */
function overtakers(snapshot: Snapshot, random: () => number): TicketRecord[] {
  const head = snapshot.kioskHeadStartMs;
  if (!head) return [];
  return [...snapshot.priorityPerHour].flatMap(([service, perHour], n) => {
    const drawn: TicketRecord[] = [];
    const gap = (): number => -Math.log(1 - random()) / perHour;
    for (let at = gap(); at < AHEAD_HOURS; at += gap()) {
      const issuedAt = snapshot.now + at * HOUR_MS;
      const issuedSeq = DRAWN_SEQ + n * 1_000 + drawn.length;
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
    return drawn;
  });
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
    .map((desk): DeskRun => ({ desk, freeAt: startOf(snapshot, desk, chanceOf(desk.id), serviceMs) }));
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
