// Run as a process of its own: takes the invented step on the file named first and kills itself after so many statements.
import SqliteDatabase from 'better-sqlite3';
import { migrate } from '../../server/src/storage/sqlite/migrate.ts';
import { MIGRATIONS } from '../../server/src/storage/sqlite/migrations/migrations.ts';
import { applySettings } from '../../server/src/storage/sqlite/settings.ts';
import { invented } from './invented-steps.ts';

const connection = new SqliteDatabase(process.argv[2] ?? '');
const count = Number(process.argv[3]);
applySettings(connection);
connection.function('die', () => process.kill(process.pid, 'SIGKILL'));
const statements = [
  ...invented.statements.slice(0, count),
  'CREATE TABLE dying AS SELECT die()',
  ...invented.statements.slice(count),
];
migrate(connection, [...MIGRATIONS, { ...invented, statements }]);
