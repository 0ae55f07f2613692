import type {
  AnnouncementId,
  AnnouncementRecord,
  ComplaintId,
  ComplaintRecord,
  DayId,
  DeskId,
  DeviceId,
  MessageId,
  PrinterId,
  PrintJobId,
  ProfileId,
  ServiceId,
  StaffId,
  TicketId,
  ZoneId,
} from '@toiluot/shared/contract';

/** Keys of rows that a batch has to store; a key whose record is gone is a removal. */
export type Touched = {
  catalogue: boolean;
  day: boolean;
  readonly staff: Set<StaffId>;
  readonly devices: Set<DeviceId>;
  readonly tickets: Set<TicketId>;
  readonly printJobs: Set<PrintJobId>;
  readonly desks: Set<DeskId>;
  readonly counters: Set<ServiceId>;
  readonly suspensions: Set<ServiceId>;
  readonly messages: Set<MessageId>;
  readonly profiles: Set<ProfileId>;
  readonly alerts: Set<string>;
  readonly printers: Set<PrinterId>;
  /** With the record: an ended one is stored and forgotten in the same step. */
  readonly announcements: Map<AnnouncementId, AnnouncementRecord>;
  readonly mutes: Set<ZoneId>;
  readonly voiceChecks: Set<ZoneId>;
  /** With the record: an erased one is stored and forgotten in the same step. */
  readonly complaints: Map<ComplaintId, ComplaintRecord>;
  readonly published: Set<DayId>;
};

export const createTouched = (): Touched => ({
  catalogue: false,
  day: false,
  staff: new Set(),
  devices: new Set(),
  tickets: new Set(),
  printJobs: new Set(),
  desks: new Set(),
  counters: new Set(),
  suspensions: new Set(),
  messages: new Set(),
  profiles: new Set(),
  alerts: new Set(),
  printers: new Set(),
  announcements: new Map(),
  mutes: new Set(),
  voiceChecks: new Set(),
  complaints: new Map(),
  published: new Set(),
});
