import type { AnnouncementRecord, CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

const shape = rowShape<AnnouncementRecord>({
  id: 'plain',
  zone: 'plain',
  seq: 'plain',
  kind: 'plain',
  emergency: 'flag',
  ticket: 'plain',
  visit: 'plain',
  calls: 'plain',
  desk: 'plain',
  label: 'plain',
  languages: 'json',
  text: 'json',
  onlyEngine: 'plain',
  queuedAt: 'plain',
  readyAt: 'plain',
  state: 'plain',
  repeat: 'flag',
  speaker: 'plain',
  epoch: 'plain',
  variant: 'plain',
  said: 'json',
  engine: 'plain',
  skippedEngines: 'json',
  expectedMs: 'plain',
  lagMs: 'plain',
  begunAt: 'plain',
  startedAt: 'plain',
  endedAt: 'plain',
  reason: 'plain',
});

export const ANNOUNCEMENT_QUERIES = {
  open: `SELECT ${quoted(shape.columns)} FROM announcement WHERE centre_id = ? AND ended_at IS NULL ORDER BY seq`,
};

/** What is to be said and what was: the rows stay as the record of who heard what, when and from which engine. */
export function announcementTable(connection: Database) {
  const write = upsert(connection, {
    table: 'announcement',
    key: ['centre_id', 'id'],
    columns: ['centre_id', ...shape.columns],
    fixed: ['zone', 'seq', 'kind', 'emergency', 'ticket', 'label', 'queued_at'],
  });
  const open = connection.prepare<[string], SqlValue[]>(ANNOUNCEMENT_QUERIES.open).raw();

  return {
    /** Those that play come last: within a batch one may have taken the place of another. */
    write(centre: CentreId, records: readonly AnnouncementRecord[] = []): void {
      const silent = records.filter(({ state }) => state !== 'playing');
      for (const record of [...silent, ...records.filter(({ state }) => state === 'playing')]) {
        const bound: SqlValue[] = [centre];
        shape.bind(record, bound, 1);
        write.run(...bound);
      }
    },
    /** Queued and playing ones, in the order in which they were asked for. */
    open: (centre: CentreId): AnnouncementRecord[] => open.all(centre).map((row) => shape.read(row, 0)),
  };
}
