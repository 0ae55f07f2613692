// What the rows of a business day hold. `evolve` produces these values and storage keeps them as they are;
// absent values are null so that memory, rows and replay compare equal.

import type { BoardSetup } from './board-setup.ts';
import type { AssignedService, Catalogue } from './catalogue.ts';
import type {
  AnnouncementId,
  ComplaintId,
  DayId,
  DeskId,
  DeviceId,
  MessageId,
  PrinterId,
  PrintJobId,
  PriorityClassId,
  ProcedureId,
  ProfileId,
  ReasonId,
  ServiceId,
  StaffId,
  TicketId,
  ZoneId,
} from './ids.ts';
import type { PublishedFigures } from './public.ts';
import type { Text } from './schema.ts';
import type {
  AlertKind,
  AnnouncementKind,
  AnnouncementState,
  CallReason,
  ComplaintOrigin,
  ComplaintState,
  DeskState,
  DeviceKind,
  Language,
  Outcome,
  PrinterHealth,
  PrintState,
  RatingLevel,
  RatingReason,
  SaidVariant,
  StaffRole,
  TicketState,
  VisitEnd,
} from './vocabulary.ts';

/** Session of one day; epoch ms. From `lastTicketAt` on kiosks issue nothing (DY2). */
export type DaySession = {
  readonly id: string;
  readonly name: Text;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly lastTicketAt: number;
};

/** DY1: opened once, closed once. `closing` = waits for desks that still serve. */
export type DayRecord = {
  readonly id: DayId;
  readonly date: string;
  readonly state: 'open' | 'closing' | 'closed';
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly sessions: readonly DaySession[];
  readonly issuedCount: number;
  readonly lastIssuedAt: number;
};

/** NX4: `minutes` = head start or handicap, `reason` and `note` only with a chosen call. */
export type CallCause = {
  readonly kind: CallReason;
  readonly minutes: number | null;
  readonly reason: ReasonId | null;
  readonly note: string | null;
};

/** One call of a ticket to a desk and what followed; the raw material of every figure (JR3). */
export type VisitRecord = {
  readonly n: number;
  readonly service: ServiceId;
  readonly desk: DeskId;
  readonly officer: StaffId;
  readonly queuedAt: number;
  readonly calledAt: number;
  readonly lastCallAt: number;
  readonly calls: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly end: VisitEnd | null;
  readonly cause: CallCause;
  /** F-O06: what came of it and with how many dossiers; null unless it was served. */
  readonly outcome: Outcome | null;
  readonly dossiers: number | null;
  /** F-O17: procedures dealt with, in the order in which they were begun; null where none was counted. */
  readonly work: readonly WorkItem[] | null;
};

/** A procedure within one visit; it lasts until the next one begins, the last one until the visit ends. */
export type WorkItem = { readonly procedure: ProcedureId; readonly quantity: number; readonly begunAt: number };

export type Quote = {
  readonly ahead: number;
  readonly wait: { readonly fromMin: number; readonly toMin: number } | null;
};

export type Rating = {
  readonly level: RatingLevel;
  readonly reasons: readonly RatingReason[];
  readonly comment: string | null;
  readonly at: number;
};

export type TicketRecord = {
  readonly id: TicketId;
  readonly day: DayId;
  readonly label: string;
  readonly number: number;
  /** Order of issue within the day, from 1; breaks ties of equal keys (NX). */
  readonly issuedSeq: number;
  readonly issuedAt: number;
  readonly firstService: ServiceId;
  readonly service: ServiceId;
  readonly procedure: ProcedureId | null;
  readonly priorityClass: PriorityClassId | null;
  readonly headStartMs: number;
  readonly language: Language;
  readonly accessible: boolean;
  readonly state: TicketState;
  readonly rev: number;
  /** Place in the queue: issuedAt − head start, moved only by NX5. Epoch ms. */
  readonly queueKey: number;
  /** Since when it waits for its present step. */
  readonly queuedAt: number;
  /** Not called before this time (parked "from", NX1); 0 = at once. */
  readonly callableAt: number;
  readonly cameBack: boolean;
  readonly directedTo: DeskId | null;
  readonly returnTo: { readonly desk: DeskId; readonly service: ServiceId } | null;
  readonly journey: readonly ServiceId[];
  /** The desk that has it in hand, or that parked it. */
  readonly desk: DeskId | null;
  readonly visits: readonly VisitRecord[];
  readonly quote: Quote;
  readonly note: string | null;
  readonly endedAt: number | null;
  readonly endReason: string | null;
  readonly outcome: Outcome | null;
  readonly rating: Rating | null;
  readonly copies: number;
  /** Device or staff id that issued it. */
  readonly issuedBy: string;
  readonly printer: PrinterId | null;
};

