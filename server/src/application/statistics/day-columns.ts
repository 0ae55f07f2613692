// A business day measured once and kept as columns of numbers: closed days never change, so a year of them answers any
// question without being read again.
import type { DayRecord, DaySession, Rating } from '@toiluot/shared/contract';
import { RATING_LEVELS } from '@toiluot/shared/contract';
import {
  type DayFact,
  fateOf,
  firstCall,
  hasStood,
  inSessionMs,
  lengthOf,
  parkedMs,
  queueTimesOf,
  type Span,
  serviceOf,
  stayOf,
  TICKET_FATES,
  type VisitFact,
  waitOf,
  wayOf,
} from '../../domain/measures.ts';
import { type Overtake, overtakesOf, PASSING_RIGHTS, type PassingRight } from '../../domain/overtakes.ts';
import type { Codes } from './codes.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Columns of one table; -1 = there is no such time. Times in ms; a span in `raw` and in the day's sessions alone. */
export type TicketColumns = {
  readonly count: number;
  readonly hour: Uint8Array;
  readonly fate: Uint8Array;
  readonly service: Uint16Array;
  readonly origin: Uint16Array;
  readonly desk: Uint16Array;
  readonly officer: Uint16Array;
  /** 0 = not rated, else place in RATING_LEVELS + 1. */
  readonly rating: Uint8Array;
  readonly wait: Int32Array;
  readonly waitIn: Int32Array;
  readonly stay: Int32Array;
  readonly stayIn: Int32Array;
  readonly parked: Int32Array;
  /** The range told with the number, whole minutes; -1 = none was told. */
  readonly toldFrom: Int16Array;
  readonly toldTo: Int16Array;
  /** 1 = it came with a head start. */
  readonly headStart: Uint8Array;
  /** How often later numbers passed it, by right; and how much later the latest of them with a head start was issued. */
  readonly passed: Readonly<Record<PassingRight, Uint16Array>>;
  readonly passedLater: Int32Array;
};

export type VisitColumns = {
  readonly count: number;
  readonly hour: Uint8Array;
  /** The row of its ticket. */
  readonly ticket: Uint32Array;
  readonly service: Uint16Array;
  readonly desk: Uint16Array;
  readonly officer: Uint16Array;
  readonly calls: Uint16Array;
  /** 0 = still there, else place in ENDS + 1. */
  readonly end: Uint8Array;
  /** 1 = the finish that ended a served ticket: its rating belongs here. */
  readonly isLast: Uint8Array;
  readonly way: Int32Array;
  readonly wayIn: Int32Array;
  readonly serviceTime: Int32Array;
  readonly serviceTimeIn: Int32Array;
  /** At the desk's hands, however it ended: called and awaited, then served. A visit that goes on lasts until now. */
  readonly calling: Int32Array;
  readonly serving: Int32Array;
};

/** Times in queues; epoch ms, Infinity while one lasts. */
export type QueueColumns = {
  readonly count: number;
  readonly service: Uint16Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
};

/** A rating "not satisfied" as it was given. */
export type LowRating = {
  readonly label: string;
  readonly service: string;
  readonly desk: string;
  readonly rating: Rating;
};

export type DayColumns = {
  readonly day: DayRecord;
  readonly weekday: number;
  readonly leftOut: number;
  readonly tickets: TicketColumns;
  readonly visits: VisitColumns;
  readonly queues: QueueColumns;
  readonly lowRatings: readonly LowRating[];
  /** Labels in order of issue, parted by blanks. */
  readonly labels: string;
};

export const FATE_CODE = Object.fromEntries(TICKET_FATES.map((fate, code) => [fate, code])) as Readonly<
  Record<(typeof TICKET_FATES)[number], number>
>;

const ENDS = ['served', 'no-show', 'parked', 'transferred', 'cancelled', 'expired'] as const;
export const END_CODE = Object.fromEntries(ENDS.map((end, index) => [end, index + 1])) as Readonly<
  Record<(typeof ENDS)[number], number>
>;

const ticketColumns = (count: number): TicketColumns => ({
  count,
  hour: new Uint8Array(count),
  fate: new Uint8Array(count),
  service: new Uint16Array(count),
  origin: new Uint16Array(count),
  desk: new Uint16Array(count),
  officer: new Uint16Array(count),
  rating: new Uint8Array(count),
  wait: new Int32Array(count),
  waitIn: new Int32Array(count),
  stay: new Int32Array(count),
  stayIn: new Int32Array(count),
  parked: new Int32Array(count),
  toldFrom: new Int16Array(count).fill(-1),
  toldTo: new Int16Array(count).fill(-1),
  headStart: new Uint8Array(count),
  passed: Object.fromEntries(PASSING_RIGHTS.map((right) => [right, new Uint16Array(count)])) as TicketColumns['passed'],
  passedLater: new Int32Array(count).fill(-1),
});

const visitColumns = (count: number): VisitColumns => ({
  count,
  hour: new Uint8Array(count),
  ticket: new Uint32Array(count),
  service: new Uint16Array(count),
  desk: new Uint16Array(count),
  officer: new Uint16Array(count),
  calls: new Uint16Array(count),
  end: new Uint8Array(count),
  isLast: new Uint8Array(count),
  way: new Int32Array(count),
  wayIn: new Int32Array(count),
  serviceTime: new Int32Array(count),
  serviceTimeIn: new Int32Array(count),
  calling: new Int32Array(count),
  serving: new Int32Array(count),
});

const rawOf = (span: Span | undefined): number => (span ? lengthOf(span) : -1);
const insideOf = (span: Span | undefined, sessions: readonly DaySession[]): number =>
  span ? inSessionMs(span, sessions) : -1;

