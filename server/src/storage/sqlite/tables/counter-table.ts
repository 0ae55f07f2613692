import type { CentreId, CounterRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

const shape = rowShape<CounterRecord>({
  service: 'plain',
  nextNumber: 'plain',
  sessionId: 'plain',
  issuedInSession: 'plain',
});

export const COUNTER_QUERIES = {
  all: `SELECT ${quoted(shape.columns)} FROM counter WHERE centre_id = ? ORDER BY service`,
};

/** The next number of every series (NB). */
export function counterTable(connection: Database) {
  const write = upsert(connection, {
    table: 'counter',
    key: ['centre_id', 'service'],
    columns: ['centre_id', ...shape.columns],
  });
  const all = connection.prepare<[string], SqlValue[]>(COUNTER_QUERIES.all).raw();

  return {
    write(centre: CentreId, counter: CounterRecord): void {
      const bound: SqlValue[] = [centre];
      shape.bind(counter, bound, 1);
      write.run(...bound);
    },
    all: (centre: CentreId): CounterRecord[] => all.all(centre).map((row) => shape.read(row, 0)),
  };
}
