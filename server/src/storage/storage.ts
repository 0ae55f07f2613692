// The storage port. The bus is its only writer; memory state is exactly what the rows hold.
// Implementations: memory (tests, simulation) and SQLite; one contract suite runs against each.
import type {
  AlertRecord,
  Catalogue,
  CentreId,
  CentreRows,
  CounterRecord,
  DayId,
  DayRecord,
  DeskRecord,
  DeviceRecord,
  MessageRecord,
  PrinterStateRecord,
  PrintJobRecord,
  ProfileRecord,
  RequestId,
  ServiceId,
  StaffId,
  StaffRecord,
  SuspensionRecord,
  TicketRecord,
} from '@toiluot/shared/contract';
import type { TicketFact } from '../domain/measures.ts';

/** A journal entry as it is kept: `data` is the event's JSON text, `hash` chains it to the row before (P04). */
export type JournalRow = {
  readonly seq: number;
  readonly at: number;
  readonly day: DayId | null;
  readonly actor: string;
  readonly requestId: RequestId;
  readonly command: string;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  /** SHA-256 in hex over the hash before and this row; see application/journal-chain.ts. */
  readonly hash: string;
};

/** First answer to a request id; `payloadHash` tells another wish under the same id (NB4, TK4). */
export type StoredReply = {
  readonly requestId: RequestId;
  readonly payloadHash: string;
  readonly at: number;
  /** The reply as JSON text, without any token. */
  readonly body: string;
};

export type { CentreRows };

/** `requestIds` = ids of every stored reply, so that a fresh id costs no look-up. */
export type LoadedCentre = {
  readonly seq: number;
  readonly lastHash: string;
  readonly epoch: string;
  readonly rows: CentreRows;
  readonly requestIds: readonly RequestId[];
};

/** Rows touched by a batch, whole; `removed…` lists keys that are gone. */
export type TouchedRows = {
  readonly catalogue?: Catalogue;
  readonly day?: DayRecord;
  readonly staff?: readonly StaffRecord[];
  readonly devices?: readonly DeviceRecord[];
  readonly tickets?: readonly TicketRecord[];
  readonly printJobs?: readonly PrintJobRecord[];
  readonly desks?: readonly DeskRecord[];
  readonly counters?: readonly CounterRecord[];
  readonly suspensions?: readonly SuspensionRecord[];
  readonly removedSuspensions?: readonly ServiceId[];
  readonly messages?: readonly MessageRecord[];
  readonly removedMessages?: readonly string[];
  readonly profiles?: readonly ProfileRecord[];
  readonly removedProfiles?: readonly string[];
  readonly alerts?: readonly AlertRecord[];
  readonly removedAlerts?: readonly string[];
  readonly printers?: readonly PrinterStateRecord[];
};

export type CommitBatch = {
  /** Position after the batch; expectedSeq + journal.length. */
  readonly seq: number;
  readonly journal: readonly JournalRow[];
  readonly replies: readonly StoredReply[];
  readonly rows: TouchedRows;
  /** Password hashes of saved accounts; never in journal or state. */
  readonly passwords: readonly { readonly staff: StaffId; readonly hash: string }[];
};

/** What reports are made from, a business day at a time: its tickets in order of issue, or what was decided by hand. */
export type ReportRows = {
  readonly tickets: readonly TicketFact[];
  /** Journal rows of `REPORTED_TYPES`, and the calls out of order; oldest first. */
  readonly decisions: readonly JournalRow[];
};
export type StorageReportQuery<K extends keyof ReportRows> = { readonly of: K; readonly day: DayId };

/** Journal types that say when desks worked, and where somebody stepped in. */
export const REPORTED_TYPES = [
  'desk.opened',
  'desk.taken-over',
  'desk.closed',
  'desk.paused',
  'desk.resumed',
  'desk.undone',
  'ticket.cancelled',
  'ticket.priority-set',
] as const;

/** Whether a journal row belongs to the decisions of a report; a call out of order is a command of its own (NX6). */
export const isReported = ({ type, command }: Pick<JournalRow, 'type' | 'command'>): boolean =>
  command === 'desk.call' || (REPORTED_TYPES as readonly string[]).includes(type);

export interface Storage {
  load(centre: CentreId): Promise<LoadedCentre>;
  /**
   * One transaction, durable when it resolves.
   * @throws StorageConflict when the stored position is not `expectedSeq`
   * @throws StorageUnavailable when nothing was stored (disk full, busy, failing)
   */
  commit(centre: CentreId, expectedSeq: number, batch: CommitBatch): Promise<void>;
  /** Rows with `seq` greater than the given one, oldest first. */
  journalAfter(centre: CentreId, seq: number, limit: number): Promise<readonly JournalRow[]>;
  /** The stored reply, kept for two business days at least. */
  findReply(centre: CentreId, requestId: RequestId): Promise<StoredReply | undefined>;
  /** Tickets of one business day with their visits, in order of issue; for figures and verification. */
  ticketsOfDay(centre: CentreId, day: DayId): Promise<readonly TicketRecord[]>;
  days(centre: CentreId): Promise<readonly DayRecord[]>;
  /** Lean rows of one business day for figures; empty where there is no such day. */
  report<K extends keyof ReportRows>(centre: CentreId, query: StorageReportQuery<K>): Promise<ReportRows[K]>;
  close(): Promise<void>;
}

/** Another writer was here first: catch up from the journal and decide again. */
export class StorageConflict extends Error {
  override readonly name = 'StorageConflict';
}

/** Nothing was stored; the change did not happen. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** A staff session; only the SHA-256 of its token is kept (A04). Times in epoch ms. */
export type SessionRow = {
  readonly tokenHash: string;
  readonly staff: StaffId;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
};

/** Secrets of people, beside the hall's rows in the same file. */
export interface IdentityStorage {
  passwordHash(staff: StaffId): Promise<string | undefined>;
  saveSession(session: SessionRow): Promise<void>;
  findSession(tokenHash: string): Promise<SessionRow | undefined>;
  /** Every session that has not expired; loaded at start. */
  sessions(now: number): Promise<readonly SessionRow[]>;
  deleteSession(tokenHash: string): Promise<void>;
  deleteSessionsOf(staff: StaffId): Promise<void>;
}
