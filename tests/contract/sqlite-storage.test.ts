// What only a file can do: run full, be locked, be copied, hold years of tickets.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { sqliteStorage } from '../../server/src/storage/sqlite/sqlite-storage.ts';
import { ANNOUNCEMENT_QUERIES } from '../../server/src/storage/sqlite/tables/announcement-table.ts';
import { COMPLAINT_QUERIES } from '../../server/src/storage/sqlite/tables/complaint-table.ts';
import { COUNTER_QUERIES } from '../../server/src/storage/sqlite/tables/counter-table.ts';
import { DAY_QUERIES } from '../../server/src/storage/sqlite/tables/day-table.ts';
import { DESK_QUERIES } from '../../server/src/storage/sqlite/tables/desk-table.ts';
import { documentQuery } from '../../server/src/storage/sqlite/tables/document-table.ts';
import { JOURNAL_QUERIES } from '../../server/src/storage/sqlite/tables/journal-table.ts';
import { PRINT_JOB_QUERIES } from '../../server/src/storage/sqlite/tables/print-job-table.ts';
import { REPLY_QUERIES } from '../../server/src/storage/sqlite/tables/reply-table.ts';
import { STAFF_QUERIES } from '../../server/src/storage/sqlite/tables/staff-table.ts';
import { TICKET_QUERIES } from '../../server/src/storage/sqlite/tables/ticket-table.ts';
import { VISIT_QUERIES } from '../../server/src/storage/sqlite/tables/visit-table.ts';
import { StorageUnavailable } from '../../server/src/storage/storage.ts';
import {
  aCalledTicket,
  aDataFolder,
  aDay,
  aDesk,
  aTicket,
  aWriter,
  centre,
  desk6,
  lan,
  today,
} from '../support/storage-fixtures.ts';
import { readyConnection } from './ready-connection.ts';

let data: ReturnType<typeof aDataFolder>;

beforeEach(() => {
  data = aDataFolder();
});
afterEach(() => data.remove());

describe('trouble with the disk', () => {
  test('[R05] a full disk refuses the change, keeps what was stored, and recovers by itself', async () => {
    const { connection, meta } = readyConnection(data.file);
    const storage = sqliteStorage(connection, meta);
    const writer = await aWriter(storage);
    await writer.put({ day: aDay(), tickets: [aTicket()] });
    const pages = Number(connection.pragma('page_count', { simple: true }));
    connection.pragma(`max_page_count = ${pages}`);
    const many = Array.from({ length: 300 }, (_, index) => aTicket({ issuedSeq: index + 2 }));
    await expect(writer.put({ tickets: many })).rejects.toBeInstanceOf(StorageUnavailable);
    expect(await storage.load(centre)).toMatchObject({ seq: 1, rows: { tickets: [aTicket()] } });
    connection.pragma('max_page_count = 1000000');
    await writer.put({ tickets: many });
    expect((await storage.load(centre)).rows.tickets).toHaveLength(301);
    await storage.close();
  });

  test('a file that another program has locked refuses the change and recovers by itself', async () => {
    const { connection, meta } = readyConnection(data.file);
    connection.pragma('busy_timeout = 0');
    const storage = sqliteStorage(connection, meta);
    const writer = await aWriter(storage);
    const other = new SqliteDatabase(data.file);
    other.exec('BEGIN IMMEDIATE');
    await expect(writer.put({ day: aDay() })).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(
      storage.saveSession({ tokenHash: 'x', staff: lan, createdAt: 1, lastSeenAt: 1, expiresAt: 2 }),
    ).rejects.toBeInstanceOf(StorageUnavailable);
    other.exec('ROLLBACK');
    other.close();
    await writer.put({ day: aDay() });
    await storage.close();
  });

  test('[TK5] a failed batch leaves no trace in what is remembered of visits', async () => {
    const storage = openSqliteStorage({ file: data.file });
    const writer = await aWriter(storage);
    await writer.put({ day: aDay(), tickets: [aTicket()] });
    const called = aCalledTicket();
    const broken = writer.put({
      tickets: [called],
      desks: [aDesk({ officer: lan }), aDesk({ id: desk6, officer: lan })],
    });
    await expect(broken).rejects.toThrow();
    await writer.put({ tickets: [called] });
    expect(await storage.ticketsOfDay(centre, today)).toEqual([called]);
    await storage.close();
  });
});

