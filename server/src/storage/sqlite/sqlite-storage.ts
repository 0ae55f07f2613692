import type { CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import type { IdentityStorage, ReportRows, Storage, StorageReportQuery } from '../storage.ts';
import { batchCommitter } from './commit-batch.ts';
import { centreLoader } from './load-centre.ts';
import type { Meta } from './meta.ts';
import { reportRows } from './report-rows.ts';
import { sqliteIdentity } from './sqlite-identity.ts';
import { StoredVisits } from './stored-visits.ts';
import { openTables } from './tables/tables.ts';

export type SqliteStorage = Storage &
  IdentityStorage & {
    readonly meta: Meta;
    /** Copies the file as it stands while commits go on; whole when it resolves. The target is overwritten. */
    backup(toFile: string): Promise<void>;
    /** Moves the write-ahead log into the file and empties it; for idle moments. */
    checkpoint(): void;
  };

/** @param connection  opened, migrated, with its settings asserted; closed by `close` */
export function sqliteStorage(connection: Database, meta: Meta): SqliteStorage {
  const tables = openTables(connection);
  const storedVisits = new StoredVisits();
  const load = centreLoader(connection, tables, storedVisits, meta.epoch);
  const reported = reportRows(connection, tables.days);
  const commit = batchCommitter(connection, tables, storedVisits);
  const checkpoint = (): void => void connection.pragma('wal_checkpoint(TRUNCATE)');

  return {
    meta,
    checkpoint,
    load: async (centre) => load(centre),
    commit: async (centre, expectedSeq, batch) => commit(centre, expectedSeq, batch),
    journalAfter: async (centre, seq, limit) => tables.journal.after(centre, seq, limit),
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
    async close() {
      if (!connection.open) return;
      if (!connection.readonly) checkpoint();
      connection.close();
    },
    ...sqliteIdentity(connection, tables),
  };
}
