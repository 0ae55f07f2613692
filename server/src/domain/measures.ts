// The measures of SPEC JR3, one definition each. None can be negative, whatever the clock did (DY6). Times in epoch ms.
import type { DayRecord, DaySession, TicketRecord, VisitRecord } from '@toiluot/shared/contract';

/** What the measures need of a call to a desk. */
export type VisitFact = Pick<
  VisitRecord,
  'service' | 'desk' | 'officer' | 'queuedAt' | 'calledAt' | 'lastCallAt' | 'calls' | 'startedAt' | 'endedAt' | 'end'
> & { readonly cause: Pick<VisitRecord['cause'], 'kind' | 'minutes'> };

/** What the measures need of a ticket. */
export type TicketFact = Pick<
  TicketRecord,
  | 'label'
  | 'issuedSeq'
  | 'issuedAt'
  | 'queuedAt'
  | 'queueKey'
  | 'firstService'
  | 'service'
  | 'state'
  | 'endedAt'
  | 'rating'
  | 'issuedBy'
  | 'headStartMs'
  | 'accessible'
> & { readonly visits: readonly VisitFact[] };

/** What a day's figures need of a ticket; `told` = the range that was told with the number. */
export type DayFact = TicketFact & { readonly told: TicketRecord['quote']['wait'] };

/** A stretch of time; `to` is never before `from`. */
export type Span = { readonly from: number; readonly to: number };

const span = (from: number, to: number): Span => ({ from, to: Math.max(from, to) });

export const lengthOf = ({ from, to }: Span): number => to - from;

/** A call taken back (TK5) is as if it had not been. */
export const hasStood = (visit: Pick<VisitFact, 'end'>): boolean => visit.end !== 'undone';

export const firstCall = (ticket: TicketFact): VisitFact | undefined => ticket.visits.find(hasStood);

/** Waiting: from issue to the first call; undefined before it. */
export function waitOf(ticket: TicketFact): Span | undefined {
  const call = firstCall(ticket);
  return call && span(ticket.issuedAt, call.calledAt);
}

/** Way: from the last call to the start of service; undefined where service did not start. */
export const wayOf = (visit: VisitFact): Span | undefined =>
  visit.startedAt === null ? undefined : span(visit.lastCallAt, visit.startedAt);

/** Service: from start to finish. A visit that ended otherwise has none. A finish without a start lasts no time. */
export const serviceOf = (visit: Pick<VisitFact, 'startedAt' | 'endedAt' | 'end'>): Span | undefined =>
  visit.end === 'served' && visit.endedAt !== null ? span(visit.startedAt ?? visit.endedAt, visit.endedAt) : undefined;

/** Stay: from issue to the end of a served ticket, time set aside included. Who left early says nothing of the house. */
export const stayOf = (ticket: TicketFact): Span | undefined =>
  ticket.state === 'served' && ticket.endedAt !== null ? span(ticket.issuedAt, ticket.endedAt) : undefined;

/**
 * Time set aside (parked): until it last joined a queue before its next call, or until its end. In no other measure but
 * the stay. Ms, 0 where the ticket never was.
 */
export function parkedMs(ticket: TicketFact): number {
  const visits = ticket.visits.filter(hasStood);
  const times = visits.map((visit, index) => {
    if (visit.end !== 'parked' || visit.endedAt === null) return 0;
    const back = visits[index + 1]?.queuedAt ?? (ticket.queuedAt >= visit.endedAt ? ticket.queuedAt : ticket.endedAt);
    return Math.max(0, (back ?? visit.endedAt) - visit.endedAt);
  });
  return times.reduce((sum, time) => sum + time, 0);
}

/** A time in the queue of a service; `to` is null while it lasts. */
export type QueueTime = { readonly service: TicketFact['service']; readonly from: number; readonly to: number | null };

const MAY_WAIT_LAST: ReadonlySet<string> = new Set(['waiting', 'cancelled', 'expired']);
/** After these a ticket is in a queue at once; after the others (set aside, absent) from when it was taken up again. */
const GOES_ON: ReadonlySet<string | null> = new Set(['served', 'transferred']);

/**
 * When a ticket was in a queue: from issue to the first call, and again before each later call. Time set aside is no
 * waiting; a number given up and taken up again before its first call counts as waiting throughout.
 */
export function queueTimesOf(ticket: TicketFact): QueueTime[] {
  const calls = ticket.visits.filter(hasStood);
  const queuedFrom = (before: VisitFact | undefined, queuedAt: number): number =>
    before === undefined ? ticket.issuedAt : GOES_ON.has(before.end) ? (before.endedAt ?? queuedAt) : queuedAt;
  const times = calls.map(({ service, queuedAt, calledAt }, index): QueueTime => {
    const from = queuedFrom(calls[index - 1], queuedAt);
    return { service, from, to: Math.max(from, calledAt) };
  });
  const last = calls.at(-1);
  const isBack = last === undefined || (last.endedAt !== null && ticket.queuedAt >= last.endedAt);
  if (isBack && MAY_WAIT_LAST.has(ticket.state)) {
    const from = queuedFrom(last, ticket.queuedAt);
    times.push({ service: ticket.service, from, to: ticket.endedAt === null ? null : Math.max(from, ticket.endedAt) });
  }
  return times;
}

/** The part of a span that lies inside the sessions of its day: breaks and closing hours count as nothing (DY3). */
export const inSessionMs = ({ from, to }: Span, sessions: readonly DaySession[]): number =>
  sessions.reduce(
    (sum, { opensAt, closesAt }) => sum + Math.max(0, Math.min(to, closesAt) - Math.max(from, opensAt)),
    0,
  );

/** How a ticket stands in the figures. `left-open`: left open, or ended on another date than it was issued, so it is counted and left out (F-R05). */
export const TICKET_FATES = ['waiting', 'in-hand', 'served', 'no-show', 'cancelled', 'expired', 'left-open'] as const;
export type TicketFate = (typeof TICKET_FATES)[number];

/** @param dateOf  the local date of an instant, YYYY-MM-DD */
export function fateOf(
  ticket: Pick<TicketFact, 'state' | 'issuedAt' | 'endedAt'>,
  day: Pick<DayRecord, 'state'>,
  dateOf: (at: number) => string,
): TicketFate {
  switch (ticket.state) {
    case 'served':
    case 'no-show':
    case 'cancelled':
      return dateOf(ticket.endedAt ?? 0) === dateOf(ticket.issuedAt) ? ticket.state : 'left-open';
    case 'expired':
      return 'expired';
    case 'called':
    case 'serving':
      return day.state === 'closed' ? 'left-open' : 'in-hand';
    case 'waiting':
    case 'parked':
      return day.state === 'closed' ? 'left-open' : 'waiting';
  }
}
