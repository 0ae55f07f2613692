// Which small changes are worth simulating: few enough for a second, chosen where waits are longest.
import type { AssignedService, DeskId, ServiceId } from '@toiluot/shared/contract';
import type { Played } from './play-hall.ts';
import { justOpened, type MannedDesk, type Snapshot } from './snapshot.ts';

/** Helps only when that queue is this much worse off, so its own visitors keep going first. */
const HELP_MINUTES = 15;
const SERVICES_TRIED = 3;
const HELPERS_TRIED = 4;
const OPENINGS_TRIED = 4;

export type Candidate = {
  readonly kind: 'open-desk' | 'add-service';
  readonly desk: DeskId;
  readonly service: ServiceId;
  readonly handicapMinutes: number;
  readonly after: Snapshot;
};

/** A desk where nobody sits, with what it would serve. */
export type ClosedDesk = Pick<MannedDesk, 'id' | 'accessible' | 'services'>;

const serves = ({ services }: { readonly services: readonly AssignedService[] }, service: ServiceId): boolean =>
  services.some((a) => a.service === service);

/** Waiting tickets times their usual length over the desks that share them: work ahead of a desk, ms. */
function load(snapshot: Snapshot, desk: MannedDesk): number {
  return desk.services.reduce((sum, { service }) => {
    const waiting = snapshot.waiting.filter((ticket) => ticket.service === service).length;
    const sharing = snapshot.desks.filter((other) => serves(other, service)).length;
    return sum + (waiting * (snapshot.times.services.get(service)?.meanMs ?? 0)) / Math.max(1, sharing);
  }, 0);
}

/** Services with people waiting, the heaviest sum of waits first; unreached tickets count as the longest wait. */
export function pressingServices(snapshot: Snapshot, { services }: Played): ServiceId[] {
  const busy = new Set(snapshot.waiting.map(({ service }) => service));
  const dayMs = Math.max(0, (snapshot.sessions.at(-1)?.closesAt ?? snapshot.now) - snapshot.now);
  const weight = (waits: readonly number[]): number => waits.reduce((sum, wait) => sum + Math.min(wait, dayMs), 0);
  return [...services]
    .filter(([service]) => busy.has(service))
    .map(([service, waits]) => ({ service, weight: weight(waits) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ service }) => service);
}

function helpers(snapshot: Snapshot, service: ServiceId): Candidate[] {
  const free = snapshot.desks.filter((desk) => !desk.leaves && desk.state !== 'paused' && !serves(desk, service));
  return free
    .map((desk) => ({ desk, load: load(snapshot, desk) }))
    .sort((a, b) => a.load - b.load)
    .slice(0, HELPERS_TRIED)
    .map(({ desk }) => ({
      kind: 'add-service',
      desk: desk.id,
      service,
      handicapMinutes: HELP_MINUTES,
      after: {
        ...snapshot,
        desks: snapshot.desks.map((other) =>
          other.id === desk.id
            ? { ...other, services: [...other.services, { service, handicapMinutes: HELP_MINUTES }] }
            : other,
        ),
      },
    }));
}

function openings(snapshot: Snapshot, closed: readonly ClosedDesk[], pressing: readonly ServiceId[]): Candidate[] {
  return closed
    .flatMap(({ id, accessible, services }) => {
      const rank = pressing.findIndex((service) => serves({ services }, service));
      const service = pressing[rank];
      return service === undefined ? [] : [{ id, accessible, services, service, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, OPENINGS_TRIED)
    .map(({ id, accessible, services, service }) => {
      const handicapMinutes = services.find((a) => a.service === service)?.handicapMinutes ?? 0;
      const after = { ...snapshot, desks: [...snapshot.desks, justOpened({ id, accessible, services })] };
      return { kind: 'open-desk', desk: id, service, handicapMinutes, after };
    });
}

/** @param pressing  as `pressingServices` gives them */
export const candidates = (
  snapshot: Snapshot,
  closed: readonly ClosedDesk[],
  pressing: readonly ServiceId[],
): Candidate[] => [
  ...openings(snapshot, closed, pressing),
  ...pressing.slice(0, SERVICES_TRIED).flatMap((service) => helpers(snapshot, service)),
];
