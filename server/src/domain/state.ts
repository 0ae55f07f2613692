// The open state of a centre: exactly what the rows hold, plus look-ups derived from it.
// The maps are changed in place by `evolve` alone (records themselves are never changed); a failed commit throws
// the whole state away and reads it again, so copying thousands of tickets per command would buy nothing.
import type {
  AlertRecord,
  AnnouncementId,
  AnnouncementRecord,
  ComplaintId,
  ComplaintRecord,
  CounterRecord,
  DayId,
  DayRecord,
  DeskId,
  DeskRecord,
  DeviceId,
  DeviceRecord,
  MessageId,
  MessageRecord,
  MuteRecord,
  PrinterId,
  PrinterStateRecord,
  PrintJobId,
  PrintJobRecord,
  ProfileId,
  ProfileRecord,
  PublishedDayRecord,
  ServiceId,
  StaffId,
  StaffRecord,
  SuspensionRecord,
  TicketId,
  TicketRecord,
  VoiceCheckRecord,
  ZoneId,
} from '@toiluot/shared/contract';
import { createFigures, type Figures } from './figures.ts';
import type { IndexedCatalogue } from './indexed-catalogue.ts';
import { createQueues, type Queues } from './queues.ts';
import { createTouched, type Touched } from './touched.ts';

/** TK5: what a desk did last, and how things stood before. Not kept over a restart: the window is 8 s. */
export type LastStep = {
  readonly step: string;
  readonly at: number;
  readonly ticketBefore: TicketRecord;
  readonly deskBefore: Pick<DeskRecord, 'state' | 'since' | 'ticket'>;
  /** Revisions right after the step; others since mean that something else happened. */
  readonly ticketRev: number;
  readonly deskRev: number;
};

/** `from` = the key before, `at` = when it was left; epoch ms. */
export type StepBehind = { readonly from: number; readonly at: number };

export type HallState = {
  /** Position in the journal of the last event applied. */
  seq: number;
  /** Time of the last event, epoch ms: no later event is earlier (DY6). */
  lastAt: number;
  catalogue: IndexedCatalogue | null;
  /** When a place of the catalogue was last changed, epoch ms, since this process started. */
  readonly catalogueChanges: Map<string, number>;
  day: DayRecord | null;
  readonly staff: Map<StaffId, StaffRecord>;
  readonly devices: Map<DeviceId, DeviceRecord>;
  readonly tickets: Map<TicketId, TicketRecord>;
  readonly printJobs: Map<PrintJobId, PrintJobRecord>;
  readonly desks: Map<DeskId, DeskRecord>;
  readonly counters: Map<ServiceId, CounterRecord>;
  readonly suspensions: Map<ServiceId, SuspensionRecord>;
  readonly messages: Map<MessageId, MessageRecord>;
  readonly profiles: Map<ProfileId, ProfileRecord>;
  readonly alerts: Map<string, AlertRecord>;
  readonly printers: Map<PrinterId, PrinterStateRecord>;
  /** Queued and playing ones; ended ones leave memory, their rows stay. */
  readonly announcements: Map<AnnouncementId, AnnouncementRecord>;
  readonly mutes: Map<ZoneId, MuteRecord>;
  readonly voiceChecks: Map<ZoneId, VoiceCheckRecord>;
  /** Until their text is erased; the rows stay. */
  readonly complaints: Map<ComplaintId, ComplaintRecord>;
  /** F-R09: in order of closing. */
  readonly published: Map<DayId, PublishedDayRecord>;
  // Derived from the above.
  readonly queues: Queues;
  readonly figures: Figures;
  readonly lastSteps: Map<DeskId, LastStep>;
  /** Jobs that have not ended, in order of creation. */
  readonly pendingJobs: Map<PrintJobId, PrintJobRecord>;
  /** Last issue times per kiosk, newest last, at most a minute's worth (D03). */
  readonly kioskIssues: Map<string, number[]>;
  /** F-T09: where a ticket stood before its holder let others go first. Not kept over a restart, like an undo. */
  readonly stepsBehind: Map<TicketId, StepBehind>;
  /** The call of a ticket of which nothing has been heard yet. */
  readonly unsaidCalls: Map<TicketId, AnnouncementId>;
  /** AN7: the step at which each zone spoke last. Not kept over a restart: a fresh queue is short. */
  readonly lagLevels: Map<ZoneId, number>;
  /** Rows changed since the last commit. */
  touched: Touched;
};

export function emptyState(): HallState {
  return {
    seq: 0,
    lastAt: 0,
    catalogue: null,
    catalogueChanges: new Map(),
    day: null,
    staff: new Map(),
    devices: new Map(),
    tickets: new Map(),
    printJobs: new Map(),
    desks: new Map(),
    counters: new Map(),
    suspensions: new Map(),
    messages: new Map(),
    profiles: new Map(),
    alerts: new Map(),
    printers: new Map(),
    announcements: new Map(),
    mutes: new Map(),
    voiceChecks: new Map(),
    complaints: new Map(),
    published: new Map(),
    queues: createQueues(),
    figures: createFigures(),
    lastSteps: new Map(),
    pendingJobs: new Map(),
    kioskIssues: new Map(),
    stepsBehind: new Map(),
    unsaidCalls: new Map(),
    lagLevels: new Map(),
    touched: createTouched(),
  };
}
