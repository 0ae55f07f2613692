import type { Migration } from './migration.ts';

/** Cheaper than IN, which builds a table of the words each time a row is written; the usual words come first. */
const oneOf = (column: string, words: readonly string[]) => words.map((word) => `${column} = '${word}'`).join(' OR ');

// Keys that carry an order: ticket_key = day_key * 2^20 + issued_seq. New rows are appended at the end of their tree,
// a day is one range of it, and old days never lie in the way.
const centres = [
  `CREATE TABLE meta (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    trial INTEGER NOT NULL CHECK (trial IN (0, 1)),
    epoch TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    opened_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE centre (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL CHECK (seq >= 0)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE catalogue (
    centre_id TEXT PRIMARY KEY REFERENCES centre (id),
    body TEXT NOT NULL CHECK (json_valid(body))
  ) STRICT`,
];

const people = [
  `CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    username TEXT NOT NULL,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (${oneOf('role', ['officer', 'supervisor', 'administrator', 'auditor'])}),
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    UNIQUE (centre_id, username)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE password (
    staff TEXT PRIMARY KEY REFERENCES staff (id),
    hash TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX session_of_staff ON session (staff)',
];

const days = [
  `CREATE TABLE day (
    day_key INTEGER PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    id TEXT NOT NULL,
    date TEXT NOT NULL,
    state TEXT NOT NULL CHECK (${oneOf('state', ['open', 'closing', 'closed'])}),
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    sessions TEXT NOT NULL,
    issued_count INTEGER NOT NULL,
    last_issued_at INTEGER NOT NULL,
    UNIQUE (centre_id, id),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
  ) STRICT`,
  `CREATE UNIQUE INDEX one_day_not_closed ON day (centre_id) WHERE state <> 'closed'`,
  `CREATE TABLE counter (
    centre_id TEXT NOT NULL REFERENCES centre (id),
    service TEXT NOT NULL,
    next_number INTEGER NOT NULL,
    session_id TEXT,
    issued_in_session INTEGER NOT NULL,
    PRIMARY KEY (centre_id, service)
  ) STRICT, WITHOUT ROWID`,
];

const tickets = [
  `CREATE TABLE ticket (
    ticket_key INTEGER PRIMARY KEY,
    centre_id TEXT NOT NULL,
    id TEXT GENERATED ALWAYS AS (day || '.' || issued_seq) VIRTUAL,
    day TEXT NOT NULL,
    label TEXT NOT NULL,
    number INTEGER NOT NULL,
    issued_seq INTEGER NOT NULL CHECK (issued_seq BETWEEN 1 AND 1048575),
    issued_at INTEGER NOT NULL,
    first_service TEXT NOT NULL,
    service TEXT NOT NULL,
    procedure TEXT,
    priority_class TEXT,
    head_start_ms REAL NOT NULL,
    language TEXT NOT NULL CHECK (${oneOf('language', ['vi', 'en', 'lo'])}),
    accessible INTEGER NOT NULL CHECK (accessible IN (0, 1)),
    state TEXT NOT NULL CHECK (${oneOf('state', ['waiting', 'called', 'serving', 'parked', 'served', 'no-show', 'cancelled', 'expired'])}),
    rev INTEGER NOT NULL,
    queue_key REAL NOT NULL,
    queued_at INTEGER NOT NULL,
    callable_at INTEGER NOT NULL,
    came_back INTEGER NOT NULL CHECK (came_back IN (0, 1)),
    directed_to TEXT,
    return_to TEXT,
    journey TEXT NOT NULL,
    desk TEXT,
    quote TEXT NOT NULL,
    note TEXT,
    ended_at INTEGER,
    end_reason TEXT,
    outcome TEXT,
    rating TEXT,
    copies INTEGER NOT NULL,
    issued_by TEXT NOT NULL,
    printer TEXT,
    UNIQUE (centre_id, day, label),
    FOREIGN KEY (centre_id, day) REFERENCES day (centre_id, id),
    CHECK (ticket_key % 1048576 = issued_seq),
    CHECK (state NOT IN ('called', 'serving') OR desk IS NOT NULL)
  ) STRICT`,
  `CREATE UNIQUE INDEX one_ticket_in_hand ON ticket (centre_id, desk) WHERE state IN ('called', 'serving')`,
  `CREATE INDEX open_ticket ON ticket (ticket_key) WHERE state IN ('waiting', 'called', 'serving', 'parked')`,
  `CREATE TABLE visit (
    ticket_key INTEGER NOT NULL REFERENCES ticket (ticket_key),
    n INTEGER NOT NULL CHECK (n > 0),
    centre_id TEXT NOT NULL,
    service TEXT NOT NULL,
    desk TEXT NOT NULL,
    officer TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    called_at INTEGER NOT NULL,
    last_call_at INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    "end" TEXT CHECK (${oneOf('"end"', ['served', 'no-show', 'parked', 'transferred', 'cancelled', 'undone', 'expired'])}),
    cause_kind TEXT NOT NULL CHECK (${oneOf('cause_kind', ['longest-wait', 'priority', 'helping-out', 'came-back', 'sent-to-desk', 'chosen'])}),
    cause_minutes REAL,
    cause_reason TEXT,
    cause_note TEXT,
    PRIMARY KEY (ticket_key, n),
    CHECK (("end" IS NULL) = (ended_at IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE print_job (
    ticket_key INTEGER NOT NULL REFERENCES ticket (ticket_key),
    copy_no INTEGER NOT NULL CHECK (copy_no > 0),
    centre_id TEXT NOT NULL,
    ticket TEXT NOT NULL,
    id TEXT GENERATED ALWAYS AS (ticket || '/' || copy_no) VIRTUAL,
    printer TEXT NOT NULL,
    state TEXT NOT NULL CHECK (${oneOf('state', ['queued', 'leased', 'sending', 'confirmed', 'sent', 'failed-clean', 'unknown', 'expired', 'cancelled'])}),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    lease_owner TEXT,
    lease_until INTEGER,
    attempts INTEGER NOT NULL,
    ended_at INTEGER,
    reason TEXT,
    requested_by TEXT NOT NULL,
    PRIMARY KEY (ticket_key, copy_no)
  ) STRICT, WITHOUT ROWID`,
];

const desks = [
  `CREATE TABLE desk (
    centre_id TEXT NOT NULL REFERENCES centre (id),
    id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (${oneOf('state', ['closed', 'open', 'calling', 'serving', 'paused'])}),
    since INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    officer TEXT,
    opened_at INTEGER,
    ticket TEXT,
    pause TEXT,
    after_this TEXT,
    services TEXT NOT NULL,
    assigned_until INTEGER,
    services_after TEXT,
    PRIMARY KEY (centre_id, id),
    UNIQUE (centre_id, officer),
    UNIQUE (centre_id, ticket)
  ) STRICT, WITHOUT ROWID`,
];

const record = [
  `CREATE TABLE journal (
    centre_id TEXT NOT NULL REFERENCES centre (id),
    seq INTEGER NOT NULL CHECK (seq > 0),
    at INTEGER NOT NULL,
    day TEXT,
    actor TEXT NOT NULL,
    request_id TEXT NOT NULL,
    command TEXT NOT NULL,
    type TEXT NOT NULL,
    v INTEGER NOT NULL,
    hash TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (centre_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE reply (
    reply_key INTEGER PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    request_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    payload_hash TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (centre_id, request_id)
  ) STRICT`,
];

const documents = ['device', 'suspension', 'message', 'profile', 'alert', 'printer_state'].map(
  (name) => `CREATE TABLE ${name} (
    centre_id TEXT NOT NULL REFERENCES centre (id),
    id TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (centre_id, id)
  ) STRICT, WITHOUT ROWID`,
);

/** The first released shape of the file. */
export const first: Migration = {
  version: 1,
  statements: [...centres, ...people, ...days, ...tickets, ...desks, ...record, ...documents],
};
