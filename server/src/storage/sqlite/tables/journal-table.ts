import type { CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import type { JournalRow, JournalWish } from '../../storage.ts';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted } from './upsert.ts';

const shape = rowShape<JournalRow>({
  seq: 'plain',
  at: 'plain',
  day: 'plain',
  actor: 'plain',
  requestId: 'plain',
  command: 'plain',
  type: 'plain',
  v: 'plain',
  hash: 'plain',
  data: 'plain',
});

const columns = ['centre_id', ...shape.columns];

export const JOURNAL_QUERIES = {
  after: `SELECT ${quoted(shape.columns)} FROM journal WHERE centre_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  /** `types` comes as JSON; an empty text is in every row. */
  lines: `SELECT ${quoted(shape.columns)} FROM journal WHERE centre_id = ? AND seq > ? AND instr(?, '"' || type || '"') > 0 AND instr(data, ?) > 0 ORDER BY seq DESC LIMIT ?`,
  hashAt: 'SELECT hash FROM journal WHERE centre_id = ? AND seq = ?',
};

/** The journal: rows are added, never changed. */
export function journalTable(connection: Database) {
  const append = connection.prepare<SqlValue[]>(
    `INSERT INTO journal (${quoted(columns)}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const after = connection.prepare<[string, number, number], SqlValue[]>(JOURNAL_QUERIES.after).raw();
  const lines = connection.prepare<[string, number, string, string, number], SqlValue[]>(JOURNAL_QUERIES.lines).raw();
  const hashAt = connection.prepare<[string, number], string>(JOURNAL_QUERIES.hashAt).pluck();
  const bound: SqlValue[] = [];

  return {
    append(centre: CentreId, row: JournalRow): void {
      bound[0] = centre;
      shape.bind(row, bound, 1);
      append.run(...bound);
    },
    after: (centre: CentreId, seq: number, limit: number): JournalRow[] =>
      after.all(centre, seq, limit).map((row) => shape.read(row, 0)),
    lines: (centre: CentreId, { after: seq, types, text = '', limit }: JournalWish): JournalRow[] =>
      lines.all(centre, seq, JSON.stringify(types), text, limit).map((row) => shape.read(row, 0)),
    /** Undefined where there is no such row. */
    hashAt: (centre: CentreId, seq: number): string | undefined => hashAt.get(centre, seq),
  };
}

export type JournalTable = ReturnType<typeof journalTable>;
