import type { CentreId, ComplaintRecord, DayId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

const shape = rowShape<ComplaintRecord>({
  id: 'plain',
  day: 'plain',
  origin: 'plain',
  causes: 'json',
  ticket: 'plain',
  label: 'plain',
  service: 'plain',
  desk: 'plain',
  happenedAt: 'plain',
  openedAt: 'plain',
  state: 'plain',
  owner: 'plain',
  answerBy: 'plain',
  answerReminderAt: 'plain',
  closeBy: 'plain',
  closeReminderAt: 'plain',
  answeredAt: 'plain',
  closedAt: 'plain',
  erasedAt: 'plain',
  account: 'plain',
  contact: 'plain',
  answer: 'plain',
});

const columns = quoted(shape.columns);
export const COMPLAINT_QUERIES = {
  kept: `SELECT ${columns} FROM complaint WHERE centre_id = ? AND erased_at IS NULL ORDER BY id`,
  ofDay: `SELECT ${columns} FROM complaint WHERE centre_id = ? AND day = ? ORDER BY opened_at, id`,
};

/** Rows are never removed; erasing one takes its free text only. */
export function complaintTable(connection: Database) {
  const write = upsert(connection, {
    table: 'complaint',
    key: ['centre_id', 'id'],
    columns: ['centre_id', ...shape.columns],
    fixed: ['day', 'origin', 'ticket', 'opened_at'],
  });
  const kept = connection.prepare<[string], SqlValue[]>(COMPLAINT_QUERIES.kept).raw();
  const ofDay = connection.prepare<[string, string], SqlValue[]>(COMPLAINT_QUERIES.ofDay).raw();

  return {
    write(centre: CentreId, records: readonly ComplaintRecord[] = []): void {
      for (const record of records) {
        const bound: SqlValue[] = [centre];
        shape.bind(record, bound, 1);
        write.run(...bound);
      }
    },
    /** Those that still hold free text, in order of id. */
    kept: (centre: CentreId): ComplaintRecord[] => kept.all(centre).map((row) => shape.read(row, 0)),
    ofDay: (centre: CentreId, day: DayId): ComplaintRecord[] => ofDay.all(centre, day).map((row) => shape.read(row, 0)),
  };
}

export type ComplaintTable = ReturnType<typeof complaintTable>;
