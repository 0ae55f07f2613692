// Opening the data file: who is refused, and that a refused file is left as it was.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNetworkFileSystem } from '../../server/src/storage/sqlite/data-folder.ts';
import {
  DatabaseDamaged,
  DataFileMissing,
  DataFolderInUse,
  DataFolderNotWritable,
  EngineUnsafe,
  SchemaTooNew,
  WrongMode,
} from '../../server/src/storage/sqlite/open-errors.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { assertSettings, isBelowFloor } from '../../server/src/storage/sqlite/settings.ts';
import { StorageUnavailable } from '../../server/src/storage/storage.ts';
import { aBatch, aDataFolder, aDay, aTicket, at, aWriter, centre, today } from '../support/storage-fixtures.ts';
import { readyConnection } from './ready-connection.ts';

let data: ReturnType<typeof aDataFolder>;

beforeEach(() => {
  data = aDataFolder();
});
afterEach(() => data.remove());

/** A closed file with one ticket in it. */
async function aFileInUseBefore(trial = false): Promise<string> {
  const storage = openSqliteStorage({ file: data.file, trial });
  await (await aWriter(storage)).put({ day: aDay(), tickets: [aTicket()] });
  await storage.close();
  return data.file;
}

describe('settings', () => {
  test('[R01] every setting is in force after the first write; synchronous is FULL', () => {
    const { connection } = readyConnection(data.file);
    expect(() => assertSettings(connection)).not.toThrow();
    const found = (name: string) => connection.pragma(name, { simple: true });
    // The list of safety.md section 7.
    expect([found('journal_mode'), found('synchronous'), found('foreign_keys'), found('busy_timeout')]).toEqual([
      'wal',
      2,
      1,
      5000,
    ]);
    expect([found('mmap_size'), found('trusted_schema'), found('secure_delete'), found('journal_size_limit')]).toEqual([
      0,
      0,
      1,
      64 * 1024 * 1024,
    ]);
    connection.close();
  });

  test.each(['synchronous = NORMAL', 'foreign_keys = OFF', 'secure_delete = FAST', 'busy_timeout = 0'])(
    '[R01] %s is refused',
    (pragma) => {
      const { connection } = readyConnection(data.file);
      connection.pragma(pragma);
      expect(() => assertSettings(connection)).toThrow(EngineUnsafe);
      connection.close();
    },
  );

  test('[R01] an SQLite older than 3.51.3 is refused', () => {
    expect(['3.51.2', '3.50.9', '2.99.99', '3.51'].map(isBelowFloor)).toEqual([true, true, true, true]);
    expect(['3.51.3', '3.51.10', '3.54.1', '4.0.0'].map(isBelowFloor)).toEqual([false, false, false, false]);
  });
});