export type Pause = { readonly reason: ReasonId; readonly note: string | null; readonly until: number | null };

export type DeskRecord = {
  readonly id: DeskId;
  readonly state: DeskState;
  readonly since: number;
  readonly rev: number;
  readonly officer: StaffId | null;
  readonly openedAt: number | null;
  readonly ticket: TicketId | null;
  readonly pause: Pause | null;
  /** DK2: what happens by itself when the ticket in hand is resolved. */
  readonly afterThis: { readonly then: 'close' } | { readonly then: 'pause'; readonly pause: Pause } | null;
  readonly services: readonly AssignedService[];
  /** With a timed assignment: when it ends and what comes back. */
  readonly assignedUntil: number | null;
  readonly servicesAfter: readonly AssignedService[] | null;
  readonly news: DeskNews | null;
};

/** What the officer of a desk is told that others did there last. */
export type DeskNews =
  | { readonly kind: 'handed-over'; readonly at: number; readonly by: StaffId }
  | {
      readonly kind: 'acted';
      readonly at: number;
      readonly by: StaffId;
      readonly command: string;
      readonly reason: string | null;
      /** Where services changed: the earlier ones. */
      readonly servicesBefore: readonly ServiceId[] | null;
    };

/** NB: counter of a service's series; `issuedInSession` serves the quota. */
export type CounterRecord = {
  readonly service: ServiceId;
  readonly nextNumber: number;
  readonly sessionId: string | null;
  readonly issuedInSession: number;
};

export type PrintJobRecord = {
  readonly id: PrintJobId;
  readonly ticket: TicketId;
  readonly copyNo: number;
  readonly printer: PrinterId;
  readonly state: PrintState;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly leaseOwner: DeviceId | null;
  readonly leaseUntil: number | null;
  readonly attempts: number;
  readonly endedAt: number | null;
  readonly reason: string | null;
  readonly requestedBy: string;
};

export type SuspensionRecord = { readonly service: ServiceId; readonly message: Text; readonly since: number };

export type MessageRecord = {
  readonly id: MessageId;
  readonly zone: ZoneId | null;
  readonly text: Text;
  readonly urgent: boolean;
  readonly until: number;
};

export type ProfileRecord = {
  readonly id: ProfileId;
  readonly name: Text;
  readonly desks: readonly { readonly desk: DeskId; readonly services: readonly AssignedService[] }[];
};

export type AlertRecord = {
  /** `<kind>:<subject id>`: one alert per subject and kind. */
  readonly id: string;
  readonly kind: AlertKind;
  readonly since: number;
  readonly desk: DeskId | null;
  readonly service: ServiceId | null;
  readonly ticket: TicketId | null;
  readonly printer: PrinterId | null;
  readonly device: DeviceId | null;
  /** Only with alerts of the voice. */
  readonly zone?: ZoneId;
  /** Only with alerts of one complaint. */
  readonly complaint?: ComplaintId;
  /** Who sees to it. */
  readonly owner: StaffId | null;
  readonly snoozedUntil: number | null;
};

export type StaffRecord = {
  readonly id: StaffId;
  readonly username: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly disabled: boolean;
};

export type DeviceRecord = {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zone: ZoneId | null;
  readonly desk: DeskId | null;
  /** A kiosk prints there; a print agent owns it. */
  readonly printers: readonly PrinterId[];
  /** Raised to make older tokens void. */
  readonly tokenGeneration: number;
  readonly revoked: boolean;
  /** Of a board that an administrator has set up (AN14). */
  readonly board?: BoardSetup;
};

export type PrinterStateRecord = {
  readonly printer: PrinterId;
  readonly health: PrinterHealth;
  readonly since: number;
  /** The paper meter: papers since the roll was changed. */
  readonly papers?: number;
  readonly rollChangedAt?: number;
  readonly testAskedAt?: number;
};

export type SkippedEngine = { readonly engine: string; readonly reason: string };

