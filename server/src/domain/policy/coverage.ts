import type { AssignedService, DeskId, Service, ServiceId } from '@toiluot/shared/contract';
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

/** F-K15, F-K07: whether the hall can mean it when it gives out a number: no desk has it today, or nobody guides now. */
export function isLeftAlone(state: HallState, { id, kind }: Service): boolean {
  const desks = desksServing(state, id);
  return kind === 'guidance' ? !desks.some((desk) => isManned(state, desk)) : desks.length === 0;
}

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
