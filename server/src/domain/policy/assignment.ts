import type { AssignedService, DeskId, HallEvent, ProfileId, Refused } from '@toiluot/shared/contract';
import { refuse } from '../decision.ts';
import { deskOf } from '../records.ts';
import type { HallState } from '../state.ts';

type Wish = {
  readonly desk: DeskId;
  readonly services: readonly AssignedService[];
  readonly until?: number | undefined;
  readonly profile?: ProfileId;
};

/** Unknown desks or services in a set of assignments. */
export function assignmentProblem(
  state: HallState,
  desks: readonly { readonly desk: DeskId; readonly services: readonly AssignedService[] }[],
): Refused | undefined {
  for (const { desk, services } of desks) {
    if (!state.catalogue?.desks.has(desk)) return refuse('unknown-desk', { desk });
    for (const { service } of services)
      if (!state.catalogue.services.has(service)) return refuse('unknown-service', { service });
  }
  return undefined;
}

/** A timed assignment remembers what comes back; a second one on top keeps the first memory. */
export function assignedEvent(state: HallState, { desk: id, services, until, profile }: Wish): HallEvent {
  const desk = deskOf(state, id);
  const servicesAfter = until === undefined ? null : (desk.servicesAfter ?? desk.services);
  return {
    type: 'desk.assigned',
    data: { desk: id, services, until: until ?? null, servicesAfter, profile: profile ?? null },
  };
}
