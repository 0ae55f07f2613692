import type { Catalogue, CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { upsert } from './upsert.ts';

/** One catalogue per centre, as JSON text; it may be megabytes long and is written only when it changes. */
export function catalogueTable(connection: Database) {
  const write = upsert(connection, { table: 'catalogue', key: ['centre_id'], columns: ['centre_id', 'body'] });
  const find = connection.prepare<[string], string>('SELECT body FROM catalogue WHERE centre_id = ?').pluck();

  return {
    write: (centre: CentreId, catalogue: Catalogue): void => void write.run(centre, JSON.stringify(catalogue)),
    of(centre: CentreId): Catalogue | null {
      const body = find.get(centre);
      return body === undefined ? null : (JSON.parse(body) as Catalogue);
    },
  };
}
