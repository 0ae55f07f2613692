import { createMemoryStorage } from '../../server/src/storage/memory/memory-storage.ts';
import type { SearchLog } from '../../server/src/storage/search-log.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { openStorageInThread } from '../../server/src/storage/sqlite/thread/open-storage-in-thread.ts';
import type { IdentityStorage, Storage } from '../../server/src/storage/storage.ts';
import { aDataFolder } from '../support/storage-fixtures.ts';

type AnyStorage = Storage & IdentityStorage & SearchLog;

/** One storage under test. `reopened` gives what a restarted server would see; memory has nothing to restart from. */
export type UnderTest = {
  readonly storage: AnyStorage;
  readonly reopened: () => Promise<AnyStorage>;
  readonly remove: () => Promise<void>;
};

export const STORAGE_KINDS: readonly { readonly kind: string; readonly open: () => Promise<UnderTest> }[] = [
  { kind: 'memory', open: openMemory },
  { kind: 'SQLite', open: () => openFile(async (file) => openSqliteStorage({ file })) },
  { kind: 'SQLite in its own thread', open: () => openFile((file) => openStorageInThread({ file })) },
];

async function openMemory(): Promise<UnderTest> {
  const storage = createMemoryStorage();
  return { storage, reopened: async () => storage, remove: () => storage.close() };
}

async function openFile(open: (file: string) => Promise<AnyStorage>): Promise<UnderTest> {
  const { file, remove } = aDataFolder();
  let present = await open(file);
  return {
    storage: present,
    async reopened() {
      await present.close();
      present = await open(file);
      return present;
    },
    async remove() {
      await present.close();
      remove();
    },
  };
}
