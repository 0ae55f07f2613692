import SqliteDatabase from 'better-sqlite3';
import { writeMeta } from '../../server/src/storage/sqlite/meta.ts';
import { migrate } from '../../server/src/storage/sqlite/migrate.ts';
import { MIGRATIONS } from '../../server/src/storage/sqlite/migrations/migrations.ts';
import { applySettings } from '../../server/src/storage/sqlite/settings.ts';
import { at } from '../support/storage-fixtures.ts';

/** The connection that `openSqliteStorage` makes and hides, for tests that turn its screws. */
export function readyConnection(file: string) {
  const connection = new SqliteDatabase(file);
  applySettings(connection);
  migrate(connection, MIGRATIONS);
  const meta = writeMeta(connection, { trial: false, epoch: 'một', createdAt: at('07:00') }, at('07:00'));
  return { connection, meta };
}
