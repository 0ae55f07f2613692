// Counts and times of one group of tickets (a service, a desk, an hour …), from which its row of the report is made.
import { type DayColumns, END_CODE, FATE_CODE, type TicketColumns, type VisitColumns } from './day-columns.ts';
import { Samples } from './samples.ts';

const TIMES = ['wait', 'way', 'serviceTime', 'stay'] as const;
export type TimeName = (typeof TIMES)[number];

export type Tally = {
  /** Tickets by fate, at the places of TICKET_FATES; of desks and officers only served and no-show are known. */
  readonly fates: number[];
  issued: number;
  calls: number;
  visits: number;
  inTarget: number;
  /** Finishes that could be rated, and ratings by level. */
  ratable: number;
  readonly ratings: [number, number, number];
  readonly raw: Readonly<Record<TimeName, Samples>>;
  readonly inSession: Readonly<Record<TimeName, Samples>>;
  readonly parked: Samples;
};

const samples = () => ({
  wait: new Samples(),
  way: new Samples(),
  serviceTime: new Samples(),
  stay: new Samples(),
});

export const emptyTally = (): Tally => ({
  fates: [0, 0, 0, 0, 0, 0, 0],
  issued: 0,
  calls: 0,
  visits: 0,
  inTarget: 0,
  ratable: 0,
  ratings: [0, 0, 0],
  raw: samples(),
  inSession: samples(),
  parked: new Samples(),
});

const at = (column: ArrayLike<number>, row: number): number => column[row] ?? 0;

function addRating(tally: Tally, rating: number): void {
  tally.ratable += 1;
  if (rating > 0) tally.ratings[(rating - 1) as 0 | 1 | 2] += 1;
}

/** The wait of a ticket: also what a desk is told of the tickets that it called first. */
export function addWait(tally: Tally, tickets: TicketColumns, row: number, targetMs: number): void {
  const wait = at(tickets.wait, row);
  tally.raw.wait.add(wait);
  tally.inSession.wait.add(at(tickets.waitIn, row));
  if (wait >= 0 && wait <= targetMs) tally.inTarget += 1;
}

/** A ticket as a whole: how it ended, how long it waited and stayed, how it was rated. */
export function addTicket(tally: Tally, tickets: TicketColumns, row: number, targetMs: number): void {
  const fate = at(tickets.fate, row);
  tally.issued += 1;
  tally.fates[fate] = (tally.fates[fate] ?? 0) + 1;
  addWait(tally, tickets, row, targetMs);
  tally.raw.stay.add(at(tickets.stay, row));
  tally.inSession.stay.add(at(tickets.stayIn, row));
  tally.parked.add(at(tickets.parked, row));
  if (fate === FATE_CODE.served) addRating(tally, at(tickets.rating, row));
}

/** One call to a desk and what followed. */
export function addVisit(tally: Tally, visits: VisitColumns, row: number): void {
  tally.visits += 1;
  tally.calls += at(visits.calls, row);
  tally.raw.way.add(at(visits.way, row));
  tally.inSession.way.add(at(visits.wayIn, row));
  tally.raw.serviceTime.add(at(visits.serviceTime, row));
  tally.inSession.serviceTime.add(at(visits.serviceTimeIn, row));
}

/** What a desk or officer has of a visit beyond its times: its end and the rating that followed. */
export function addVisitEnd(tally: Tally, { tickets, visits }: DayColumns, row: number): void {
  const end = at(visits.end, row);
  const fate =
    end === END_CODE.served ? FATE_CODE.served : end === END_CODE['no-show'] ? FATE_CODE['no-show'] : undefined;
  if (fate !== undefined) tally.fates[fate] = (tally.fates[fate] ?? 0) + 1;
  if (at(visits.isLast, row) === 1) addRating(tally, at(tickets.rating, at(visits.ticket, row)));
}
