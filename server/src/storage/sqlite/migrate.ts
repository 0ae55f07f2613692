import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';
import { SchemaTooNew } from './open-errors.ts';

/** The version of the file's shape; 0 = nothing in it yet. */
export function schemaVersion(connection: Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** @throws SchemaTooNew  a later release of this program wrote the file */
export function refuseNewerSchema(connection: Database, migrations: readonly Migration[]): void {
  const [found, known] = [schemaVersion(connection), migrations.at(-1)?.version ?? 0];
  if (found <= known) return;
  throw new SchemaTooNew(
    `The file ${connection.name} was written by a newer release (shape ${found}, this one knows ${known}); start that release.`,
  );
}

/**
 * Brings the file to the newest shape: one transaction a step, after a copy of a file that holds something already.
 *
 * @returns the path of the copy, `<file>.before-<version>`, or undefined when none was needed
 * @throws SchemaTooNew
 */
export function migrate(connection: Database, migrations: readonly Migration[]): string | undefined {
  refuseNewerSchema(connection, migrations);
  const present = schemaVersion(connection);
  const due = migrations.filter(({ version }) => version > present);
  const target = due.at(-1)?.version;
  if (target === undefined) return undefined;
  const copy = present === 0 ? undefined : copyFile(connection, `${connection.name}.before-${target}`);
  for (const migration of due) takeStep(connection, migration);
  return copy;
}

function takeStep(connection: Database, { version, statements }: Migration): void {
  const step = connection.transaction(() => {
    for (const statement of statements) connection.exec(statement);
    connection.pragma(`user_version = ${version}`);
  });
  step.immediate();
}

/** Whole or not there at all under its name, and on the disk when this returns. */
function copyFile(connection: Database, copy: string): string {
  const unfinished = `${copy}.part`;
  rmSync(unfinished, { force: true });
  connection.prepare('VACUUM INTO ?').run(unfinished);
  const handle = openSync(unfinished, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, copy);
  return copy;
}
