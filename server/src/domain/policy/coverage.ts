import type { AssignedService, DeskId, ServiceId } from '@toiluot/shared/contract';
import { waitingCount } from '../queues.ts';
import type { HallState } from '../state.ts';

/** Services that no desk has among its assignments. */
export function uncoveredServices(state: HallState): ServiceId[] {
  const covered = new Set<ServiceId>();
  for (const definition of state.catalogue?.desks.values() ?? [])
    for (const a of state.desks.get(definition.id)?.services ?? []) covered.add(a.service);
  return [...(state.catalogue?.services.keys() ?? [])].filter((service) => !covered.has(service));
}

export const isManned = (state: HallState, desk: DeskId): boolean =>
  (state.desks.get(desk)?.state ?? 'closed') !== 'closed';

/** Services that no manned desk may serve. */
export function servicesWithoutDesk(state: HallState): ServiceId[] {
  const manned = new Set<ServiceId>();
  for (const desk of state.desks.values())
    if (desk.state !== 'closed') for (const a of desk.services) manned.add(a.service);
  return [...(state.catalogue?.services.keys() ?? [])].filter((service) => !manned.has(service));
}

/** DK5: those of them with waiting tickets. */
export const queuesWithoutDesk = (state: HallState): ServiceId[] =>
  servicesWithoutDesk(state).filter((service) => waitingCount(state.queues, service) > 0);

/** Desks that have a service among their assignments. */
export const desksServing = (state: HallState, service: ServiceId): DeskId[] =>
  [...(state.catalogue?.desks.values() ?? [])]
    .filter((d) => state.desks.get(d.id)?.services.some((a) => a.service === service))
    .map((d) => d.id);

/** DK5: services with waiting tickets that have a desk assigned now and none after these assignments. */
export function queuesStripped(
  state: HallState,
  assignments: ReadonlyMap<DeskId, readonly AssignedService[]>,
): ServiceId[] {
  const [before, after] = [new Set<ServiceId>(), new Set<ServiceId>()];
  for (const { id, services } of state.desks.values()) {
    if (!state.catalogue?.desks.has(id)) continue;
    for (const { service } of services) before.add(service);
    for (const { service } of assignments.get(id) ?? services) after.add(service);
  }
  return [...before].filter((service) => !after.has(service) && waitingCount(state.queues, service) > 0);
}
