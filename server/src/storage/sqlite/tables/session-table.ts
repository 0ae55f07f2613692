import type { StaffId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import type { SessionRow } from '../../storage.ts';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

const shape = rowShape<SessionRow>({
  tokenHash: 'plain',
  staff: 'plain',
  createdAt: 'plain',
  lastSeenAt: 'plain',
  expiresAt: 'plain',
});

const columns = quoted(shape.columns);

/** Sessions of staff, by the hash of their token (A04). */
export function sessionTable(connection: Database) {
  const write = upsert(connection, { table: 'session', key: ['token_hash'], columns: shape.columns });
  const find = connection.prepare<[string], SqlValue[]>(`SELECT ${columns} FROM session WHERE token_hash = ?`).raw();
  const alive = connection
    .prepare<[number], SqlValue[]>(
      `SELECT ${columns} FROM session WHERE expires_at > ? ORDER BY created_at, token_hash`,
    )
    .raw();
  const remove = connection.prepare<[string]>('DELETE FROM session WHERE token_hash = ?');
  const removeOf = connection.prepare<[string]>('DELETE FROM session WHERE staff = ?');

  return {
    write(session: SessionRow): void {
      const bound: SqlValue[] = [];
      shape.bind(session, bound, 0);
      write.run(...bound);
    },
    find(tokenHash: string): SessionRow | undefined {
      const row = find.get(tokenHash);
      return row && shape.read(row, 0);
    },
    alive: (now: number): SessionRow[] => alive.all(now).map((row) => shape.read(row, 0)),
    remove: (tokenHash: string): void => void remove.run(tokenHash),
    removeOf: (staff: StaffId): void => void removeOf.run(staff),
  };
}
