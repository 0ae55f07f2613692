import { first } from './001-first.ts';
import { reportIndex } from './002-report-index.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [first, reportIndex];
