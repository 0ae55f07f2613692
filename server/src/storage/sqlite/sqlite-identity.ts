import type { Database } from 'better-sqlite3';
import type { IdentityStorage } from '../storage.ts';
import { storageFailure } from './storage-failure.ts';
import { sessionTable } from './tables/session-table.ts';
import type { Tables } from './tables/tables.ts';

/** Passwords and sessions; each change is a transaction of its own. */
export function sqliteIdentity(connection: Database, tables: Tables): IdentityStorage {
  const sessions = sessionTable(connection);
  return {
    passwordHash: async (staff) => guarded(`password of ${staff}`, () => tables.staff.passwordOf(staff)),
    saveSession: async (session) => guarded(`save session of ${session.staff}`, () => sessions.write(session)),
    findSession: async (tokenHash) => guarded('find session', () => sessions.find(tokenHash)),
    sessions: async (now) => guarded('read sessions', () => sessions.alive(now)),
    deleteSession: async (tokenHash) => guarded('delete session', () => sessions.remove(tokenHash)),
    deleteSessionsOf: async (staff) => guarded(`delete sessions of ${staff}`, () => sessions.removeOf(staff)),
  };
}

function guarded<T>(doing: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw storageFailure(error, doing);
  }
}
