// The storage port. The bus is its only writer; memory state is exactly what the rows hold.
// Implementations: memory (tests, simulation) and SQLite; one contract suite runs against each.
import type {
  AlertRecord,
  AnnouncementRecord,
  Catalogue,
  CentreId,
  CentreRows,
  ComplaintRecord,
  CounterRecord,
  DayId,
  DayRecord,
  DeskId,
  DeskRecord,
  DeviceRecord,
  MessageRecord,
  MuteRecord,
  PrinterStateRecord,
  PrintJobRecord,
  ProfileRecord,
  PublishedDayRecord,
  RequestId,
  ServiceId,
  StaffId,
  StaffRecord,
  SuspensionRecord,
  TicketId,
  TicketRecord,
  VoiceCheckRecord,
} from '@toiluot/shared/contract';
import type { DayFact } from '../domain/measures.ts';

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

/** Which rows of the journal: of these event types, after a position, holding a text in their data. */
export type JournalWish = {
  readonly after: number;
  readonly types: readonly string[];
  readonly text?: string | undefined;
  readonly limit: number;
};

/** First answer to a request id; `payloadHash` tells another wish under the same id (NB4, TK4). */
export type StoredReply = {
  readonly requestId: RequestId;
  readonly payloadHash: string;
  readonly at: number;
  /** The reply as JSON text, without any token. */
  readonly body: string;
};

/** A stretch of the journal, `after` excluded and `until` included, and what its rows must have. */
export type JournalSearch = {
  readonly after: number;
  readonly until: number;
  readonly limit: number;
  readonly day?: DayId | undefined;
  readonly actor?: string | undefined;
  readonly command?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** The ticket an event, an undone step or a print job is about. */
  readonly ticket?: TicketId | undefined;
  readonly desk?: DeskId | undefined;
};

export type { CentreRows };

/** Replies this much older than the newest are forgotten when a day is opened, and when a centre is loaded. */
export const REPLIES_KEPT_MS = 3 * 86_400_000;

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
  /** Ended ones too; `load` gives back the open ones. */
  readonly announcements?: readonly AnnouncementRecord[];
  readonly mutes?: readonly MuteRecord[];
  readonly removedMutes?: readonly string[];
  readonly voiceChecks?: readonly VoiceCheckRecord[];
  /** Erased ones too; `load` gives back the others. */
  readonly complaints?: readonly ComplaintRecord[];
  readonly published?: readonly PublishedDayRecord[];
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

/** What reports are made from, a business day at a time: its tickets in order of issue, what was decided by hand, or complaints. */
export type ReportRows = {
  readonly tickets: readonly DayFact[];
  /** Journal rows of `REPORTED_TYPES`, and the calls out of order; oldest first. */
  readonly decisions: readonly JournalRow[];
  /** Opened on that day, as they stand now; in order of opening. */
  readonly complaints: readonly ComplaintRecord[];
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
  'ticket.put-back',
  'ticket.reinstated',
  'desk.acted-for',
  'desk.called-outside',
  'day.opened',
  'session.changed',
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
  /** Rows of one stretch that fit, newest first. The stretch bounds the work: the journal is longer than memory. */
  journalSearch(centre: CentreId, search: JournalSearch): Promise<readonly JournalRow[]>;
  /** Position of the last row before an instant (epoch ms), 0 = none; rows never run back in time (DY6). */
  journalBefore(centre: CentreId, at: number): Promise<number>;
  /** Rows that fit, newest first, at most `limit`. */
  journalLines(centre: CentreId, wanted: JournalWish): Promise<readonly JournalRow[]>;
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

/** What a data file does for its safety, beside the hall's own work. */
export interface FileCare {
  /** Copies the file as it stands while commits go on; whole when it resolves. The target is overwritten. */
  backup(toFile: string): Promise<void>;
  /** Writes to the disk and back without changing anything; @throws when that is not possible. */
  probe(): Promise<void>;
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
