import type { Migration } from './migration.ts';

/** Complaints with owner, deadlines and answer. Once erased, a row keeps its times and causes for the figures. */
export const complaints: Migration = {
  version: 6,
  statements: [
    `CREATE TABLE complaint (
      centre_id TEXT NOT NULL REFERENCES centre (id),
      id TEXT NOT NULL,
      day TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('rating', 'staff')),
      causes TEXT NOT NULL CHECK (json_valid(causes)),
      ticket TEXT,
      label TEXT,
      service TEXT,
      desk TEXT,
      happened_at INTEGER NOT NULL,
      opened_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')),
      owner TEXT,
      answer_by INTEGER NOT NULL,
      answer_reminder_at INTEGER NOT NULL,
      close_by INTEGER NOT NULL,
      close_reminder_at INTEGER NOT NULL,
      answered_at INTEGER,
      closed_at INTEGER,
      erased_at INTEGER,
      account TEXT,
      contact TEXT,
      answer TEXT,
      PRIMARY KEY (centre_id, id),
      CHECK ((state = 'open') = (answered_at IS NULL)),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      CHECK (erased_at IS NULL OR (closed_at IS NOT NULL AND account IS NULL AND contact IS NULL AND answer IS NULL))
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX complaint_kept ON complaint (centre_id, id) WHERE erased_at IS NULL`,
    `CREATE INDEX complaint_day ON complaint (centre_id, day)`,
  ],
};
