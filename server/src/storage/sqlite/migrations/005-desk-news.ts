import type { Migration } from './migration.ts';

/** What the officer of a desk is told that others did there. */
export const deskNews: Migration = {
  version: 5,
  statements: ['ALTER TABLE desk ADD COLUMN news TEXT CHECK (news IS NULL OR json_valid(news))'],
};
