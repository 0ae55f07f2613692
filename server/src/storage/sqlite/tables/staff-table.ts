import type { CentreId, StaffId, StaffRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { quoted, upsert } from './upsert.ts';

const shape = rowShape<StaffRecord>({
  id: 'plain',
  username: 'plain',
  displayName: 'plain',
  role: 'plain',
  disabled: 'flag',
});

export const STAFF_QUERIES = { all: `SELECT ${quoted(shape.columns)} FROM staff WHERE centre_id = ? ORDER BY id` };

/** Accounts, and beside them the hashes of their passwords. */
export function staffTable(connection: Database) {
  const write = upsert(connection, {
    table: 'staff',
    key: ['id'],
    columns: ['centre_id', ...shape.columns],
    fixed: ['centre_id'],
    where: 'staff.centre_id = excluded.centre_id',
  });
  const freeName = connection.prepare<[string]>(`UPDATE staff SET username = 'renamed ' || id WHERE id = ?`);
  const all = connection.prepare<[string], SqlValue[]>(STAFF_QUERIES.all).raw();
  const writeHash = upsert(connection, { table: 'password', key: ['staff'], columns: ['staff', 'hash'] });
  const hashOf = connection.prepare<[string], string>('SELECT hash FROM password WHERE staff = ?').pluck();

  return {
    /** Names are freed first: one account may take the name that another gives up in the same batch. */
    write(centre: CentreId, staff: readonly StaffRecord[]): void {
      if (staff.length > 1) for (const { id } of staff) freeName.run(id);
      for (const person of staff) {
        const bound: SqlValue[] = [centre];
        shape.bind(person, bound, 1);
        if (write.run(...bound).changes !== 1)
          throw new Error(`staff ${person.id} belongs to another centre than ${centre}`);
      }
    },
    all: (centre: CentreId): StaffRecord[] => all.all(centre).map((row) => shape.read(row, 0)),
    writePassword: (staff: StaffId, hash: string): void => void writeHash.run(staff, hash),
    passwordOf: (staff: StaffId): string | undefined => hashOf.get(staff),
  };
}

export type StaffTable = ReturnType<typeof staffTable>;
