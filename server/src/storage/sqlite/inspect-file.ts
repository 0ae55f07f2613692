// Looks at a file before anything may change it: a damaged or foreign file is left as it was found.
import { existsSync, statSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { readMeta } from './meta.ts';
import { refuseNewerSchema, schemaVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { DatabaseDamaged, WrongMode } from './open-errors.ts';

/** Above this many bytes the check would hold up the start; backups check their copies in any case. */
const QUICK_CHECK_LIMIT = 200 * 1024 * 1024;

export type Expected = {
  readonly migrations: readonly Migration[];
  /** Undefined: either mode will do. */
  readonly trial: boolean | undefined;
  /** Undefined: only when the file is not too large. */
  readonly quickCheck: boolean | undefined;
};

/**
 * @param file  absent or empty is a file to be made, and passes
 * @throws DatabaseDamaged | SchemaTooNew | WrongMode
 */
export function inspectFile(file: string, expected: Expected): void {
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size === 0) return;
  const connection = new SqliteDatabase(file, { readonly: true });
  try {
    if (schemaVersion(connection) === 0 && !isEmpty(connection))
      throw new DatabaseDamaged(`The file ${file} belongs to another program.`);
    refuseNewerSchema(connection, expected.migrations);
    if (expected.quickCheck ?? size <= QUICK_CHECK_LIMIT) quickCheck(connection);
    refuseOtherMode(connection, expected.trial);
  } catch (error) {
    throw isDamage(error) ? damaged(file, error) : error;
  } finally {
    connection.close();
  }
}

function isEmpty(connection: Database): boolean {
  return connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function quickCheck(connection: Database): void {
  const found = connection.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damaged(connection.name, new Error(String(found)));
}

function refuseOtherMode(connection: Database, trial: boolean | undefined): void {
  if (trial === undefined || isEmpty(connection)) return;
  const isTrialFile = readMeta(connection)?.trial ?? trial;
  if (isTrialFile === trial) return;
  throw new WrongMode(
    trial
      ? `The file ${connection.name} holds the records of a centre in service and is not opened for a trial.`
      : `The file ${connection.name} was made for a trial and is not opened for service.`,
  );
}

/** Whether the engine says that the bytes are not a database, or contradict each other. */
export function isDamage(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
}

export function damaged(file: string, cause: unknown): DatabaseDamaged {
  return new DatabaseDamaged(`The file ${file} is damaged or is not a database; it was left as it is.`, { cause });
}
