import type { Migration } from './migration.ts';

/** AN16: what a person in the hall said about the voice of each zone. */
export const voiceCheck: Migration = {
  version: 8,
  statements: [
    `CREATE TABLE voice_check (
      centre_id TEXT NOT NULL REFERENCES centre (id),
      id TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (centre_id, id)
    ) STRICT, WITHOUT ROWID`,
  ],
};
