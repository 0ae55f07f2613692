import type { SqliteStorage } from '../sqlite-storage.ts';

/** What the storage thread may be asked for. */
export const THREAD_METHODS = [
  'load',
  'commit',
  'journalAfter',
  'journalSearch',
  'journalBefore',
  'journalLines',
  'findReply',
  'ticketsOfDay',
  'days',
  'report',
  'passwordHash',
  'saveSession',
  'findSession',
  'sessions',
  'deleteSession',
  'deleteSessionsOf',
  'addSearchMiss',
  'searchMisses',
  'backup',
  'probe',
  'close',
] as const satisfies readonly (keyof SqliteStorage)[];

export type ThreadMethod = (typeof THREAD_METHODS)[number];

export type Ask = { readonly id: number; readonly method: ThreadMethod; readonly args: readonly unknown[] };

/** An error loses its class between threads; it is found again by its name. */
export type PlainError = { readonly name: string; readonly message: string; readonly stack: string | undefined };

/** The answer to an ask; the first one, with `id` 0, tells whether the file could be opened. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: PlainError };
