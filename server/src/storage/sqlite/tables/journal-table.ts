import type { CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import type { JournalRow, JournalSearch, JournalWish } from '../../storage.ts';
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
  search: `SELECT ${quoted(shape.columns)} FROM journal WHERE centre_id = @centre AND seq > @after AND seq <= @until
    AND (@day IS NULL OR day = @day) AND (@actor IS NULL OR actor = @actor)
    AND (@command IS NULL OR command = @command)
    AND (@types IS NULL OR type IN (SELECT value FROM json_each(@types)))
    AND (@desk IS NULL OR json_extract(data, '$.desk') = @desk OR json_extract(data, '$.desk.id') = @desk)
    AND (@ticket IS NULL OR json_extract(data, '$.ticket') = @ticket OR json_extract(data, '$.ticket.id') = @ticket
      OR substr(json_extract(data, '$.job'), 1, length(@ticket) + 1) = @ticket || '/')
    ORDER BY seq DESC LIMIT @limit`,
  atOf: 'SELECT at FROM journal WHERE centre_id = ? AND seq = ?',
  last: 'SELECT max(seq) FROM journal WHERE centre_id = ?',
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
  const found = connection.prepare<[object], SqlValue[]>(JOURNAL_QUERIES.search).raw();
  const atOf = connection.prepare<[string, number], number>(JOURNAL_QUERIES.atOf).pluck();
  const last = connection.prepare<[string], number | null>(JOURNAL_QUERIES.last).pluck();
  const bound: SqlValue[] = [];

  return {
    append(centre: CentreId, row: JournalRow): void {
      bound[0] = centre;
      shape.bind(row, bound, 1);
      append.run(...bound);
    },
    after: (centre: CentreId, seq: number, limit: number): JournalRow[] =>
      after.all(centre, seq, limit).map((row) => shape.read(row, 0)),
    search: (centre: CentreId, { types, ...search }: JournalSearch): JournalRow[] =>
      found
        .all({
          day: null,
          actor: null,
          command: null,
          ticket: null,
          desk: null,
          ...search,
          types: types ? JSON.stringify(types) : null,
          centre,
        })
        .map((row) => shape.read(row, 0)),
    /** Halves the journal until it stands at the instant: positions have no gaps, and no row is older than the one before. */
    before(centre: CentreId, at: number): number {
      let [low, high] = [0, last.get(centre) ?? 0];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((atOf.get(centre, middle) ?? 0) < at) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    lines: (centre: CentreId, { after: seq, types, text = '', limit }: JournalWish): JournalRow[] =>
      lines.all(centre, seq, JSON.stringify(types), text, limit).map((row) => shape.read(row, 0)),
    /** Undefined where there is no such row. */
    hashAt: (centre: CentreId, seq: number): string | undefined => hashAt.get(centre, seq),
  };
}

export type JournalTable = ReturnType<typeof journalTable>;
