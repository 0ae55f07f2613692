import type { Migration } from './migration.ts';

/** Words sought in vain, counted by day (F-K03). */
export const searchMiss: Migration = {
  version: 2,
  statements: [
    `CREATE TABLE search_miss (
      centre_id TEXT NOT NULL REFERENCES centre (id),
      day TEXT NOT NULL,
      words TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (centre_id, day, words)
    ) STRICT, WITHOUT ROWID`,
  ],
};
