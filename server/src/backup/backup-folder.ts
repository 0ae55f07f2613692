// The folder of backups: their names, which there are, and which have had their time.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from './manifest.ts';

const NAME = /^hall-(\d{8})T(\d{6})Z\.db$/;

/** `hall-20261125T021500Z.db`: names in order are times in order. */
export const backupName = (at: number): string => `hall-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}.db`;

/** Oldest first; a folder that is not there holds none. */
export const backupsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
    : [];

/**
 * Those that have had their time: all but the newest `last`, and of the days before that one each, the day's last.
 *
 * @param names  oldest first
 */
export function outlived(names: readonly string[], keep: { readonly last: number; readonly days: number }): string[] {
  const older = names.slice(0, Math.max(0, names.length - keep.last));
  const dayOf = (name: string): string => NAME.exec(name)?.[1] ?? '';
  const lastOfDay = new Map(older.map((name) => [dayOf(name), name]));
  const kept = new Set([...lastOfDay.values()].slice(Math.max(0, lastOfDay.size - keep.days)));
  return older.filter((name) => !kept.has(name));
}

export function removeBackup(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
  rmSync(manifestOf(join(folder, name)), { force: true });
}

/** What a crash left half-made. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (/^hall-.*\.part(-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name), { force: true });
}
