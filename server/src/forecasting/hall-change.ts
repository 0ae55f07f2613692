// The hall as it would be after a proposed change. Works on the snapshot alone: the live state is only read.
import type { AssignedService, DeskId, HallChange, Refused, ServiceId } from '@toiluot/shared/contract';
import { refuse } from '../domain/decision.ts';
import { assignmentProblem } from '../domain/policy/assignment.ts';
import type { HallState } from '../domain/state.ts';
import { justOpened, type Snapshot } from './snapshot.ts';

type Assignments = ReadonlyMap<DeskId, readonly AssignedService[]>;

/** Unknown parts of a change. */
export function changeProblem(state: HallState, change: HallChange): Refused | undefined {
  if (change.profile !== undefined && !state.profiles.has(change.profile)) return refuse('unknown-profile');
  const named = [...(change.open ?? []), ...(change.leave ?? [])].map((desk) => ({ desk, services: [] }));
  return assignmentProblem(state, [...(change.desks ?? []), ...named]);
}

/** What every desk, manned or not, would serve: a single desk's wish goes before the profile's. */
function assignmentsAfter(state: HallState, change: HallChange): Assignments {
  const profile = change.profile === undefined ? undefined : state.profiles.get(change.profile);
  const wishes = [...(profile?.desks ?? []), ...(change.desks ?? [])];
  return new Map([
    ...[...state.desks.values()].map((desk) => [desk.id, desk.services] as const),
    ...wishes.map(({ desk, services }) => [desk, services] as const),
  ]);
}

/** NX7: whoever was sent to a desk that is left waits for the service again. */
const withoutDirections = (waiting: Snapshot['waiting'], left: ReadonlySet<DeskId>): Snapshot['waiting'] =>
  waiting.map((ticket) =>
    ticket.directedTo && left.has(ticket.directedTo) ? { ...ticket, directedTo: null } : ticket,
  );

/** @param change  checked by `changeProblem` */
export function changedSnapshot(state: HallState, before: Snapshot, change: HallChange): Snapshot {
  const services = assignmentsAfter(state, change);
  const left = new Set(change.leave);
  const manned = new Set(before.desks.map(({ id }) => id));
  const opened = (change.open ?? [])
    .filter((id) => !manned.has(id))
    .map((id) => {
      const accessible = state.catalogue?.desks.get(id)?.accessible ?? false;
      return justOpened({ id, accessible, services: [] });
    });
  const desks = [...before.desks, ...opened].map((desk) => ({
    ...desk,
    services: services.get(desk.id) ?? desk.services,
    leaves: desk.leaves || left.has(desk.id),
  }));
  return { ...before, desks, waiting: left.size > 0 ? withoutDirections(before.waiting, left) : before.waiting };
}

const servicesOf = (lists: Iterable<readonly AssignedService[]>): ReadonlySet<ServiceId> =>
  new Set([...lists].flatMap((list) => list.map(({ service }) => service)));

const stays = ({ desks }: Snapshot): readonly (readonly AssignedService[])[] =>
  desks.filter((desk) => !desk.leaves).map(({ services }) => services);

/** DK5: services that no desk is assigned to any more, and those whose waiting tickets lose their last manned desk. */
export function servicesLeftAlone(
  state: HallState,
  { before, after }: { readonly before: Snapshot; readonly after: Snapshot },
  change: HallChange,
): ServiceId[] {
  const busy = new Set(before.waiting.map(({ service }) => service));
  const assigned = {
    before: servicesOf([...state.desks.values()].map((desk) => desk.services)),
    after: servicesOf(assignmentsAfter(state, change).values()),
  };
  const manned = { before: servicesOf(stays(before)), after: servicesOf(stays(after)) };
  return before.services.filter(
    (service) =>
      (assigned.before.has(service) && !assigned.after.has(service)) ||
      (busy.has(service) && manned.before.has(service) && !manned.after.has(service)),
  );
}