/** One thing to be said in one zone, from the call that asked for it to its end (SPEC AN). */
export type AnnouncementRecord = {
  readonly id: AnnouncementId;
  readonly zone: ZoneId;
  /** Journal position of what asked for it; breaks ties of equal times. */
  readonly seq: number;
  readonly kind: AnnouncementKind;
  readonly emergency: boolean;
  readonly ticket: TicketId | null;
  /** Which visit and which call of the ticket. */
  readonly visit: number | null;
  readonly calls: number | null;
  readonly desk: DeskId | null;
  /** Empty with a notice. */
  readonly label: string;
  readonly languages: readonly Language[];
  /** A supervisor's own words. */
  readonly text: Text | null;
  /** A test may ask for one engine of the chain. */
  readonly onlyEngine: string | null;
  /** The call, epoch ms; lag counts from here. */
  readonly queuedAt: number;
  /** Its place in the queue: not before this time (AN6). */
  readonly readyAt: number;
  readonly state: AnnouncementState;
  /** Cut short once already: said again in compact form, and not a third time. */
  readonly repeat: boolean;
  readonly speaker: DeviceId | null;
  /** The speaker's lease under which it was given out. */
  readonly epoch: number | null;
  readonly variant: SaidVariant | null;
  readonly said: readonly Language[];
  readonly engine: string | null;
  readonly skippedEngines: readonly SkippedEngine[];
  readonly expectedMs: number | null;
  readonly lagMs: number | null;
  readonly begunAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly reason: string | null;
};

/** AN9: a zone without voice until a time; emergencies are said all the same. */
export type MuteRecord = {
  readonly zone: ZoneId;
  readonly reason: string;
  readonly since: number;
  readonly until: number;
};

/** AN16: whether a person in the hall heard the test of a zone; the latest answer stands. */
export type VoiceCheckRecord = {
  readonly zone: ZoneId;
  readonly heard: boolean;
  readonly by: StaffId;
  readonly at: number;
};

/**
 * Somebody was not content, or something went wrong (SPEC CP). Times in epoch ms; deadlines count working time.
 * `account`, `contact` and `answer` are free text: never journalled, and erased some time after closing.
 */
export type ComplaintRecord = {
  readonly id: ComplaintId;
  /** Business day of its opening; reports find it by this. */
  readonly day: DayId;
  readonly origin: ComplaintOrigin;
  readonly causes: readonly RatingReason[];
  readonly ticket: TicketId | null;
  /** Kept beside the ticket's id, because tickets leave memory with their day. */
  readonly label: string | null;
  readonly service: ServiceId | null;
  readonly desk: DeskId | null;
  readonly happenedAt: number;
  readonly openedAt: number;
  readonly state: ComplaintState;
  /** Who answers for it. */
  readonly owner: StaffId | null;
  readonly answerBy: number;
  readonly answerReminderAt: number;
  readonly closeBy: number;
  readonly closeReminderAt: number;
  readonly answeredAt: number | null;
  readonly closedAt: number | null;
  readonly erasedAt: number | null;
  /** In the words of whoever told it. */
  readonly account: string | null;
  /** Only where the visitor left it. */
  readonly contact: string | null;
  readonly answer: string | null;
};

/** What was given out about a closed day: at its close first, then each correction (F-R09). */
export type PublishedDayRecord = {
  readonly day: DayId;
  readonly date: string;
  readonly versions: readonly { readonly at: number; readonly figures: PublishedFigures }[];
};

/** Rows of the present: the catalogue, who may work here, and one business day with its tickets. */
export type CentreRows = {
  readonly catalogue: Catalogue | null;
  readonly staff: readonly StaffRecord[];
  readonly devices: readonly DeviceRecord[];
  /** The open day, else the day closed last, else null. */
  readonly day: DayRecord | null;
  /** All tickets of that day, in order of issue, with their visits. */
  readonly tickets: readonly TicketRecord[];
  readonly printJobs: readonly PrintJobRecord[];
  readonly desks: readonly DeskRecord[];
  readonly counters: readonly CounterRecord[];
  readonly suspensions: readonly SuspensionRecord[];
  readonly messages: readonly MessageRecord[];
  readonly profiles: readonly ProfileRecord[];
  readonly alerts: readonly AlertRecord[];
  readonly printers: readonly PrinterStateRecord[];
  /** Queued and playing ones. */
  readonly announcements: readonly AnnouncementRecord[];
  readonly mutes: readonly MuteRecord[];
  readonly voiceChecks: readonly VoiceCheckRecord[];
  /** All that still hold free text. */
  readonly complaints: readonly ComplaintRecord[];
  readonly published: readonly PublishedDayRecord[];
};
