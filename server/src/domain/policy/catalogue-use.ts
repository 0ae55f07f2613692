import type { Catalogue, TicketRecord } from '@toiluot/shared/contract';
import { offeredServices } from '../indexed-catalogue.ts';
import type { HallState } from '../state.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** Open tickets of the day whose service, or a later step of their journey, the changed catalogue offers no more. */
export function lostTickets(state: HallState, changed: Catalogue): TicketRecord[] {
  const services = offeredServices(changed, state.day?.date);
  return [...state.tickets.values()].filter(
    (ticket) => OPEN.has(ticket.state) && [ticket.service, ...ticket.journey].some((service) => !services.has(service)),
  );
}
