// The file's shape moves forward in whole steps, with a copy before.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../server/src/storage/sqlite/migrate.ts';
import { MIGRATIONS } from '../../server/src/storage/sqlite/migrations/migrations.ts';
import { SchemaTooNew } from '../../server/src/storage/sqlite/open-errors.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { aDataFolder, aDay, aTicket, aWriter, centre } from '../support/storage-fixtures.ts';
import { failingAfter, invented } from './invented-steps.ts';

const newest = MIGRATIONS.at(-1)?.version ?? 0;
const statementCounts = Array.from({ length: invented.statements.length + 1 }, (_, count) => count);

let data: ReturnType<typeof aDataFolder>;

/** A file of the newest shape with two tickets. */
beforeEach(async () => {
  data = aDataFolder();
  const storage = openSqliteStorage({ file: data.file });
  await (await aWriter(storage)).put({ day: aDay(), tickets: [aTicket(), aTicket({ issuedSeq: 2 })] });
  await storage.close();
});
afterEach(() => data.remove());

function opened<T>(file: string, look: (connection: Database) => T): T {
  const connection = new SqliteDatabase(file);
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

/** The whole shape as SQL text, and the number of tickets. */
const pictureOf = (connection: Database) => ({
  version: schemaVersion(connection),
  shape: connection.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all(),
  tickets: connection.prepare('SELECT count(*) FROM ticket').pluck().get(),
  integrity: connection.pragma('integrity_check', { simple: true }),
});

async function expectStillInUse(): Promise<void> {
  const storage = openSqliteStorage({ file: data.file });
  expect((await storage.load(centre)).rows.tickets).toHaveLength(2);
  await storage.close();
}

test('[R08] steps are numbered from 1 without gaps', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('[R08] a new file takes every step without a copy', () => {
  const fresh = path.join(data.folder, 'moi.db');
  expect(opened(fresh, (connection) => [migrate(connection, MIGRATIONS), schemaVersion(connection)])).toEqual([
    undefined,
    newest,
  ]);
  expect(existsSync(`${fresh}.before-${newest}`)).toBe(false);
});

test('[R08] a file of the newest shape is not touched', () => {
  const before = opened(data.file, pictureOf);
  expect(opened(data.file, (connection) => migrate(connection, MIGRATIONS))).toBeUndefined();
  expect(opened(data.file, pictureOf)).toEqual(before);
});

test('[R08] a step on a file in use is taken after a copy, which opens as the file did before', () => {
  const before = opened(data.file, pictureOf);
  const copy = opened(data.file, (connection) => migrate(connection, [...MIGRATIONS, invented]));
  expect(copy).toBe(`${data.file}.before-${invented.version}`);
  expect(opened(copy ?? '', pictureOf)).toEqual(before);
  expect(opened(data.file, pictureOf)).toMatchObject({ version: invented.version, tickets: 2, integrity: 'ok' });
});

test('[R08] an unfinished or older copy is replaced by a whole one', () => {
  const copy = `${data.file}.before-${invented.version}`;
  writeFileSync(copy, 'cũ');
  writeFileSync(`${copy}.part`, 'dở dang');
  opened(data.file, (connection) => migrate(connection, [...MIGRATIONS, invented]));
  expect(opened(copy, pictureOf)).toMatchObject({ version: newest, tickets: 2, integrity: 'ok' });
  expect(existsSync(`${copy}.part`)).toBe(false);
});

test.each(statementCounts)(
  '[R08] an error after %i statements leaves the file as it was, ready for use',
  async (count) => {
    const before = opened(data.file, pictureOf);
    opened(data.file, (connection) => {
      expect(() => migrate(connection, [...MIGRATIONS, failingAfter(count)])).toThrow('nowhere');
      expect(pictureOf(connection)).toEqual(before);
    });
    await expectStillInUse();
  },
);

test.each(statementCounts)(
  '[R08] a kill after %i statements leaves the file as it was, ready for use and for another try',
  async (count) => {
    const before = opened(data.file, pictureOf);
    const child = spawnSync(process.execPath, [
      path.join(import.meta.dirname, 'killed-step.ts'),
      data.file,
      String(count),
    ]);
    expect(child.signal).toBe('SIGKILL');
    expect(opened(data.file, pictureOf)).toEqual(before);
    await expectStillInUse();
    opened(data.file, (connection) => migrate(connection, [...MIGRATIONS, invented]));
    expect(opened(data.file, pictureOf)).toMatchObject({ version: invented.version, integrity: 'ok' });
  },
);

test('[R08] steps before a failing one stay taken', () => {
  const later = { ...failingAfter(0), version: invented.version + 1 };
  opened(data.file, (connection) => {
    expect(() => migrate(connection, [...MIGRATIONS, invented, later])).toThrow('nowhere');
    expect(schemaVersion(connection)).toBe(invented.version);
  });
});

test('[R08] a file of a newer release is refused, in words that say what to do', () => {
  opened(data.file, (connection) => migrate(connection, [...MIGRATIONS, invented]));
  expect(() => openSqliteStorage({ file: data.file })).toThrow(SchemaTooNew);
  expect(() => openSqliteStorage({ file: data.file })).toThrow(
    /was written by a newer release \(shape \d+, this one knows \d+\)/,
  );
});

test('[R08] the shape of the first release is what its step says, table by table', () => {
  const first = path.join(data.folder, 'first.db');
  const tables = opened(first, (connection) => {
    migrate(connection, MIGRATIONS.slice(0, 1));
    return connection
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name`,
      )
      .pluck()
      .all();
  });
  expect(tables).toEqual([
    'alert',
    'catalogue',
    'centre',
    'counter',
    'day',
    'desk',
    'device',
    'journal',
    'message',
    'meta',
    'password',
    'print_job',
    'printer_state',
    'profile',
    'reply',
    'session',
    'staff',
    'suspension',
    'ticket',
    'visit',
  ]);
});
