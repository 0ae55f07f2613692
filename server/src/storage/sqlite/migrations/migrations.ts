import { first } from './001-first.ts';
import { searchMiss } from './002-search-miss.ts';
import { announcements } from './003-announcements.ts';
import { reportIndex } from './004-report-index.ts';
import { deskNews } from './005-desk-news.ts';
import { complaints } from './006-complaints.ts';
import { visitWork } from './007-visit-work.ts';
import { voiceCheck } from './008-voice-check.ts';
import { reportIndexWider } from './009-report-index-wider.ts';
import { publishedDays } from './010-published-days.ts';
import type { Migration } from './migration.ts';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  searchMiss,
  announcements,
  reportIndex,
  deskNews,
  complaints,
  visitWork,
  voiceCheck,
  reportIndexWider,
  publishedDays,
];
