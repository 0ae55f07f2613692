import type {
  DayId,
  DeskId,
  ReasonId,
  ServiceId,
  StaffId,
  Text,
  TicketId,
  TicketRecord,
} from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';

/** Looks up what ids mean to people, in the catalogue of today; undefined where an id is gone. */
export type Names = {
  readonly labelOf: (ticket: TicketId) => string | undefined;
  readonly deskOf: (desk: DeskId) => number | undefined;
  readonly serviceOf: (service: ServiceId) => { readonly name: Text; readonly agency?: Text } | undefined;
  readonly personOf: (staff: StaffId) => string | undefined;
  readonly reasonOf: (reason: ReasonId) => Text | undefined;
  readonly priorityOf: (cls: string) => Text | undefined;
  readonly deviceOf: (device: string) => string | undefined;
};

/** @param tickets those of every day the rows in hand belong to */
export function namesIn(state: HallState, tickets: readonly TicketRecord[]): Names {
  const file = state.catalogue?.file;
  const labels = new Map(tickets.map(({ id, label }) => [id, label]));
  const desks = new Map((file?.desks ?? []).map(({ id, number }) => [id, number]));
  const services = new Map((file?.services ?? []).map((service) => [service.id, service]));
  const reasons = new Map(
    [...(file?.pauseReasons ?? []), ...(file?.noShowReasons ?? []), ...(file?.outOfOrderReasons ?? [])].map((r) => [
      r.id,
      r.name,
    ]),
  );
  return {
    labelOf: (ticket) => labels.get(ticket),
    deskOf: (desk) => desks.get(desk),
    serviceOf: (id) => {
      const service = services.get(id);
      const agency = service && state.catalogue?.agencies.get(service.agency)?.shortName;
      return service && { name: service.name, ...(agency && { agency }) };
    },
    personOf: (staff) => state.staff.get(staff)?.displayName,
    reasonOf: (reason) => reasons.get(reason),
    priorityOf: (cls) => state.catalogue?.priorityClasses.get(cls as never)?.name,
    deviceOf: (device) => state.devices.get(device as never)?.name,
  };
}

/** The day a ticket id belongs to: `<day>.<order of issue>`. */
export const dayOfTicket = (ticket: string): DayId => ticket.slice(0, ticket.lastIndexOf('.')) as DayId;
