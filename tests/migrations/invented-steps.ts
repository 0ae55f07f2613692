import type { Migration } from '../../server/src/storage/sqlite/migrations/migration.ts';
import { MIGRATIONS } from '../../server/src/storage/sqlite/migrations/migrations.ts';

const next = (MIGRATIONS.at(-1)?.version ?? 0) + 1;

/** A step after the newest one, of the kind a later release may bring: a column, a table, rows moved. */
export const invented: Migration = {
  version: next,
  statements: [
    'ALTER TABLE ticket ADD COLUMN channel TEXT',
    'CREATE TABLE channel (id TEXT PRIMARY KEY) STRICT',
    `INSERT INTO channel (id) VALUES ('kiosk')`,
    `UPDATE ticket SET channel = 'kiosk'`,
  ],
};

/** The same step, ended by an error after its first `count` statements. */
export function failingAfter(count: number): Migration {
  return { version: next, statements: [...invented.statements.slice(0, count), 'SELECT * FROM nowhere'] };
}
