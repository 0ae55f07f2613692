import type { Migration } from './migration.ts';

/** What was given out about each closed day, corrections included (F-R09). Days closed before have none. */
export const publishedDays: Migration = {
  version: 10,
  statements: [
    `CREATE TABLE published_day (
      centre_id TEXT NOT NULL REFERENCES centre (id),
      id TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (centre_id, id)
    ) STRICT, WITHOUT ROWID`,
  ],
};
