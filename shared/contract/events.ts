// The journal's vocabulary: one entry per thing that happened, never who the visitor is (JR1).
// `at` and `seq` stand in the envelope; data holds only facts that cannot be derived.
import type {
  Agency,
  AssignedService,
  Catalogue,
  CataloguePart,
  DeskDefinition,
  Service,
  Settings,
} from './catalogue.ts';
import type {
  AnnouncementId,
  CentreId,
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
  RequestId,
  ServiceId,
  StaffId,
  TicketId,
  ZoneId,
} from './ids.ts';
import type { PublishedFigures } from './public.ts';
import type {
  AlertRecord,
  AnnouncementRecord,
  CallCause,
  ComplaintRecord,
  DaySession,
  DeskRecord,
  DeviceRecord,
  MessageRecord,
  MuteRecord,
  Pause,
  ProfileRecord,
  Quote,
  Rating,
  SkippedEngine,
  StaffRecord,
  TicketRecord,
} from './records.ts';
import type { Text } from './schema.ts';
import type { Language, Outcome, PrinterHealth, PrintState, SaidVariant } from './vocabulary.ts';

type QueuedPrint = {
  readonly job: PrintJobId;
  readonly printer: PrinterId;
  readonly copyNo: number;
  readonly expiresAt: number;
};

