import type { CentreId, DeskRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

const shape = rowShape<DeskRecord>({
  id: 'plain',
  state: 'plain',
  since: 'plain',
  rev: 'plain',
  officer: 'plain',
  openedAt: 'plain',
  ticket: 'plain',
  pause: 'json',
  afterThis: 'json',
  services: 'json',
  assignedUntil: 'plain',
  servicesAfter: 'json',
  news: 'json',
});

export const DESK_QUERIES = { all: `SELECT ${quoted(shape.columns)} FROM desk WHERE centre_id = ? ORDER BY id` };

/** Desks as they stand now; an officer and a ticket are at one desk at most (DK1, TK1). */
export function deskTable(connection: Database) {
  const write = upsert(connection, {
    table: 'desk',
    key: ['centre_id', 'id'],
    columns: ['centre_id', ...shape.columns],
  });
  const vacate = connection.prepare<[string, string]>(
    'UPDATE desk SET officer = NULL, ticket = NULL WHERE centre_id = ? AND id = ?',
  );
  const all = connection.prepare<[string], SqlValue[]>(DESK_QUERIES.all).raw();

  return {
    /** All are vacated first: within a batch two desks may have swapped officers or tickets. */
    write(centre: CentreId, desks: readonly DeskRecord[]): void {
      if (desks.length > 1) for (const desk of desks) vacate.run(centre, desk.id);
      for (const desk of desks) {
        const bound: SqlValue[] = [centre];
        shape.bind(desk, bound, 1);
        write.run(...bound);
      }
    },
    all: (centre: CentreId): DeskRecord[] => all.all(centre).map((row) => shape.read(row, 0)),
  };
}