describe('one process a file', () => {
  test('a second server on the same file is refused, and may start when the first has stopped', async () => {
    const first = openSqliteStorage({ file: data.file });
    expect(() => openSqliteStorage({ file: data.file })).toThrow(DataFolderInUse);
    await first.close();
    await openSqliteStorage({ file: data.file }).close();
  });

  test('another name of the same file is the same file', async () => {
    const first = openSqliteStorage({ file: data.file });
    const link = path.join(data.folder, 'lien-ket.db');
    symlinkSync(data.file, link);
    expect(() => openSqliteStorage({ file: link })).toThrow(DataFolderInUse);
    await first.close();
  });

  test('[R02] a killed process leaves no lock behind, and what it stored is there', async () => {
    const script = path.join(import.meta.dirname, 'holding-process.ts');
    const holder = spawn(process.execPath, [script, data.file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(() => openSqliteStorage({ file: data.file })).toThrow(DataFolderInUse);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const storage = openSqliteStorage({ file: data.file });
    expect((await storage.load(centre)).rows.tickets).toEqual([aTicket()]);
    await storage.close();
  });

  test('a reader looks on beside the server, and cannot write', async () => {
    const server = openSqliteStorage({ file: data.file });
    const writer = await aWriter(server);
    await writer.put({ day: aDay() });
    const reader = openSqliteStorage({ file: data.file, readonly: true });
    await writer.put({ tickets: [aTicket()] });
    expect(await reader.ticketsOfDay(centre, today)).toEqual([aTicket()]);
    expect(await reader.load(centre)).toEqual(await server.load(centre));
    await expect(reader.commit(centre, 2, aBatch(2, {}))).rejects.toBeInstanceOf(StorageUnavailable);
    await reader.close();
    await server.close();
  });

  test('a reader opens a file that no server has open, and does not make one', async () => {
    const file = await aFileInUseBefore();
    const reader = openSqliteStorage({ file, readonly: true });
    expect(await reader.ticketsOfDay(centre, today)).toEqual([aTicket()]);
    await reader.close();
    expect(() => openSqliteStorage({ file: path.join(data.folder, 'khong-co.db'), readonly: true })).toThrow(
      DataFileMissing,
    );
    expect(existsSync(path.join(data.folder, 'khong-co.db'))).toBe(false);
  });
});

describe('the folder', () => {
  test('[R01] a path with spaces and Vietnamese letters is made and used', async () => {
    const file = path.join(data.folder, 'Trung tâm Phục vụ hành chính công', 'Dữ liệu năm 2026', 'vé đã cấp.db');
    const storage = openSqliteStorage({ file });
    await (await aWriter(storage)).put({ day: aDay(), tickets: [aTicket()] });
    await storage.backup(path.join(path.dirname(file), 'bản sao.db'));
    await storage.close();
    expect(existsSync(file)).toBe(true);
  });

  test('a folder that cannot be made or written to is refused in a plain sentence', () => {
    writeFileSync(path.join(data.folder, 'tep'), '');
    const file = path.join(data.folder, 'tep', 'du-lieu', 'hall.db');
    expect(() => openSqliteStorage({ file })).toThrow(DataFolderNotWritable);
    expect(() => openSqliteStorage({ file })).toThrow(/^The data folder .+ cannot be written to\.$/);
  });

  test('network drives are known by the type that statfs gives on Linux', () => {
    // NFS, SMB2 and CIFS from statfs(2); statfs gives the last two as negative 32-bit numbers on some machines.
    expect([0x6969, 0xfe534d42, 0xfe534d42 | 0, 0xff534d42].map(isNetworkFileSystem)).toEqual([true, true, true, true]);
    // ext4, tmpfs, btrfs.
    expect([0xef53, 0x01021994, 0x9123683e].map(isNetworkFileSystem)).toEqual([false, false, false]);
  });
});

describe('the file', () => {
  test('[R06] a file that is not a database is refused and left as it is', () => {
    writeFileSync(data.file, 'Đây là một tệp văn bản.\n'.repeat(500));
    const before = readFileSync(data.file);
    expect(() => openSqliteStorage({ file: data.file })).toThrow(DatabaseDamaged);
    expect(readFileSync(data.file)).toEqual(before);
  });

  test('[R06] a file whose pages contradict each other is refused and left as it is', async () => {
    const file = await aFileInUseBefore();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 5, 4096 * 12);
    writeFileSync(file, bytes);
    expect(() => openSqliteStorage({ file })).toThrow(DatabaseDamaged);
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('a database of another program is refused', () => {
    const other = new SqliteDatabase(data.file);
    other.exec('CREATE TABLE sach (ten TEXT)');
    other.close();
    expect(() => openSqliteStorage({ file: data.file })).toThrow(DatabaseDamaged);
  });

  test('[R08] a file of a newer release is refused and left as it is', async () => {
    const file = await aFileInUseBefore();
    const newer = new SqliteDatabase(file);
    newer.pragma('user_version = 999');
    newer.close();
    const before = readFileSync(file);
    expect(() => openSqliteStorage({ file })).toThrow(SchemaTooNew);
    expect(readFileSync(file)).toEqual(before);
  });

  test('[A01] a trial file is not opened for service, nor the other way round', async () => {
    const file = await aFileInUseBefore(true);
    expect(() => openSqliteStorage({ file, trial: false })).toThrow(WrongMode);
    const again = openSqliteStorage({ file, trial: true });
    expect(again.meta.trial).toBe(true);
    await again.close();
    const service = path.join(data.folder, 'phuc-vu', 'hall.db');
    await openSqliteStorage({ file: service, trial: false }).close();
    expect(() => openSqliteStorage({ file: service, trial: true })).toThrow(WrongMode);
  });

  test('a refused file may be opened right after: nothing is held', async () => {
    const file = await aFileInUseBefore(true);
    expect(() => openSqliteStorage({ file, trial: false })).toThrow(WrongMode);
    await openSqliteStorage({ file, trial: true }).close();
  });

  test('a file keeps its epoch and the time it was made', async () => {
    await openSqliteStorage({ file: data.file, newEpoch: 'đầu tiên', now: at('07:00') }).close();
    const again = openSqliteStorage({ file: data.file, newEpoch: 'thứ hai', now: at('08:00') });
    expect(again.meta).toEqual({ trial: false, epoch: 'đầu tiên', createdAt: at('07:00') });
    expect((await again.load(centre)).epoch).toBe('đầu tiên');
    await again.close();
  });

  test('an empty file, as a power cut may leave, becomes a new one', async () => {
    mkdirSync(data.folder, { recursive: true });
    writeFileSync(data.file, '');
    const storage = openSqliteStorage({ file: data.file });
    expect((await storage.load(centre)).seq).toBe(0);
    await storage.close();
  });
});