export type EventData = {
  'catalogue.imported': { readonly catalogue: Catalogue };
  'catalogue.agency-saved': { readonly agency: Agency };
  'catalogue.service-saved': { readonly service: Service };
  'catalogue.desk-saved': { readonly desk: DeskDefinition };
  'catalogue.part-saved': { readonly part: CataloguePart };
  'settings.saved': { readonly settings: Partial<Settings> };
  'staff.saved': { readonly staff: StaffRecord };
  'device.saved': { readonly device: DeviceRecord };
  'day.opened': { readonly day: DayId; readonly date: string; readonly sessions: readonly DaySession[] };
  'day.closing': { readonly day: DayId };
  'day.closed': { readonly day: DayId };
  /** The first of a day goes with its close, each later one is a correction. */
  'figures.published': { readonly day: DayId; readonly date: string; readonly figures: PublishedFigures };
  /** Rows of older versions have no reason. */
  'session.changed': {
    readonly sessions: readonly DaySession[];
    readonly reason?: string | null;
  };
  'ticket.issued': {
    readonly ticket: TicketId;
    readonly label: string;
    readonly number: number;
    readonly issuedSeq: number;
    readonly issuedAt: number;
    readonly service: ServiceId;
    readonly procedure: ProcedureId | null;
    readonly journey: readonly ServiceId[];
    readonly priorityClass: PriorityClassId | null;
    readonly headStartMs: number;
    readonly language: Language;
    readonly accessible: boolean;
    readonly quote: Quote;
    readonly sessionId: string | null;
    readonly issuedBy: string;
    readonly reason: string | null;
    readonly print: QueuedPrint | null;
  };
  'ticket.reprinted': {
    readonly ticket: TicketId;
    readonly print: QueuedPrint;
    readonly by: string;
    readonly reason: string | null;
  };
  'ticket.called': {
    readonly ticket: TicketId;
    readonly desk: DeskId;
    readonly officer: StaffId;
    readonly cause: CallCause;
    /** F-O05: service begins with this call. */
    readonly serves?: true;
  };
  /** F-S18: the call beside it was made while the queue was held (DY5), and why. */
  'desk.called-outside': {
    readonly desk: DeskId;
    readonly ticket: TicketId;
    readonly reason: string;
  };
  'ticket.recalled': { readonly ticket: TicketId; readonly desk: DeskId };
  'ticket.started': { readonly ticket: TicketId; readonly desk: DeskId };
  /** `next` = what opens as waiting under the same label: a journey step, or the way back to a desk. */
  'ticket.finished': {
    readonly ticket: TicketId;
    readonly desk: DeskId;
    readonly outcome: Outcome | null;
    /** Absent in journals from before there was one. */
    readonly dossiers?: number;
    readonly next: {
      readonly service: ServiceId;
      readonly directedTo: DeskId | null;
      readonly journey: readonly ServiceId[];
    } | null;
  };
  /** F-O17: a procedure of the visit in hand is begun, or its quantity corrected; 0 = it was none of it. */
  'ticket.work-counted': {
    readonly ticket: TicketId;
    readonly desk: DeskId;
    readonly procedure: ProcedureId;
    readonly quantity: number;
  };
  'ticket.marked-no-show': { readonly ticket: TicketId; readonly desk: DeskId; readonly reason: ReasonId };
  'ticket.parked': {
    readonly ticket: TicketId;
    readonly desk: DeskId;
    readonly until: number | null;
    readonly reason: string | null;
  };
  'ticket.resumed': { readonly ticket: TicketId };
  'ticket.put-back': { readonly ticket: TicketId; readonly desk: DeskId; readonly reason: string };
  'ticket.journey-set': { readonly ticket: TicketId; readonly journey: readonly ServiceId[] };
  'ticket.transferred': {
    readonly ticket: TicketId;
    readonly from: DeskId | null;
    readonly service: ServiceId;
    readonly directedTo: DeskId | null;
    readonly returnTo: TicketRecord['returnTo'];
    readonly note: string | null;
    readonly reason: string | null;
  };
  'ticket.cancelled': { readonly ticket: TicketId; readonly desk: DeskId | null; readonly reason: string | null };
  'ticket.reinstated': { readonly ticket: TicketId; readonly queueKey: number; readonly reason: string | null };
  /** F-T09: moved by its holder, or back to where it was. */
  'ticket.stepped-behind': { readonly ticket: TicketId; readonly queueKey: number; readonly takenBack?: true };
  'ticket.expired': { readonly ticket: TicketId; readonly reason: string };
  'ticket.priority-set': {
    readonly ticket: TicketId;
    readonly priorityClass: PriorityClassId | null;
    readonly headStartMs: number;
    readonly queueKey: number;
    readonly reason: string;
  };
  /** That a note changed; its text is kept with the ticket only and erased at day close (safety section 12). */
  'ticket.noted': { readonly ticket: TicketId; readonly note: string | null };
  'ticket.rated': { readonly ticket: TicketId; readonly rating: Rating };
  'desk.opened': { readonly desk: DeskId; readonly officer: StaffId };
  'desk.taken-over': {
    readonly desk: DeskId;
    readonly officer: StaffId;
    readonly from: StaffId;
    /** Given by the one before rather than taken. */
    readonly handedOver?: true;
  };
  /** Somebody else changed what the officer there works with. */
  'desk.acted-for': {
    readonly desk: DeskId;
    readonly by: StaffId;
    readonly command: string;
    readonly reason: string | null;
    /** Where services changed: the earlier ones. */
    readonly servicesBefore: readonly ServiceId[] | null;
  };
  'desk.closed': { readonly desk: DeskId };
  'desk.paused': { readonly desk: DeskId; readonly pause: Pause };
  'desk.resumed': { readonly desk: DeskId };
  'desk.after-this-set': { readonly desk: DeskId; readonly afterThis: DeskRecord['afterThis'] };
  /** TK5: both rows as they were before the step, so that replay needs no memory of it. */
  'desk.undone': {
    readonly desk: DeskId;
    readonly step: string;
    readonly ticket: TicketRecord;
    readonly deskBefore: Pick<DeskRecord, 'state' | 'since' | 'ticket'>;
  };
  'desk.assigned': {
    readonly desk: DeskId;
    readonly services: readonly AssignedService[];
    readonly until: number | null;
    readonly servicesAfter: readonly AssignedService[] | null;
    readonly profile: ProfileId | null;
    /** Absent in rows of older versions and where a timed assignment ends by itself. */
    readonly reason?: string | null;
  };
  'profile.saved': { readonly profile: ProfileRecord };
  'profile.removed': { readonly profile: ProfileId };
  'service.suspended': { readonly service: ServiceId; readonly message: Text };
  'service.resumed': { readonly service: ServiceId };
  'board.message-set': { readonly message: MessageRecord };
  'board.message-cleared': { readonly message: MessageId };
  /** Numbers and ticket ids passed over, because paper of the lost file is in people's hands. */
  'hall.restored': {
    readonly lost: { readonly seq: number; readonly at: number } | null;
    readonly skipNumbers: number;
    readonly skipIds: number;
  };
  'alert.raised': { readonly alert: AlertRecord };
  'alert.cleared': { readonly alert: string };
  /** Calls need no such event: `ticket.called` and `ticket.recalled` put them into the queue. */
  'announcement.queued': {
    readonly announcement: Pick<
      AnnouncementRecord,
      'id' | 'zone' | 'kind' | 'emergency' | 'languages' | 'text' | 'label' | 'desk' | 'onlyEngine'
    >;
  };
  /** Given to a speaker. `level` = step of the lag policy (AN7). */
  'announcement.begun': {
    readonly announcement: AnnouncementId;
    readonly speaker: DeviceId;
    readonly epoch: number;
    readonly level: number;
    readonly variant: SaidVariant;
    readonly said: readonly Language[];
    readonly engine: string;
    readonly skipped: readonly SkippedEngine[];
    readonly expectedMs: number;
    readonly lagMs: number;
  };
  'announcement.started': { readonly announcement: AnnouncementId };
  /** Cut short, and back at its place to be said once more in compact form. */
  'announcement.requeued': { readonly announcement: AnnouncementId; readonly reason: string };
  'announcement.ended': {
    readonly announcement: AnnouncementId;
    readonly state: 'done' | 'skipped' | 'expired' | 'failed';
    readonly reason: string | null;
  };
  'voice.muted': { readonly mute: MuteRecord };
  'voice.unmuted': { readonly zone: ZoneId };
  'voice.checked': { readonly zone: ZoneId; readonly heard: boolean; readonly by: StaffId };
  'alert.taken': { readonly alert: string; readonly owner: StaffId | null };
  'alert.snoozed': { readonly alert: string; readonly until: number | null };
  /** Its free text, like that of an answer, is kept with the record only. */
  'complaint.opened': { readonly complaint: ComplaintRecord };
  'complaint.assigned': { readonly complaint: ComplaintId; readonly owner: StaffId | null };
  'complaint.answered': { readonly complaint: ComplaintId; readonly answer: string | null };
  'complaint.closed': { readonly complaint: ComplaintId };
  'complaint.erased': { readonly complaint: ComplaintId };
  'print.leased': { readonly job: PrintJobId; readonly agent: DeviceId; readonly until: number };
  'print.begun': { readonly job: PrintJobId; readonly until: number };
  'print.released': { readonly job: PrintJobId };
  'print.ended': { readonly job: PrintJobId; readonly state: PrintState; readonly reason: string | null };
  'printer.roll-changed': { readonly printer: PrinterId };
  'printer.test-asked': { readonly printer: PrinterId };
  'printer.health-changed': { readonly printer: PrinterId; readonly health: PrinterHealth };
};

export type EventType = keyof EventData;
export type EventOf<T extends EventType> = { readonly type: T; readonly data: EventData[T] };
export type HallEvent = { [T in EventType]: EventOf<T> }[EventType];

/** Raised when the meaning of stored data changes. */
export const EVENT_VERSION = 1;

/** One journal row; `seq` counts from 1 without gaps within a centre. Times in epoch ms. */
export type JournalEntry = {
  readonly seq: number;
  readonly at: number;
  readonly centre: CentreId;
  readonly day: DayId | null;
  /** `staff:<id>`, `device:<id>`, `device:<id>/staff-mode`, `visitor:<ticket id>` or `system:<part>`. */
  readonly actor: string;
  readonly requestId: RequestId;
  readonly command: string;
  readonly v: number;
  readonly event: HallEvent;
};
