import type { CentreId, VisitRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

type VisitRow = VisitRecord & {
  readonly causeKind: VisitRecord['cause']['kind'];
  readonly causeMinutes: number | null;
  readonly causeReason: VisitRecord['cause']['reason'];
  readonly causeNote: string | null;
};

const shape = rowShape<VisitRow>({
  n: 'plain',
  service: 'plain',
  desk: 'plain',
  officer: 'plain',
  queuedAt: 'plain',
  calledAt: 'plain',
  lastCallAt: 'plain',
  calls: 'plain',
  startedAt: 'plain',
  endedAt: 'plain',
  end: 'plain',
  cause: 'apart',
  causeKind: 'plain',
  causeMinutes: 'plain',
  causeReason: 'plain',
  causeNote: 'plain',
  outcome: 'plain',
  dossiers: 'plain',
  work: 'json',
});

export const VISIT_QUERIES = {
  ofDay: `SELECT ticket_key, ${quoted(shape.columns)} FROM visit WHERE ticket_key BETWEEN ? AND ? ORDER BY ticket_key, n`,
};

/** Calls of tickets to desks, in their order per ticket. */
export function visitTable(connection: Database) {
  const write = upsert(connection, {
    table: 'visit',
    key: ['ticket_key', 'n'],
    columns: ['ticket_key', 'centre_id', ...shape.columns],
  });
  const removeAfter = connection.prepare<[number, number]>('DELETE FROM visit WHERE ticket_key = ? AND n > ?');
  const ofDay = connection.prepare<[number, number], SqlValue[]>(VISIT_QUERIES.ofDay).raw();

  return {
    /** Only what differs is written; an undone call takes its visit away again (TK5). */
    write(centre: CentreId, ticket: number, visits: readonly VisitRecord[], stored: readonly VisitRecord[]): void {
      if (stored.length > visits.length) removeAfter.run(ticket, visits.length);
      for (const [index, visit] of visits.entries()) {
        if (visit === stored[index]) continue;
        const bound: SqlValue[] = [ticket, centre];
        shape.bind(rowOf(visit), bound, 2);
        write.run(...bound);
      }
    },
    /** Visits of a range of tickets by ticket key; a ticket without any is absent. */
    inRange(keys: [number, number]): Map<number, VisitRecord[]> {
      const visits = new Map<number, VisitRecord[]>();
      for (const row of ofDay.iterate(...keys)) {
        const ticket = row[0] as number;
        const visit = recordOf(shape.read(row, 1));
        const others = visits.get(ticket);
        if (others) others.push(visit);
        else visits.set(ticket, [visit]);
      }
      return visits;
    },
  };
}

export type VisitTable = ReturnType<typeof visitTable>;

function rowOf(visit: VisitRecord): VisitRow {
  const { kind, minutes, reason, note } = visit.cause;
  return { ...visit, causeKind: kind, causeMinutes: minutes, causeReason: reason, causeNote: note };
}

function recordOf({ causeKind, causeMinutes, causeReason, causeNote, ...visit }: VisitRow): VisitRecord {
  return { ...visit, cause: { kind: causeKind, minutes: causeMinutes, reason: causeReason, note: causeNote } };
}
