import { first } from './001-first.ts';
import { searchMiss } from './002-search-miss.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [first, searchMiss];
