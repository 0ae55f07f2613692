import type { CentreId, DayId, DayRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

const shape = rowShape<DayRecord>({
  id: 'plain',
  date: 'plain',
  state: 'plain',
  openedAt: 'plain',
  closedAt: 'plain',
  sessions: 'json',
  issuedCount: 'plain',
  lastIssuedAt: 'plain',
});

const columns = quoted(shape.columns);

export const DAY_QUERIES = {
  notClosed: `SELECT day_key, ${columns} FROM day WHERE centre_id = ? AND state <> 'closed'`,
  newest: `SELECT day_key, ${columns} FROM day WHERE centre_id = ? ORDER BY day_key DESC LIMIT 1`,
  all: `SELECT day_key, ${columns} FROM day WHERE centre_id = ? ORDER BY day_key`,
  key: 'SELECT day_key FROM day WHERE centre_id = ? AND id = ?',
};

export type KeyedDay = { readonly key: number; readonly day: DayRecord };

/** Business days. A later day has a greater key, whatever the clock said. */
export function dayTable(connection: Database) {
  const write = upsert(connection, {
    table: 'day',
    key: ['centre_id', 'id'],
    columns: ['centre_id', ...shape.columns],
  });
  const notClosed = connection.prepare<[string], SqlValue[]>(DAY_QUERIES.notClosed).raw();
  const newest = connection.prepare<[string], SqlValue[]>(DAY_QUERIES.newest).raw();
  const all = connection.prepare<[string], SqlValue[]>(DAY_QUERIES.all).raw();
  const keyOf = connection.prepare<[string, string], number>(DAY_QUERIES.key).pluck();
  const keyed = (row: SqlValue[]): KeyedDay => ({ key: row[0] as number, day: shape.read(row, 1) });

  return {
    /** The day that is open or closing, else the one closed last. */
    present(centre: CentreId): KeyedDay | undefined {
      const row = notClosed.get(centre) ?? newest.get(centre);
      return row && keyed(row);
    },
    all: (centre: CentreId): KeyedDay[] => all.all(centre).map(keyed),
    keyOf: (centre: CentreId, day: DayId): number | undefined => keyOf.get(centre, day),
    write(centre: CentreId, day: DayRecord): void {
      const bound: SqlValue[] = [centre];
      shape.bind(day, bound, 1);
      write.run(...bound);
    },
  };
}

export type DayTable = ReturnType<typeof dayTable>;
