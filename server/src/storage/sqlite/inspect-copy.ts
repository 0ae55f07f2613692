// Reads a copy of a data file from end to end, without changing a byte of it: is it whole, and what does it hold?
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { JournalRow } from '../storage.ts';
import { damaged, isDamage } from './inspect-file.ts';
import { readMeta } from './meta.ts';
import { refuseNewerSchema, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

export type CentreFacts = {
  readonly id: string;
  /** Position in the journal, hash of that row, and its time (epoch ms; 0 in an empty journal). */
  readonly seq: number;
  readonly chainHead: string;
  readonly lastAt: number;
};

export type CopyFacts = {
  readonly schema: number;
  readonly epoch: string;
  readonly trial: boolean;
  readonly centres: readonly CentreFacts[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
};

export type ChainHash = (previous: string, row: Omit<JournalRow, 'hash'>) => string;

/**
 * @param chainHash  how a journal row is chained to the one before
 * @throws DatabaseDamaged  pages, references, journal or chain contradict each other
 * @throws SchemaTooNew
 */
export function inspectCopy(file: string, chainHash: ChainHash): CopyFacts {
  const connection = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    refuseNewerSchema(connection, MIGRATIONS);
    const found = connection.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw damaged(file, new Error(String(found)));
    if ((connection.pragma('foreign_key_check') as unknown[]).length > 0)
      throw damaged(file, new Error('rows refer to rows that are not there'));
    const meta = readMeta(connection);
    if (!meta) throw damaged(file, new Error('the file was never finished'));
    return {
      schema: schemaVersion(connection),
      epoch: meta.epoch,
      trial: meta.trial,
      centres: centres(connection, file, chainHash),
      rows: counts(connection),
    };
  } catch (error) {
    throw isDamage(error) ? damaged(file, error) : error;
  } finally {
    connection.close();
  }
}

function centres(connection: Database, file: string, chainHash: ChainHash): CentreFacts[] {
  const known = connection.prepare<[], { id: string; seq: number }>('SELECT id, seq FROM centre ORDER BY id').all();
  const journal = connection.prepare<[string], JournalRow>(
    'SELECT seq, at, day, actor, request_id AS requestId, command, type, v, data, hash FROM journal WHERE centre_id = ? ORDER BY seq',
  );
  return known.map(({ id, seq }) => {
    let last = { seq: 0, hash: '', at: 0 };
    for (const row of journal.iterate(id)) {
      if (row.seq !== last.seq + 1 || chainHash(last.hash, row) !== row.hash)
        throw damaged(file, new Error(`the journal of ${id} breaks at row ${row.seq}`));
      last = row;
    }
    if (last.seq !== seq)
      throw damaged(file, new Error(`the rows of ${id} stand at ${seq}, its journal at ${last.seq}`));
    return { id, seq, chainHead: last.hash, lastAt: last.at };
  });
}

function counts(connection: Database): Record<string, number> {
  const tables = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => [table, Number(connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]),
  );
}

/** Makes a fresh copy one file: without this it would need a log beside it to be read at all. */
export function makeSingleFile(file: string): void {
  const connection = new SqliteDatabase(file, { fileMustExist: true });
  try {
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

const isCount = (value: unknown): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 8_640_000_000_000_000;

/** How far a file came that may be damaged; undefined where it cannot be read at all. */
export function readLastPosition(file: string): { readonly seq: number; readonly at: number } | undefined {
  try {
    const connection = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
    try {
      const last = connection
        .prepare<[], { seq: number; at: number }>('SELECT seq, at FROM journal ORDER BY seq DESC LIMIT 1')
        .get();
      return last && isCount(last.seq) && isCount(last.at) ? last : undefined;
    } finally {
      connection.close();
    }
  } catch {
    return undefined;
  }
}
