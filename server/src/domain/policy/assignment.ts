import type { AssignedService, DeskId, HallEvent, ProfileId, Refused } from '@toiluot/shared/contract';
import { refuse } from '../decision.ts';
import { deskOf } from '../records.ts';
import type { HallState } from '../state.ts';
import { queuesStripped } from './coverage.ts';

type Wish = {
  readonly desk: DeskId;
  readonly services: readonly AssignedService[];
  readonly until?: number | undefined;
  /** What comes back at `until`; the present services unless given. */
  readonly afterwards?: readonly AssignedService[] | undefined;
  readonly profile?: ProfileId;
  readonly reason?: string | undefined;
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

const isSame = (a: readonly AssignedService[], b: readonly AssignedService[]): boolean =>
  a.length === b.length &&
  a.every(({ service, handicapMinutes }) =>
    b.some((other) => other.service === service && other.handicapMinutes === handicapMinutes),
  );

type Seen = { readonly desk: DeskId; readonly services: readonly AssignedService[] | undefined };

/** F-S02: the later of two supervisors sees what the earlier one changed, before anything is written over it. */
export function assignmentChanged(state: HallState, seen: readonly Seen[]): Refused | undefined {
  const changed = seen.find(
    ({ desk, services }) => services && !isSame(services, state.desks.get(desk)?.services ?? []),
  );
  return changed && refuse('assignment-changed', { desk: state.catalogue?.desks.get(changed.desk)?.number ?? 0 });
}

/** A timed assignment remembers what comes back; a second one on top keeps the first memory. */
export function assignedEvent(state: HallState, wish: Wish): HallEvent {
  const { desk: id, services, until, afterwards, profile, reason } = wish;
  const desk = deskOf(state, id);
  const servicesAfter = until === undefined ? null : (afterwards ?? desk.servicesAfter ?? desk.services);
  return {
    type: 'desk.assigned',
    data: { desk: id, services, until: until ?? null, servicesAfter, profile: profile ?? null, reason: reason ?? null },
  };
}

/** DK5: a change that takes a service with people waiting from its last desk needs a reason. */
export function reasonMissing(
  state: HallState,
  wishes: readonly Pick<Wish, 'desk' | 'services'>[],
  reason: string | undefined,
): Refused | undefined {
  if (reason?.trim()) return undefined;
  const stripped = queuesStripped(state, new Map(wishes.map(({ desk, services }) => [desk, services])));
  return stripped.length > 0 ? refuse('reason-required', { services: stripped }) : undefined;
}
