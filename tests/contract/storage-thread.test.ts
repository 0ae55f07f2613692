// The data file in a thread of its own: what crosses between the threads besides rows.

import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseDamaged, DataFolderInUse, WrongMode } from '../../server/src/storage/sqlite/open-errors.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { openStorageInThread } from '../../server/src/storage/sqlite/thread/open-storage-in-thread.ts';
import { aDataFolder, aDay, aTicket, aWriter, centre } from '../support/storage-fixtures.ts';

let data: ReturnType<typeof aDataFolder>;

beforeEach(() => {
  data = aDataFolder();
});
afterEach(() => data.remove());

test('a file that cannot be opened is refused with its own reason, as without a thread', async () => {
  const open = openSqliteStorage({ file: data.file });
  await expect(openStorageInThread({ file: data.file })).rejects.toBeInstanceOf(DataFolderInUse);
  await open.close();
  await expect(openStorageInThread({ file: data.file, trial: true })).rejects.toBeInstanceOf(WrongMode);
  writeFileSync(data.file, 'no database');
  await expect(openStorageInThread({ file: data.file })).rejects.toBeInstanceOf(DatabaseDamaged);
});

test('what is asked for is done in the order of asking, and the file is free again after closing', async () => {
  const storage = await openStorageInThread({ file: data.file });
  expect(storage.meta.trial).toBe(false);
  const writer = await aWriter(storage);
  const writing = writer.put({ day: aDay(), tickets: [aTicket()] });
  const loaded = await storage.load(centre);
  await writing;
  expect(loaded.rows.tickets.map(({ label }) => label)).toEqual([aTicket().label]);
  await storage.close();
  await storage.close();
  await expect(storage.load(centre)).rejects.toThrow('ended');
  await openSqliteStorage({ file: data.file }).close();
});
