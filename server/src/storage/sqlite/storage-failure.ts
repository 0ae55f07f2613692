import SqliteDatabase from 'better-sqlite3';
import { StorageConflict, StorageUnavailable } from '../storage.ts';

/** A row broke a constraint or the caller misused the port: a bug, named with the ids of the batch. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}

/** Result codes after which the transaction was rolled back and may work later: full, locked, failing or read-only disk. */
const NOTHING_STORED = /^SQLITE_(FULL|BUSY|IOERR|READONLY|CANTOPEN)/;

/**
 * What to throw for a failure inside the engine.
 *
 * @param doing  what was tried, with ids, such as `commit 17 of hall-1 (tickets 2026-11-25.3)`
 */
export function storageFailure(cause: unknown, doing: string): Error {
  if (cause instanceof StorageConflict) return cause;
  const message = `${doing}: ${cause instanceof Error ? cause.message : String(cause)}`;
  if (cause instanceof SqliteDatabase.SqliteError && NOTHING_STORED.test(cause.code)) {
    return new StorageUnavailable(`${message} (${cause.code})`, { cause });
  }
  return new StorageFault(message, { cause });
}
