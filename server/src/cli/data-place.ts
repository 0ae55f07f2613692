import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of a command line: the one named, else the centre's, else the trial's. */
export function dataFolder(named: string | undefined): string {
  return resolve(named ?? (existsSync('data/centre') ? 'data/centre' : 'data/trial'));
}

/** Where the backups of a data folder lie unless somebody said otherwise. */
export const backupFolder = (data: string, named: string | undefined): string =>
  resolve(named ?? join(data, 'backups'));
