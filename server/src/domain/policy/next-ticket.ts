import type { AssignedService, CallCause, DeskId, DeskRecord, TicketRecord } from '@toiluot/shared/contract';
import type { Queues } from '../queues.ts';
import type { HallState } from '../state.ts';

const MINUTE_MS = 60_000;

/** What choosing needs to know of a hall: the live state has it, and so has each run of the wait forecast. */
export type SelectionState = {
  readonly queues: Queues;
  readonly catalogue: { readonly desks: ReadonlyMap<DeskId, { readonly accessible: boolean }> } | null;
};
type SelectingDesk = Pick<DeskRecord, 'id' | 'services'>;

export type Choice = { readonly ticket: TicketRecord; readonly cause: CallCause };

export type Candidate = {
  readonly ticket: TicketRecord;
  readonly key: number;
  readonly handicapMinutes: number;
  readonly directed: boolean;
};

/** NX1 besides the service: its "from" time is reached, and the desk is accessible if it asked for one. */
const isCallable = (state: SelectionState, desk: SelectingDesk, ticket: TicketRecord, now: number): boolean =>
  ticket.callableAt <= now && isReachable(state, desk, ticket);

const isReachable = (state: SelectionState, desk: SelectingDesk, ticket: TicketRecord): boolean =>
  !ticket.accessible || (state.catalogue?.desks.get(desk.id)?.accessible ?? false);

/** Smaller key first; equal keys by order of issue (NX). */
const comesBefore = (a: Candidate, b: Candidate): boolean =>
  a.key < b.key || (a.key === b.key && a.ticket.issuedSeq < b.ticket.issuedSeq);

function firstOf(
  state: SelectionState,
  desk: SelectingDesk,
  list: readonly TicketRecord[] | undefined,
  now: number,
): TicketRecord | undefined {
  return list?.find((ticket) => isCallable(state, desk, ticket, now));
}

function candidates(state: SelectionState, desk: SelectingDesk, now: number): Candidate[] {
  const found: Candidate[] = [];
  const directed = firstOf(state, desk, state.queues.byDesk.get(desk.id), now);
  if (directed) found.push({ ticket: directed, key: directed.queueKey, handicapMinutes: 0, directed: true });
  for (const { service, handicapMinutes } of desk.services) {
    const ticket = firstOf(state, desk, state.queues.byService.get(service), now);
    if (ticket)
      found.push({ ticket, key: ticket.queueKey + handicapMinutes * MINUTE_MS, handicapMinutes, directed: false });
  }
  return found;
}

/** Whether somebody who took a number earlier, and could be called here too, is passed by this choice. */
function overtakes(state: HallState, desk: DeskRecord, chosen: TicketRecord, now: number): boolean {
  return desk.services.some(({ service }) =>
    (state.queues.byService.get(service) ?? []).some(
      (other) => other.issuedSeq < chosen.issuedSeq && isCallable(state, desk, other, now),
    ),
  );
}

function causeOf(
  state: HallState,
  desk: DeskRecord,
  { ticket, handicapMinutes, directed }: Candidate,
  now: number,
): CallCause {
  const cause = (kind: CallCause['kind'], minutes: number | null = null): CallCause => ({
    kind,
    minutes,
    reason: null,
    note: null,
  });
  if (directed) return cause('sent-to-desk');
  if (ticket.cameBack) return cause('came-back');
  if (ticket.headStartMs > 0 && overtakes(state, desk, ticket, now))
    return cause('priority', ticket.headStartMs / MINUTE_MS);
  if (handicapMinutes > 0) return cause('helping-out', handicapMinutes);
  return cause('longest-wait');
}

/**
 * The ticket that is next for a desk, without the reason; shared by calls and by the wait forecast (WT1).
 *
 * key(ticket, desk) = issuedAt − headStart(class) + handicap(desk, service); the smallest key is called.
 * The offsets are fixed, so two waiting tickets never swap places as time passes (NX2).
 * @param now  epoch ms
 * Source: SPEC NX1, NX2, NX7.
 */
export function nextCandidate(state: SelectionState, desk: SelectingDesk, now: number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates(state, desk, now)) if (!best || comesBefore(candidate, best)) best = candidate;
  return best;
}

/** The ticket this desk should call now, with the reason told to officer and visitor (NX4); `undefined` when nobody it may serve is callable. */
export function nextTicketFor(state: HallState, desk: DeskRecord, now: number): Choice | undefined {
  const best = nextCandidate(state, desk, now);
  return best && { ticket: best.ticket, cause: causeOf(state, desk, best, now) };
}

/** NX1: whether this desk may call a waiting ticket at all, its "from" time aside. */
export const canCall = (state: SelectionState, desk: SelectingDesk, ticket: TicketRecord): boolean =>
  isReachable(state, desk, ticket) &&
  (ticket.directedTo === null
    ? desk.services.some(({ service }) => service === ticket.service)
    : ticket.directedTo === desk.id);

/** Every ticket this desk may serve, in the order in which it would call them as things stand. */
export function callOrder(state: HallState, desk: DeskRecord, limit: number): TicketRecord[] {
  const handicapMs = new Map(desk.services.map((a: AssignedService) => [a.service, a.handicapMinutes * MINUTE_MS]));
  const heads = desk.services.flatMap(({ service }) =>
    (state.queues.byService.get(service) ?? []).filter((t) => isReachable(state, desk, t)).slice(0, limit),
  );
  const directed = (state.queues.byDesk.get(desk.id) ?? []).filter((t) => isReachable(state, desk, t));
  const all = [...directed, ...heads];
  const key = (ticket: TicketRecord) =>
    ticket.queueKey + (ticket.directedTo ? 0 : (handicapMs.get(ticket.service) ?? 0));
  return all.sort((a, b) => key(a) - key(b) || a.issuedSeq - b.issuedSeq).slice(0, limit);
}
