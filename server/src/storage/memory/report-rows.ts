import type { ComplaintRecord, DayId, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import type { DayFact, VisitFact } from '../../domain/measures.ts';
import { isReported, type JournalRow } from '../storage.ts';
import type { MemoryCentre } from './memory-centre.ts';
import { ticketsInOrder } from './present-rows.ts';

const visitFact = (visit: VisitRecord): VisitFact => ({
  service: visit.service,
  desk: visit.desk,
  officer: visit.officer,
  queuedAt: visit.queuedAt,
  calledAt: visit.calledAt,
  lastCallAt: visit.lastCallAt,
  calls: visit.calls,
  startedAt: visit.startedAt,
  endedAt: visit.endedAt,
  end: visit.end,
  cause: { kind: visit.cause.kind, minutes: visit.cause.minutes },
});

const ticketFact = (ticket: TicketRecord): DayFact => ({
  label: ticket.label,
  issuedSeq: ticket.issuedSeq,
  issuedAt: ticket.issuedAt,
  queuedAt: ticket.queuedAt,
  queueKey: ticket.queueKey,
  firstService: ticket.firstService,
  service: ticket.service,
  state: ticket.state,
  endedAt: ticket.endedAt,
  rating: ticket.rating,
  issuedBy: ticket.issuedBy,
  headStartMs: ticket.headStartMs,
  accessible: ticket.accessible,
  told: ticket.quote.wait,
  visits: ticket.visits.map(visitFact),
});

/** Rows of one day for reports. */
export const reportRows = {
  tickets(centre: MemoryCentre | undefined, day: DayId): readonly DayFact[] {
    const stored = centre?.days.get(day);
    return stored ? ticketsInOrder(stored).map(ticketFact) : [];
  },
  decisions: (centre: MemoryCentre | undefined, day: DayId): readonly JournalRow[] =>
    (centre?.journal ?? []).filter((row) => row.day === day && isReported(row)),
  complaints: (centre: MemoryCentre | undefined, day: DayId): readonly ComplaintRecord[] =>
    [...(centre?.complaints.values() ?? [])]
      .filter((complaint) => complaint.day === day)
      .sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
};
