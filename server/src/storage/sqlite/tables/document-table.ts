import type { CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { upsert } from './upsert.ts';

/** Kinds of which there are few: the record as JSON text under its id. */
export type DocumentTableName =
  | 'device'
  | 'suspension'
  | 'message'
  | 'profile'
  | 'alert'
  | 'printer_state'
  | 'voice_mute'
  | 'voice_check'
  | 'published_day';

export const documentQuery = (table: DocumentTableName) => `SELECT body FROM ${table} WHERE centre_id = ? ORDER BY id`;

/** @param idOf  the key of a record */
export function documentTable<T>(connection: Database, table: DocumentTableName, idOf: (record: T) => string) {
  const write = upsert(connection, { table, key: ['centre_id', 'id'], columns: ['centre_id', 'id', 'body'] });
  const remove = connection.prepare<[string, string]>(`DELETE FROM ${table} WHERE centre_id = ? AND id = ?`);
  const all = connection.prepare<[string], string>(documentQuery(table)).pluck();

  return {
    write(centre: CentreId, touched: readonly T[] = [], removed: readonly string[] = []): void {
      for (const id of removed) remove.run(centre, id);
      for (const record of touched) write.run(centre, idOf(record), JSON.stringify(record));
    },
    /** In order of id. */
    all: (centre: CentreId): T[] => all.all(centre).map((body) => JSON.parse(body) as T),
  };
}
