import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { prepareDataFolder } from './data-folder.ts';
import { damaged, inspectFile, isDamage } from './inspect-file.ts';
import { type Meta, readMeta, writeMeta } from './meta.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { DataFileMissing } from './open-errors.ts';
import { lockForThisProcess } from './process-lock.ts';
import { applySettings, assertSettings } from './settings.ts';
import { type SqliteStorage, sqliteStorage } from './sqlite-storage.ts';

export type OpenOptions = {
  readonly file: string;
  /** Mode the file must have; absent: an existing file may have either, a new one is for service. */
  readonly trial?: boolean;
  /** For reports and verification, also beside a running server: takes no lock and writes nothing. */
  readonly readonly?: boolean;
  /** Epoch of a new file; absent: a random one. */
  readonly newEpoch?: string;
  /** Epoch ms, noted in the file; absent: the clock. */
  readonly now?: number;
  /** Whether to check every page first; absent: files up to 200 MB. */
  readonly quickCheck?: boolean;
};

/**
 * Opens the data file, making it and its folder where they do not exist, and brings it to the present shape.
 *
 * @throws DataFolderNotWritable | DataFolderOnNetwork | DataFolderInUse | DataFileMissing | DatabaseDamaged | SchemaTooNew | WrongMode | EngineUnsafe
 *   each with one plain sentence for the person who starts the server; the file has not been changed then
 */
export function openSqliteStorage(options: OpenOptions): SqliteStorage {
  const file = existsSync(options.file) ? realpathSync(options.file) : path.resolve(options.file);
  return options.readonly ? openForReading(file, options) : openForWriting(file, options);
}

function openForWriting(file: string, options: OpenOptions): SqliteStorage {
  prepareDataFolder(file);
  const lock = lockForThisProcess(file);
  try {
    inspectFile(file, { migrations: MIGRATIONS, trial: options.trial, quickCheck: options.quickCheck });
    const connection = new SqliteDatabase(file);
    const storage = closingOnFailure(connection, () => sqliteStorage(connection, makeReady(connection, options)));
    return {
      ...storage,
      async close() {
        await storage.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeReady(
  connection: Database,
  { trial = false, newEpoch = randomUUID(), now = Date.now() }: OpenOptions,
): Meta {
  applySettings(connection);
  migrate(connection, MIGRATIONS);
  const meta = writeMeta(connection, { trial, epoch: newEpoch, createdAt: now }, now);
  assertSettings(connection);
  return meta;
}

function openForReading(file: string, options: OpenOptions): SqliteStorage {
  if (!existsSync(file)) throw new DataFileMissing(`There is no file ${file}.`);
  inspectFile(file, { migrations: MIGRATIONS, trial: options.trial, quickCheck: options.quickCheck ?? false });
  const connection = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  return closingOnFailure(connection, () => {
    applySettings(connection);
    const meta = readMeta(connection);
    assertSettings(connection);
    if (!meta) throw damaged(file, new Error('the file was never finished'));
    return sqliteStorage(connection, meta);
  });
}

function closingOnFailure<T>(connection: Database, run: () => T): T {
  try {
    return run();
  } catch (error) {
    connection.close();
    throw isDamage(error) ? damaged(connection.name, error) : error;
  }
}
