import { first } from './001-first.ts';
import { announcements } from './002-announcements.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [first, announcements];
