// The engine's settings (safety section 7), and the proof that they took.
import type { Database } from 'better-sqlite3';
import { EngineUnsafe } from './open-errors.ts';

type Setting = { readonly name: string; readonly set: string; readonly reads: string | number };

/** Oldest SQLite whose write-ahead log is free of known faults. */
const VERSION_FLOOR = [3, 51, 3] as const;

export const SETTINGS: readonly Setting[] = [
  { name: 'busy_timeout', set: '5000', reads: 5000 },
  { name: 'journal_mode', set: 'WAL', reads: 'wal' },
  { name: 'synchronous', set: 'FULL', reads: 2 },
  { name: 'foreign_keys', set: 'ON', reads: 1 },
  { name: 'mmap_size', set: '0', reads: 0 },
  { name: 'trusted_schema', set: 'OFF', reads: 0 },
  { name: 'secure_delete', set: 'ON', reads: 1 },
  { name: 'journal_size_limit', set: '67108864', reads: 67_108_864 },
  { name: 'temp_store', set: 'MEMORY', reads: 2 },
  // Speed only: 64 MiB of page cache, and a checkpoint every 16 MiB instead of every 4.
  { name: 'cache_size', set: '-65536', reads: -65_536 },
  { name: 'wal_autocheckpoint', set: '4000', reads: 4000 },
];

/** A connection that only reads cannot change how the file is written; the mode is still asserted. */
const SET_BY_WRITERS = new Set(['journal_mode']);

export function applySettings(connection: Database): void {
  for (const { name, set } of SETTINGS) {
    if (!(connection.readonly && SET_BY_WRITERS.has(name))) connection.pragma(`${name} = ${set}`);
  }
}

/**
 * To be called after a first write: read right after the switch to WAL, `synchronous` says FULL while NORMAL is in force.
 *
 * @throws EngineUnsafe  naming the setting, or the version below the floor
 */
export function assertSettings(connection: Database): void {
  const version = String(connection.prepare('SELECT sqlite_version()').pluck().get());
  if (isBelowFloor(version)) throw new EngineUnsafe(`SQLite ${version} is older than ${VERSION_FLOOR.join('.')}.`);
  for (const { name, reads } of SETTINGS) {
    const found = connection.pragma(name, { simple: true });
    if (found !== reads)
      throw new EngineUnsafe(`The database setting ${name} is ${String(found)} and must be ${reads}.`);
  }
}

/** @param version  as SQLite names itself, such as `3.54.1` */
export function isBelowFloor(version: string): boolean {
  const parts = version.split('.').map(Number);
  const differing = VERSION_FLOOR.findIndex((floor, index) => parts[index] !== floor);
  if (differing === -1) return false;
  return (parts[differing] ?? 0) < (VERSION_FLOOR[differing] ?? 0);
}
