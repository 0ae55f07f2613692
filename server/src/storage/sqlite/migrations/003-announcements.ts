import type { Migration } from './migration.ts';

const states = ['queued', 'playing', 'done', 'skipped', 'expired', 'failed'];

/** The queue of what is said in each zone, with its history, and zones whose voice is switched off. */
export const announcements: Migration = {
  version: 3,
  statements: [
    `CREATE TABLE announcement (
      centre_id TEXT NOT NULL REFERENCES centre (id),
      id TEXT NOT NULL,
      zone TEXT NOT NULL,
      seq INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('call', 'recall', 'notice', 'test')),
      emergency INTEGER NOT NULL CHECK (emergency IN (0, 1)),
      ticket TEXT,
      visit INTEGER,
      calls INTEGER,
      desk TEXT,
      label TEXT NOT NULL,
      languages TEXT NOT NULL CHECK (json_valid(languages)),
      text TEXT CHECK (text IS NULL OR json_valid(text)),
      only_engine TEXT,
      queued_at INTEGER NOT NULL,
      ready_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN (${states.map((state) => `'${state}'`).join(', ')})),
      repeat INTEGER NOT NULL CHECK (repeat IN (0, 1)),
      speaker TEXT,
      epoch INTEGER,
      variant TEXT,
      said TEXT NOT NULL CHECK (json_valid(said)),
      engine TEXT,
      skipped_engines TEXT NOT NULL CHECK (json_valid(skipped_engines)),
      expected_ms INTEGER,
      lag_ms INTEGER,
      begun_at INTEGER,
      started_at INTEGER,
      ended_at INTEGER,
      reason TEXT,
      PRIMARY KEY (centre_id, id),
      CHECK ((state IN ('queued', 'playing')) = (ended_at IS NULL)),
      CHECK (state <> 'playing' OR (speaker IS NOT NULL AND epoch IS NOT NULL))
    ) STRICT, WITHOUT ROWID`,
    // AN1, as the last guard: one voice at a time in a zone.
    `CREATE UNIQUE INDEX announcement_playing ON announcement (centre_id, zone) WHERE state = 'playing'`,
    `CREATE INDEX announcement_open ON announcement (centre_id, seq) WHERE ended_at IS NULL`,
    `CREATE TABLE voice_mute (
      centre_id TEXT NOT NULL REFERENCES centre (id),
      id TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (centre_id, id)
    ) STRICT, WITHOUT ROWID`,
  ],
};
