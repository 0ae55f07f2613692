// Branded identifiers: a desk id cannot be passed where a ticket id is meant.
import Type from 'typebox';

type Brand<Name extends string> = string & { readonly __brand: Name };

export type CentreId = Brand<'CentreId'>;
export type AgencyId = Brand<'AgencyId'>;
export type ServiceId = Brand<'ServiceId'>;
export type ProcedureId = Brand<'ProcedureId'>;
export type DeskId = Brand<'DeskId'>;
export type ZoneId = Brand<'ZoneId'>;
/** `<business day>.<order of issue>`, e.g. `2026-11-25.17`. No secret: it opens nothing by itself. */
export type TicketId = Brand<'TicketId'>;
/** `YYYY-MM-DD`, with `.2`, `.3` … only for further trial days of one date. */
export type DayId = Brand<'DayId'>;
export type StaffId = Brand<'StaffId'>;
export type DeviceId = Brand<'DeviceId'>;
export type PrinterId = Brand<'PrinterId'>;
/** `<ticket id>/<copy number>`. */
export type PrintJobId = Brand<'PrintJobId'>;
export type PriorityClassId = Brand<'PriorityClassId'>;
export type ReasonId = Brand<'ReasonId'>;
export type ProfileId = Brand<'ProfileId'>;
export type MessageId = Brand<'MessageId'>;
/** `<ticket id>:<visit>:<call number>`, or `n<journal position>` for what a supervisor has said. */
export type AnnouncementId = Brand<'AnnouncementId'>;
/** `c<journal position>`. */
export type ComplaintId = Brand<'ComplaintId'>;
/** Made by the client at the first touch and kept until the reply; NB4, TK4. */
export type RequestId = Brand<'RequestId'>;

const slug = <T extends string>() => Type.Unsafe<T>(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$' }));

/** Schemas of the ids: letters, digits and `. _ : / -`, at most 80 characters. */
export const id = {
  agency: slug<AgencyId>(),
  service: slug<ServiceId>(),
  procedure: slug<ProcedureId>(),
  desk: slug<DeskId>(),
  zone: slug<ZoneId>(),
  ticket: slug<TicketId>(),
  day: slug<DayId>(),
  staff: slug<StaffId>(),
  device: slug<DeviceId>(),
  printer: slug<PrinterId>(),
  printJob: slug<PrintJobId>(),
  priorityClass: slug<PriorityClassId>(),
  reason: slug<ReasonId>(),
  profile: slug<ProfileId>(),
  message: slug<MessageId>(),
  announcement: slug<AnnouncementId>(),
  complaint: slug<ComplaintId>(),
  request: slug<RequestId>(),
  centre: slug<CentreId>(),
};
