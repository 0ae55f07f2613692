// One process per data file. The lock is a transaction on a file beside it, which the system itself ends when the
// process does, however that happens; locking the data file would shut out reports and `verify-journal`.
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { DataFolderInUse } from './open-errors.ts';

export type ProcessLock = { release(): void };

/**
 * @param file  the data file, its real path: two names of one file would be two locks
 * @throws DataFolderInUse  another process, or another storage of this one, has the file open for writing
 */
export function lockForThisProcess(file: string): ProcessLock {
  const holder = new SqliteDatabase(`${file}.lock`, { timeout: 0 });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    holder.close();
    if (!isBusy(cause)) throw cause;
    throw new DataFolderInUse(`Another server is running on ${file}; stop it first.`, { cause });
  }
  return { release: () => releaseLock(holder) };
}

function releaseLock(holder: Database): void {
  if (!holder.open) return;
  holder.exec('ROLLBACK');
  holder.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
