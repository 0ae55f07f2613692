import type { CentreId, PrintJobRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { keysOfDay } from './ticket-key.ts';
import { quoted, upsert } from './upsert.ts';

/** `id` follows from ticket and copy number. */
const shape = rowShape<PrintJobRecord>({
  id: 'apart',
  ticket: 'plain',
  copyNo: 'plain',
  printer: 'plain',
  state: 'plain',
  createdAt: 'plain',
  expiresAt: 'plain',
  leaseOwner: 'plain',
  leaseUntil: 'plain',
  attempts: 'plain',
  endedAt: 'plain',
  reason: 'plain',
  requestedBy: 'plain',
});

export const PRINT_JOB_QUERIES = {
  ofDay: `SELECT id, ${quoted(shape.columns)} FROM print_job WHERE ticket_key BETWEEN ? AND ? ORDER BY created_at, ticket_key, copy_no`,
};

/** Print jobs of tickets, one per copy. */
export function printJobTable(connection: Database) {
  const write = upsert(connection, {
    table: 'print_job',
    key: ['ticket_key', 'copy_no'],
    columns: ['ticket_key', 'centre_id', ...shape.columns],
    fixed: ['centre_id', 'ticket', 'created_at'],
  });
  const ofDay = connection.prepare<[number, number], SqlValue[]>(PRINT_JOB_QUERIES.ofDay).raw();
  const bound: SqlValue[] = [];

  return {
    /** @throws Error  the id does not say ticket and copy number */
    write(centre: CentreId, ticketKey: number, job: PrintJobRecord): void {
      if (job.id !== `${job.ticket}/${job.copyNo}`)
        throw new Error(`print job id ${job.id} is not <ticket id>/<copy number>`);
      bound[0] = ticketKey;
      bound[1] = centre;
      shape.bind(job, bound, 2);
      write.run(...bound);
    },
    /** Jobs of a day's tickets, in order of creation. */
    ofDay: (dayKey: number): PrintJobRecord[] =>
      ofDay
        .all(...keysOfDay(dayKey))
        .map((row) => Object.assign(shape.read(row, 1), { id: row[0] as PrintJobRecord['id'] })),
  };
}

export type PrintJobTable = ReturnType<typeof printJobTable>;
