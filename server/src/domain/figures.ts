// Running counts of the day, kept as tickets change so that no view has to walk all of them.
import type { DeskId, ServiceId, TicketId, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import { lengthOf, serviceOf } from './measures.ts';

export type DeskFigures = { served: number; noShow: number; transferred: number; serviceMs: number };

/** One call as boards list it. `callId` is new with every call and recall (AN2). */
export type RecentCall = {
  readonly callId: string;
  readonly ticket: TicketId;
  readonly label: string;
  readonly desk: DeskId;
  readonly at: number;
};

export type Figures = {
  issued: number;
  served: number;
  noShow: number;
  cancelled: number;
  inHand: number;
  /** Open tickets that were set aside. */
  readonly parked: Set<TicketId>;
  /** No-show and cancelled tickets, oldest first. */
  readonly missed: Set<TicketId>;
  readonly desks: Map<DeskId, DeskFigures>;
  readonly issuedByService: Map<ServiceId, number>;
  /** Newest first, at most 30. */
  recentCalls: RecentCall[];
};

export const createFigures = (): Figures => ({
  issued: 0,
  served: 0,
  noShow: 0,
  cancelled: 0,
  inHand: 0,
  parked: new Set(),
  missed: new Set(),
  desks: new Map(),
  issuedByService: new Map(),
  recentCalls: [],
});

export const RECENT_CALLS = 30;

export const callIdOf = (ticket: TicketRecord, visit: VisitRecord): string => `${ticket.id}:${visit.n}:${visit.calls}`;

const stateField = {
  served: 'served',
  'no-show': 'noShow',
  cancelled: 'cancelled',
  called: 'inHand',
  serving: 'inHand',
} as const;

function countState(figures: Figures, ticket: TicketRecord, by: 1 | -1): void {
  const field = stateField[ticket.state as keyof typeof stateField];
  if (field) figures[field] += by;
  if (ticket.state === 'parked') by > 0 ? figures.parked.add(ticket.id) : figures.parked.delete(ticket.id);
  if (ticket.state === 'no-show' || ticket.state === 'cancelled')
    by > 0 ? figures.missed.add(ticket.id) : figures.missed.delete(ticket.id);
}

function countVisit(figures: Figures, visit: VisitRecord | undefined, by: 1 | -1): void {
  if (!visit?.end) return;
  let desk = figures.desks.get(visit.desk);
  if (!desk) {
    desk = { served: 0, noShow: 0, transferred: 0, serviceMs: 0 };
    figures.desks.set(visit.desk, desk);
  }
  if (visit.end === 'no-show') desk.noShow += by;
  if (visit.end === 'transferred') desk.transferred += by;
  if (visit.end === 'served') {
    const service = serviceOf(visit);
    desk.served += by;
    desk.serviceMs += by * (service ? lengthOf(service) : 0);
  }
}

function listCall(figures: Figures, before: TicketRecord | undefined, after: TicketRecord): void {
  const visit = after.visits.at(-1);
  if (visit?.end === 'undone') {
    figures.recentCalls = figures.recentCalls.filter((call) => call.callId !== callIdOf(after, visit));
    return;
  }
  const earlier = before?.visits.at(-1);
  if (!visit || (after.state !== 'called' && after.state !== 'serving')) return;
  // Listed when it was made: a change of the ticket, or a step taken back, is no new call.
  if (before && earlier && callIdOf(before, earlier) === callIdOf(after, visit)) return;
  const others = figures.recentCalls.filter((call) => call.ticket !== after.id);
  figures.recentCalls = [
    { callId: callIdOf(after, visit), ticket: after.id, label: after.label, desk: visit.desk, at: visit.lastCallAt },
    ...others,
  ].slice(0, RECENT_CALLS);
}

/** Moves the counts from a ticket's earlier record to its new one. */
export function countTicket(figures: Figures, before: TicketRecord | undefined, after: TicketRecord): void {
  if (before) {
    if (before.state !== after.state) countState(figures, before, -1);
    countVisit(figures, before.visits.at(-1), -1);
    // A new visit leaves the finished one before it counted.
    if (after.visits.length > before.visits.length) countVisit(figures, before.visits.at(-1), 1);
  } else {
    figures.issued += 1;
    figures.issuedByService.set(after.firstService, (figures.issuedByService.get(after.firstService) ?? 0) + 1);
    for (const visit of after.visits.slice(0, -1)) countVisit(figures, visit, 1);
  }
  if (before?.state !== after.state) countState(figures, after, 1);
  countVisit(figures, after.visits.at(-1), 1);
  listCall(figures, before, after);
}
