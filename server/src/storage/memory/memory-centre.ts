import type {
  AlertRecord,
  AnnouncementRecord,
  Catalogue,
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
  PrintJobId,
  PrintJobRecord,
  ProfileRecord,
  PublishedDayRecord,
  RequestId,
  StaffRecord,
  SuspensionRecord,
  TicketId,
  TicketRecord,
  VoiceCheckRecord,
} from '@toiluot/shared/contract';
import type { JournalRow, StoredReply } from '../storage.ts';

/** A business day with what belongs to it. */
export type MemoryDay = {
  record: DayRecord;
  readonly tickets: Map<TicketId, TicketRecord>;
  readonly labels: Map<string, TicketId>;
  readonly printJobs: Map<PrintJobId, PrintJobRecord>;
};

/** The rows of a centre: what the SQLite file keeps in its tables. */
export type MemoryCentre = {
  seq: number;
  catalogue: Catalogue | null;
  /** Row `seq` stands at index `seq - 1`. */
  readonly journal: JournalRow[];
  readonly replies: Map<RequestId, StoredReply>;
  /** In order of opening. */
  readonly days: Map<DayId, MemoryDay>;
  /** The ticket called to or served at a desk. */
  readonly inHand: Map<DeskId, TicketId>;
  readonly staff: Map<string, StaffRecord>;
  readonly desks: Map<string, DeskRecord>;
  readonly counters: Map<string, CounterRecord>;
  readonly devices: Map<string, DeviceRecord>;
  readonly suspensions: Map<string, SuspensionRecord>;
  readonly messages: Map<string, MessageRecord>;
  readonly profiles: Map<string, ProfileRecord>;
  readonly alerts: Map<string, AlertRecord>;
  readonly printers: Map<string, PrinterStateRecord>;
  readonly announcements: Map<string, AnnouncementRecord>;
  readonly mutes: Map<string, MuteRecord>;
  readonly voiceChecks: Map<string, VoiceCheckRecord>;
  readonly complaints: Map<string, ComplaintRecord>;
  readonly published: Map<string, PublishedDayRecord>;
};

export function emptyCentre(): MemoryCentre {
  return {
    seq: 0,
    catalogue: null,
    journal: [],
    replies: new Map(),
    days: new Map(),
    inHand: new Map(),
    staff: new Map(),
    desks: new Map(),
    counters: new Map(),
    devices: new Map(),
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
  };
}

export const emptyDay = (record: DayRecord): MemoryDay => ({
  record,
  tickets: new Map(),
  labels: new Map(),
  printJobs: new Map(),
});

export const isInHand = (ticket: TicketRecord): boolean => ticket.state === 'called' || ticket.state === 'serving';