type Context = {
  readonly day: DayRecord;
  readonly clock: ZoneClock;
  readonly codes: Codes;
  /** Epoch ms; ends what still goes on. */
  readonly now: number;
};

function putTicket(columns: TicketColumns, row: number, ticket: DayFact, { day, clock, codes }: Context): void {
  const call = firstCall(ticket);
  const [wait, stay] = [waitOf(ticket), stayOf(ticket)];
  columns.hour[row] = clock.hourOf(ticket.issuedAt);
  columns.service[row] = codes.codeOf(ticket.firstService);
  columns.origin[row] = codes.codeOf(ticket.issuedBy);
  columns.desk[row] = codes.codeOf(call?.desk);
  columns.officer[row] = codes.codeOf(call?.officer);
  columns.rating[row] = ticket.rating ? RATING_LEVELS.indexOf(ticket.rating.level) + 1 : 0;
  columns.wait[row] = rawOf(wait);
  columns.waitIn[row] = insideOf(wait, day.sessions);
  columns.stay[row] = rawOf(stay);
  columns.stayIn[row] = insideOf(stay, day.sessions);
  columns.parked[row] = parkedMs(ticket) || -1;
  columns.headStart[row] = ticket.headStartMs > 0 ? 1 : 0;
  if (ticket.told) {
    columns.toldFrom[row] = ticket.told.fromMin;
    columns.toldTo[row] = ticket.told.toMin;
  }
}

function putOvertakes(columns: TicketColumns, row: number, overtakes: readonly Overtake[]): void {
  for (const { right, laterMs } of overtakes) {
    columns.passed[right][row] = (columns.passed[right][row] ?? 0) + 1;
    if (right === 'head-start') columns.passedLater[row] = Math.max(columns.passedLater[row] ?? -1, laterMs);
  }
}

function putVisit(columns: VisitColumns, row: number, visit: VisitFact, { day, clock, codes, now }: Context): void {
  const end = visit.endedAt ?? Math.max(now, visit.calledAt);
  const startedAt = Math.min(visit.startedAt ?? end, end);
  const [way, service] = [wayOf(visit), serviceOf(visit)];
  columns.hour[row] = clock.hourOf(visit.calledAt);
  columns.service[row] = codes.codeOf(visit.service);
  columns.desk[row] = codes.codeOf(visit.desk);
  columns.officer[row] = codes.codeOf(visit.officer);
  columns.calls[row] = visit.calls;
  columns.end[row] = visit.end ? END_CODE[visit.end as keyof typeof END_CODE] : 0;
  columns.way[row] = rawOf(way);
  columns.wayIn[row] = insideOf(way, day.sessions);
  columns.serviceTime[row] = rawOf(service);
  columns.serviceTimeIn[row] = insideOf(service, day.sessions);
  columns.calling[row] = Math.max(0, startedAt - visit.calledAt);
  columns.serving[row] = end - startedAt;
}

function queueColumns(facts: readonly DayFact[], codes: Codes): QueueColumns {
  const [service, from, to]: [number[], number[], number[]] = [[], [], []];
  for (const ticket of facts)
    for (const time of queueTimesOf(ticket)) {
      service.push(codes.codeOf(time.service));
      from.push(time.from);
      to.push(time.to ?? Number.POSITIVE_INFINITY);
    }
  return {
    count: service.length,
    service: Uint16Array.from(service),
    from: Float64Array.from(from),
    to: Float64Array.from(to),
  };
}

const lowRatingsOf = (facts: readonly DayFact[]): LowRating[] =>
  facts.flatMap(({ label, firstService, visits, rating }) =>
    rating?.level === 'not-satisfied'
      ? [{ label, service: firstService, desk: visits.findLast(({ end }) => end === 'served')?.desk ?? '', rating }]
      : [],
  );

function labelsOf(facts: readonly DayFact[]): string {
  const labels: string[] = [];
  for (const { issuedSeq, label } of facts) labels[issuedSeq - 1] = label;
  return labels.join(' ');
}

/** Measures every ticket of a day; tickets left open are counted and have no part in the columns (F-R05). */
export function measureDay(facts: readonly DayFact[], context: Context): DayColumns {
  const fates = facts.map((ticket) => fateOf(ticket, context.day, context.clock.dateOf));
  const kept = facts.filter((_, index) => fates[index] !== 'left-open');
  const tickets = ticketColumns(kept.length);
  const visits = visitColumns(kept.reduce((sum, ticket) => sum + ticket.visits.filter(hasStood).length, 0));
  const keptFates = fates.filter((fate) => fate !== 'left-open');
  // Whoever passed counts, also where that one's number was left open.
  const overtakes = overtakesOf(facts);
  let next = 0;
  for (const [row, ticket] of kept.entries()) {
    putTicket(tickets, row, ticket, context);
    putOvertakes(tickets, row, overtakes.get(ticket) ?? []);
    tickets.fate[row] = FATE_CODE[keptFates[row] ?? 'left-open'];
    const lastServed =
      ticket.state === 'served' ? ticket.visits.findLast((visit) => visit.end === 'served') : undefined;
    for (const visit of ticket.visits) {
      if (!hasStood(visit)) continue;
      putVisit(visits, next, visit, context);
      visits.ticket[next] = row;
      visits.isLast[next] = visit === lastServed ? 1 : 0;
      next += 1;
    }
  }
  return {
    day: context.day,
    weekday: new Date(`${context.day.date}T00:00:00Z`).getUTCDay() || 7,
    leftOut: facts.length - kept.length,
    tickets,
    visits,
    queues: queueColumns(kept, context.codes),
    lowRatings: lowRatingsOf(kept),
    labels: labelsOf(facts),
  };
}
