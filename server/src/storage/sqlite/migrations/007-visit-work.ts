import type { Migration } from './migration.ts';

/** What came of a visit, and the procedures it was about. */
export const visitWork: Migration = {
  version: 7,
  statements: [
    'ALTER TABLE visit ADD COLUMN outcome TEXT',
    'ALTER TABLE visit ADD COLUMN dossiers INTEGER',
    'ALTER TABLE visit ADD COLUMN work TEXT CHECK (work IS NULL OR json_valid(work))',
  ],
};
