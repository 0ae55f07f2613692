// Lean reading for reports: only the columns that figures need, a day of tickets in two ranges of keys.
import type { CentreId, DayId, Rating, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import type { DayFact, VisitFact } from '../../domain/measures.ts';
import { type JournalRow, REPORTED_TYPES } from '../storage.ts';
import type { SqlValue } from './row-shape.ts';
import type { ComplaintTable } from './tables/complaint-table.ts';
import type { DayTable } from './tables/day-table.ts';
import { keysOfDay } from './tables/ticket-key.ts';

const REPORTED = `command = 'desk.call' OR ${REPORTED_TYPES.map((type) => `type = '${type}'`).join(' OR ')}`;

// Without statistics the engine would rather read the whole journal of the centre; the index is named, so that a missing
// one is an error and not a slow report.
export const REPORT_QUERIES = {
  tickets: `SELECT ticket_key, label, issued_seq, issued_at, queued_at, first_service, service, state, ended_at, rating,
    issued_by, head_start_ms, accessible, quote, queue_key FROM ticket WHERE ticket_key BETWEEN ? AND ? ORDER BY ticket_key`,
  visits: `SELECT ticket_key, service, desk, officer, queued_at, called_at, last_call_at, calls, started_at, ended_at, "end",
    cause_kind, cause_minutes FROM visit WHERE ticket_key BETWEEN ? AND ? ORDER BY ticket_key, n`,
  decisions: `SELECT seq, at, day, actor, request_id, command, type, v, hash, data
    FROM journal INDEXED BY journal_report WHERE centre_id = ? AND day = ? AND (${REPORTED}) ORDER BY seq`,
};

const NO_VISITS: readonly VisitFact[] = [];

const visitOf = (row: readonly SqlValue[]): VisitFact => ({
  service: row[1] as VisitFact['service'],
  desk: row[2] as VisitFact['desk'],
  officer: row[3] as VisitFact['officer'],
  queuedAt: row[4] as number,
  calledAt: row[5] as number,
  lastCallAt: row[6] as number,
  calls: row[7] as number,
  startedAt: row[8] as number | null,
  endedAt: row[9] as number | null,
  end: row[10] as VisitRecord['end'],
  cause: { kind: row[11] as VisitRecord['cause']['kind'], minutes: row[12] as number | null },
});

/** Few quotes differ, and a year has hundreds of thousands: each is read once. */
const QUOTES_KEPT = 10_000;
const quotes = new Map<string, DayFact['told']>();

function toldOf(quote: string): DayFact['told'] {
  const known = quotes.get(quote);
  if (known !== undefined) return known;
  const { wait } = JSON.parse(quote) as TicketRecord['quote'];
  if (quotes.size >= QUOTES_KEPT) quotes.clear();
  quotes.set(quote, wait);
  return wait;
}

const ticketOf = (row: readonly SqlValue[], visits: readonly VisitFact[]): DayFact => ({
  label: row[1] as string,
  issuedSeq: row[2] as number,
  issuedAt: row[3] as number,
  queuedAt: row[4] as number,
  firstService: row[5] as DayFact['firstService'],
  service: row[6] as DayFact['service'],
  state: row[7] as DayFact['state'],
  endedAt: row[8] as number | null,
  rating: row[9] === null ? null : (JSON.parse(row[9] as string) as Rating),
  issuedBy: row[10] as string,
  headStartMs: row[11] as number,
  accessible: row[12] === 1,
  told: toldOf(row[13] as string),
  queueKey: row[14] as number,
  visits,
});

const entryOf = ([seq, at, day, actor, requestId, command, type, v, hash, data]: readonly SqlValue[]): JournalRow =>
  ({ seq, at, day, actor, requestId, command, type, v, hash, data }) as JournalRow;

/** Both lists are in order of the ticket key. */
function joined(tickets: readonly SqlValue[][], visits: readonly SqlValue[][]): DayFact[] {
  let next = 0;
  return tickets.map((row) => {
    const first = next;
    while (visits[next]?.[0] === row[0]) next += 1;
    return ticketOf(row, first === next ? NO_VISITS : visits.slice(first, next).map(visitOf));
  });
}

/** @param days  finds the key of a day */
export function reportRows(
  connection: Database,
  days: Pick<DayTable, 'keyOf'>,
  complaints: Pick<ComplaintTable, 'ofDay'>,
) {
  const tickets = connection.prepare<[number, number], SqlValue[]>(REPORT_QUERIES.tickets).raw();
  const visits = connection.prepare<[number, number], SqlValue[]>(REPORT_QUERIES.visits).raw();
  const decisions = connection.prepare<[string, string], SqlValue[]>(REPORT_QUERIES.decisions).raw();

  return {
    tickets(centre: CentreId, day: DayId): readonly DayFact[] {
      const key = days.keyOf(centre, day);
      if (key === undefined) return [];
      const keys = keysOfDay(key);
      return joined(tickets.all(...keys), visits.all(...keys));
    },
    decisions: (centre: CentreId, day: DayId): readonly JournalRow[] => decisions.all(centre, day).map(entryOf),
    complaints: complaints.ofDay,
  };
}
