// A file that has been in use for years: closed days with their tickets and visits, put in by plain SQL.
import { join } from 'node:path';
import type { CentreId } from '@toiluot/shared/contract';
import Database from 'better-sqlite3';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { defaultCatalogue } from '../support/house.ts';

const PER_DAY = 5_000;
const DAY_MS = 86_400_000;

const DAYS = `INSERT INTO day (day_key, centre_id, id, date, state, opened_at, closed_at, sessions, issued_count, last_issued_at)
  WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < :days)
  SELECT k, :centre, date(:first + k * 86400, 'unixepoch'), date(:first + k * 86400, 'unixepoch'), 'closed', (:first + k * 86400) * 1000,
    (:first + k * 86400 + 36000) * 1000, '[]', :perDay, (:first + k * 86400 + 32000) * 1000 FROM n`;

const TICKETS = `INSERT INTO ticket (ticket_key, centre_id, day, label, number, issued_seq, issued_at, first_service, service, head_start_ms, language, accessible,
    state, rev, queue_key, queued_at, callable_at, came_back, journey, quote, ended_at, copies, issued_by, printer)
  WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < :perDay)
  SELECT day_key * 1048576 + k, centre_id, id, printf('A%04d', k), k, k, opened_at + k * 6000, 'bench', 'bench', 0, 'vi', 0,
    'served', 4, opened_at + k * 6000, opened_at + k * 6000, 0, 0, '[]', '{"ahead":3,"wait":null}', opened_at + k * 6000 + 900000, 1, 'device:kiosk-1', 'printer-1'
  FROM day, n ORDER BY day_key, k`;

const VISITS = `INSERT INTO visit (ticket_key, n, centre_id, service, desk, officer, queued_at, called_at, last_call_at, calls, started_at, ended_at, "end", cause_kind)
  SELECT ticket_key, 1, centre_id, service, printf('desk-%02d', 1 + number % 20), printf('canbo%02d', 1 + number % 20), issued_at, issued_at + 300000,
    issued_at + 300000, 1, issued_at + 320000, ended_at, 'served', 'longest-wait' FROM ticket ORDER BY ticket_key`;

/** Makes the data file of a house in `dataDir` with so many tickets (rounded to whole days) of days long closed. */
export async function writeOldTickets(dataDir: string, tickets: number): Promise<void> {
  const file = join(dataDir, 'hall.db');
  const centre = defaultCatalogue().centre.id as CentreId;
  const storage = openSqliteStorage({ file, trial: true });
  await storage.load(centre);
  await storage.close();
  const days = Math.ceil(tickets / PER_DAY);
  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -262144');
  db.transaction(() => {
    const first = Math.floor((Date.now() - (days + 2) * DAY_MS) / DAY_MS) * (DAY_MS / 1000);
    db.prepare(DAYS).run({ days, centre, first, perDay: PER_DAY });
    db.prepare(TICKETS).run({ perDay: PER_DAY });
    db.prepare(VISITS).run();
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
