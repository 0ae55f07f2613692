import type { CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import type { SearchLog } from '../search-log.ts';
import type { FileCare, IdentityStorage, ReportRows, Storage, StorageReportQuery } from '../storage.ts';
import { batchCommitter } from './commit-batch.ts';
import { centreLoader } from './load-centre.ts';
import type { Meta } from './meta.ts';
import { reportRows } from './report-rows.ts';
import { sqliteIdentity } from './sqlite-identity.ts';
import { sqliteSearchLog } from './sqlite-search-log.ts';
import { StoredVisits } from './stored-visits.ts';
import { openTables } from './tables/tables.ts';

export type SqliteStorage = Storage &
  IdentityStorage &
  SearchLog &
  FileCare & {
    readonly meta: Meta;
    /** Moves the write-ahead log into the file and empties it; for idle moments. */
    checkpoint(): void;
  };

/** @param connection  opened, migrated, with its settings asserted; closed by `close` */
export function sqliteStorage(connection: Database, meta: Meta): SqliteStorage {
  const tables = openTables(connection);
  const storedVisits = new StoredVisits();
  const load = centreLoader(connection, tables, storedVisits, meta.epoch);
  const reported = reportRows(connection, tables.days, tables.complaints);
  const commit = batchCommitter(connection, tables, storedVisits);
  // The row keeps its value, yet its page goes through the log to the disk: a full or failing disk shows.
  const probe = connection.prepare('UPDATE meta SET opened_at = opened_at');
  const checkpoint = (): void => void connection.pragma('wal_checkpoint(TRUNCATE)');

  return {
    meta,
    checkpoint,
    load: async (centre) => load(centre),
    commit: async (centre, expectedSeq, batch) => commit(centre, expectedSeq, batch),
    journalAfter: async (centre, seq, limit) => tables.journal.after(centre, seq, limit),
    journalSearch: async (centre, search) => tables.journal.search(centre, search),
    journalBefore: async (centre, at) => tables.journal.before(centre, at),
    journalLines: async (centre, wanted) => tables.journal.lines(centre, wanted),
    findReply: async (centre, requestId) => tables.replies.find(centre, requestId),
    async ticketsOfDay(centre, day) {
      const key = tables.days.keyOf(centre, day);
      return key === undefined ? [] : tables.tickets.ofDay(key).map(({ ticket }) => ticket);
    },
    days: async (centre) => tables.days.all(centre).map(({ day }) => day),
    report: async <K extends keyof ReportRows>(centre: CentreId, { of, day }: StorageReportQuery<K>) =>
      reported[of](centre, day) as ReportRows[K],
    async backup(toFile) {
      await connection.backup(toFile);
    },
    async probe() {
      connection.transaction(() => probe.run()).immediate();
    },
    async close() {
      if (!connection.open) return;
      if (!connection.readonly) checkpoint();
      connection.close();
    },
    ...sqliteIdentity(connection, tables),
    ...sqliteSearchLog(connection),
  };
}