describe('keeping the file', () => {
  test('closing empties the write-ahead log, and closing twice is harmless', async () => {
    const storage = openSqliteStorage({ file: data.file });
    await (await aWriter(storage)).put({ day: aDay(), tickets: [aTicket()] });
    expect(statSync(`${data.file}-wal`).size).toBeGreaterThan(0);
    storage.checkpoint();
    expect(statSync(`${data.file}-wal`).size).toBe(0);
    await storage.close();
    await storage.close();
    expect(existsSync(`${data.file}-wal`)).toBe(false);
  });

  test('[R07] a copy made while commits go on is whole', async () => {
    const storage = openSqliteStorage({ file: data.file });
    const writer = await aWriter(storage);
    await writer.put({
      day: aDay(),
      tickets: Array.from({ length: 500 }, (_, index) => aTicket({ issuedSeq: index + 1 })),
    });
    const copy = path.join(data.folder, 'sao-luu.db');
    const running = storage.backup(copy);
    await writer.put({ tickets: [aTicket({ issuedSeq: 501 })] });
    await running;
    await storage.close();
    const restored = openSqliteStorage({ file: copy, quickCheck: true });
    expect((await restored.load(centre)).rows.tickets.length).toBeGreaterThanOrEqual(500);
    await restored.close();
  });

  test('a note that was erased is gone from the bytes of the file', async () => {
    const storage = openSqliteStorage({ file: data.file });
    const writer = await aWriter(storage);
    const note = 'GHI-CHU-RIENG-CUA-KHACH-0912';
    await writer.put({ day: aDay(), tickets: [aTicket({ note })] });
    await writer.put({ tickets: [aTicket({ note: null })] });
    await storage.close();
    expect(readFileSync(data.file).includes(note)).toBe(false);
  });
});

describe('query plans', () => {
  /** What the engine means to do, one line a step. */
  function planOf(query: string): string {
    const { connection } = readyConnection(data.file);
    const values = Array.from(query.matchAll(/\?/g), () => 1);
    const steps = connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all(...values);
    connection.close();
    return steps.map(({ detail }) => detail).join('\n');
  }

  test.each([
    TICKET_QUERIES.ofDay,
    VISIT_QUERIES.ofDay,
    PRINT_JOB_QUERIES.ofDay,
    JOURNAL_QUERIES.after,
    JOURNAL_QUERIES.hashAt,
    JOURNAL_QUERIES.lines,
    DAY_QUERIES.notClosed,
    DAY_QUERIES.key,
    DESK_QUERIES.all,
    COUNTER_QUERIES.all,
    STAFF_QUERIES.all,
    documentQuery('alert'),
    documentQuery('voice_mute'),
    documentQuery('voice_check'),
    ANNOUNCEMENT_QUERIES.open,
    COMPLAINT_QUERIES.kept,
    COMPLAINT_QUERIES.ofDay,
    REPLY_QUERIES.find,
    REPLY_QUERIES.ids,
  ])('no table is read from end to end: %s', (query) => {
    expect(planOf(query)).toMatch(/^SEARCH /);
    expect(planOf(query)).not.toMatch(/SCAN/);
  });

  test('a day of tickets is a range of keys, in order without sorting', () => {
    expect(planOf(TICKET_QUERIES.ofDay)).toBe('SEARCH ticket USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)');
    expect(planOf(VISIT_QUERIES.ofDay)).toBe('SEARCH visit USING PRIMARY KEY (ticket_key>? AND ticket_key<?)');
  });

  test.each([REPLY_QUERIES.newest, REPLY_QUERIES.firstKept])(
    'the ends of the replies are found in order of rows: %s',
    (query) => {
      expect(planOf(query)).toBe('SCAN reply');
    },
  );

  test('the open tickets have an index of their own', () => {
    const query = `SELECT ticket_key FROM ticket WHERE state IN ('waiting', 'called', 'serving', 'parked')`;
    expect(planOf(query)).toContain('open_ticket');
  });
});
