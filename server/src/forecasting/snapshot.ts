// What the forecast needs of the hall, as plain data that can cross to a worker; taken in well under a millisecond.
import type { AssignedService, DaySession, DeskId, DeskState, ServiceId, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../domain/state.ts';
import { type LearnedTimes, learnTimes } from './service-times.ts';

/** A waiting ticket, only as far as choosing looks at it. */
export type Waiting = Pick<
  TicketRecord,
  'id' | 'service' | 'queueKey' | 'issuedSeq' | 'callableAt' | 'accessible' | 'directedTo'
>;

export type MannedDesk = {
  readonly id: DeskId;
  readonly accessible: boolean;
  readonly services: readonly AssignedService[];
  readonly state: DeskState;
  readonly serving: ServiceId | null;
  readonly servingSince: number | null;
  readonly pausedUntil: number | null;
  readonly leaves: boolean;
};

/** A desk at which somebody has just sat down. */
export const justOpened = (desk: Pick<MannedDesk, 'id' | 'accessible' | 'services'>): MannedDesk => ({
  ...desk,
  state: 'open',
  serving: null,
  servingSince: null,
  pausedUntil: null,
  leaves: false,
});

/** Tickets per hour, without and with a head start. */
export type Arrivals = { readonly plain: number; readonly priority: number };

export type Snapshot = {
  readonly now: number;
  readonly seq: number;
  readonly desks: readonly MannedDesk[];
  readonly waiting: readonly Waiting[];
  readonly sessions: readonly DaySession[];
  readonly times: LearnedTimes;
  readonly services: readonly ServiceId[];
  /** As tickets came of late; some who come later go first (NX3, NX4). */
  readonly arrivalsPerHour: ReadonlyMap<ServiceId, Arrivals>;
  /** Head start of the class that kiosks offer, ms; null where they offer none. */
  readonly kioskHeadStartMs: number | null;
};

const MINUTE_MS = 60_000;

function mannedDesks(state: HallState): MannedDesk[] {
  return [...state.desks.values()].flatMap((desk): MannedDesk[] => {
    const definition = state.catalogue?.desks.get(desk.id);
    if (!definition || desk.state === 'closed') return [];
    const ticket = desk.ticket ? state.tickets.get(desk.ticket) : undefined;
    return [
      {
        id: desk.id,
        accessible: definition.accessible,
        services: desk.services,
        state: desk.state,
        serving: ticket?.service ?? null,
        servingSince: desk.state === 'serving' ? desk.since : null,
        pausedUntil: desk.pause?.until ?? null,
        leaves: desk.afterThis !== null,
      },
    ];
  });
}

const LOOK_BACK_MS = 90 * MINUTE_MS;

function arrivalsPerHour(state: HallState, now: number): Map<ServiceId, Arrivals> {
  const hours = Math.min(LOOK_BACK_MS, Math.max(15 * MINUTE_MS, now - (state.day?.openedAt ?? now))) / (60 * MINUTE_MS);
  const found = new Map<ServiceId, Arrivals>();
  for (const { issuedAt, headStartMs, firstService } of state.tickets.values()) {
    if (issuedAt <= now - LOOK_BACK_MS) continue;
    const { plain, priority } = found.get(firstService) ?? { plain: 0, priority: 0 };
    const [first, ahead] = headStartMs > 0 ? [0, 1] : [1, 0];
    found.set(firstService, { plain: plain + first / hours, priority: priority + ahead / hours });
  }
  return found;
}

export function takeSnapshot(state: HallState, now: number): Snapshot {
  const waiting = [...state.queues.byService.values(), ...state.queues.byDesk.values()].flat();
  const cls = state.catalogue?.file.settings.kioskPriorityClass;
  const headStart = cls ? state.catalogue?.priorityClasses.get(cls)?.headStartMinutes : undefined;
  return {
    now,
    seq: state.seq,
    desks: mannedDesks(state),
    sessions: state.day?.state === 'open' ? state.day.sessions : [],
    waiting: waiting.map(({ id, service, queueKey, issuedSeq, callableAt, accessible, directedTo }) => ({
      id,
      service,
      queueKey,
      issuedSeq,
      callableAt,
      accessible,
      directedTo,
    })),
    times: learnTimes(state, state.tickets.values(), now),
    services: [...(state.catalogue?.services.keys() ?? [])],
    arrivalsPerHour: arrivalsPerHour(state, now),
    kioskHeadStartMs: headStart === undefined ? null : headStart * MINUTE_MS,
  };
}
