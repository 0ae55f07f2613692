import type { Database, Statement } from 'better-sqlite3';
import type { SqlValue } from '../row-shape.ts';

type Upsert = {
  readonly table: string;
  readonly key: readonly string[];
  /** All columns, key included, in the order of the bound values. */
  readonly columns: readonly string[];
  /** Columns that never change once written; besides the key. */
  readonly fixed?: readonly string[];
  /** Added to the update; a row that does not meet it is not written and counts no change. */
  readonly where?: string;
};

/** A statement that writes a row whole, whether it is there already or not. The names are ours, never input. */
export function upsert(
  connection: Database,
  { table, key, columns, fixed = [], where }: Upsert,
): Statement<SqlValue[]> {
  const changing = columns.filter((column) => !key.includes(column) && !fixed.includes(column));
  const assignments = changing.map((column) => `"${column}" = excluded."${column}"`);
  return connection.prepare(
    `INSERT INTO ${table} (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${quoted(key)}) DO UPDATE SET ${assignments.join(', ')} ${where === undefined ? '' : `WHERE ${where}`}`,
  );
}

/** A list of column names as SQL; quoted because `end` is a word of the language. */
export function quoted(columns: readonly string[], table?: string): string {
  const prefix = table === undefined ? '' : `${table}.`;
  return columns.map((column) => `${prefix}"${column}"`).join(', ');
}
