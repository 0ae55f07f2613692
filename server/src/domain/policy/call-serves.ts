// F-O05: where a centre or a service has no step of its own for "the visitor has arrived", the call begins the service.
import type { ServiceId, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** A service's own word counts before the centre's. */
export const callServes = ({ catalogue }: HallState, service: ServiceId): boolean =>
  catalogue?.services.get(service)?.callServes ?? catalogue?.file.settings.callServes ?? false;

/** Announced and perhaps not here yet: called, or served by the call itself. Nobody said that the visitor came. */
export function isCalled(state: HallState, ticket: TicketRecord): boolean {
  if (ticket.state !== 'serving') return ticket.state === 'called';
  const visit = ticket.visits.at(-1);
  return visit?.startedAt === visit?.lastCallAt && callServes(state, ticket.service);
}
