import type { StaffId } from '@toiluot/shared/contract';
import type { IdentityStorage, SessionRow } from '../storage.ts';

/** @param passwords  filled by commits */
export function memoryIdentity(passwords: ReadonlyMap<StaffId, string>): IdentityStorage {
  const sessions = new Map<string, SessionRow>();
  return {
    passwordHash: async (staff) => passwords.get(staff),
    saveSession: async (session) => void sessions.set(session.tokenHash, session),
    findSession: async (tokenHash) => sessions.get(tokenHash),
    sessions: async (now) => [...sessions.values()].filter(({ expiresAt }) => expiresAt > now).sort(byCreation),
    deleteSession: async (tokenHash) => void sessions.delete(tokenHash),
    async deleteSessionsOf(staff) {
      for (const session of sessions.values()) if (session.staff === staff) sessions.delete(session.tokenHash);
    },
  };
}

const byCreation = (a: SessionRow, b: SessionRow) => a.createdAt - b.createdAt || (a.tokenHash < b.tokenHash ? -1 : 1);
