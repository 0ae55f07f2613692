import { createMemoryStorage } from '../../server/src/storage/memory/memory-storage.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import type { IdentityStorage, Storage } from '../../server/src/storage/storage.ts';
import { aDataFolder } from '../support/storage-fixtures.ts';

type AnyStorage = Storage & IdentityStorage;

/** One storage under test. `reopened` gives what a restarted server would see; memory has nothing to restart from. */
export type UnderTest = {
  readonly storage: AnyStorage;
  readonly reopened: () => Promise<AnyStorage>;
  readonly remove: () => Promise<void>;
};

export const STORAGE_KINDS: readonly { readonly kind: string; readonly open: () => UnderTest }[] = [
  { kind: 'memory', open: openMemory },
  { kind: 'SQLite', open: openSqlite },
];

function openMemory(): UnderTest {
  const storage = createMemoryStorage();
  return { storage, reopened: async () => storage, remove: () => storage.close() };
}

function openSqlite(): UnderTest {
  const { file, remove } = aDataFolder();
  let present = openSqliteStorage({ file });
  return {
    storage: present,
    async reopened() {
      await present.close();
      present = openSqliteStorage({ file });
      return present;
    },
    async remove() {
      await present.close();
      remove();
    },
  };
}
