// Which queues a change would leave without a desk (SPEC DK5). Plain facts of the view; the server decides again.
import type { AssignedService, DeskId, HallView, ServiceId } from '@toiluot/shared/contract';

type Desk = HallView['desks'][number];
type Cover = Pick<HallView, 'desks' | 'queues'>;

/** Assignments to come, by desk; desks not named keep theirs. */
export type AssignmentChange = ReadonlyMap<DeskId, readonly AssignedService[]>;

/** A queue with people that the change takes away from its last desk. */
export interface StrippedQueue {
  readonly queue: HallView['queues'][number];
  /** Waiting and set aside: both come back to a desk of this service. */
  readonly people: number;
}

export function isManned(desk: Pick<Desk, 'state'>): boolean {
  return desk.state !== 'closed';
}

/** Services with waiting tickets that have an assigned desk now and none after `change`. */
export function queuesLosingLastDesk(view: Cover, change: AssignmentChange): readonly StrippedQueue[] {
  const after = (desk: Desk) => change.get(desk.id) ?? desk.services;
  return stripped(
    view,
    servedBy(view.desks, (desk) => desk.services),
    servedBy(view.desks, after),
  );
}

/** Services with waiting tickets whose last manned desk this is: closing or pausing it leaves nobody to call them. */
export function queuesLeftByDesk(view: Cover, leaving: DeskId): readonly StrippedQueue[] {
  const staying = (desk: Desk) => (isManned(desk) && desk.state !== 'paused' ? desk.services : []);
  const before = servedBy(view.desks, (desk) => (desk.id === leaving ? desk.services : staying(desk)));
  const after = servedBy(view.desks, (desk) => (desk.id === leaving ? [] : staying(desk)));
  return stripped(view, before, after);
}

/** The queues a command reported as uncovered, with what waits there. */
export function uncoveredQueues(view: Cover, services: readonly ServiceId[]): readonly StrippedQueue[] {
  const named = new Set(services);
  return view.queues.filter(({ service }) => named.has(service)).map(withPeople);
}

function stripped(
  view: Cover,
  before: ReadonlySet<ServiceId>,
  after: ReadonlySet<ServiceId>,
): readonly StrippedQueue[] {
  return view.queues
    .filter(({ service }) => before.has(service) && !after.has(service))
    .map(withPeople)
    .filter(({ people }) => people > 0);
}

function withPeople(queue: HallView['queues'][number]): StrippedQueue {
  return { queue, people: queue.waiting + queue.parked };
}

function servedBy(
  desks: readonly Desk[],
  services: (desk: Desk) => readonly AssignedService[],
): ReadonlySet<ServiceId> {
  return new Set(desks.flatMap((desk) => services(desk).map(({ service }) => service)));
}
