import { randomUUID } from 'node:crypto';
import SqliteDatabase, { type Database } from 'better-sqlite3';

/** What a data file says of itself. */
export type Meta = {
  /** Made for a trial: invented people, loopback only. */
  readonly trial: boolean;
  /** Random, one per file and restore; views of another epoch are worth nothing. */
  readonly epoch: string;
  /** Epoch ms. */
  readonly createdAt: number;
};

/** Undefined in a file that was being made when the power went. */
export function readMeta(connection: Database): Meta | undefined {
  const row = connection.prepare<[], [number, string, number]>('SELECT trial, epoch, created_at FROM meta').raw().get();
  if (!row) return undefined;
  return { trial: row[0] === 1, epoch: row[1], createdAt: row[2] };
}

/** Notes the opening, which is the first write of a connection; a new file takes the values given, an old one keeps its own. */
export function writeMeta(connection: Database, given: Meta, now: number): Meta {
  const write = connection.prepare(
    `INSERT INTO meta (only, trial, epoch, created_at, opened_at) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (only) DO UPDATE SET opened_at = excluded.opened_at`,
  );
  write.run(Number(given.trial), given.epoch, given.createdAt, now);
  return readMeta(connection) ?? given;
}

/** After a restore positions start another history: screens must not compare them. The file is a single one afterwards. */
export function renewEpoch(file: string): void {
  const connection = new SqliteDatabase(file, { fileMustExist: true });
  try {
    connection.prepare('UPDATE meta SET epoch = ?').run(randomUUID());
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}
