import type { ServiceId, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** Long enough to be no accident, short enough to act upon. */
export const TREND_MS = 15 * 60_000;

/**
 * How many waited for each service at a past moment of this business day, from what the tickets tell.
 *
 * @param at  epoch ms
 * @returns   services with nobody are left out; `undefined` before the day was that old
 */
export function waitingAt(state: HallState, at: number): ReadonlyMap<ServiceId, number> | undefined {
  if (!state.day || state.day.openedAt > at) return undefined;
  const waited = new Map<ServiceId, number>();
  for (const ticket of state.tickets.values()) {
    const service = whereItWaited(ticket, at);
    if (service) waited.set(service, (waited.get(service) ?? 0) + 1);
  }
  return waited;
}

function whereItWaited(ticket: TicketRecord, at: number): ServiceId | undefined {
  if (ticket.issuedAt > at || (ticket.endedAt !== null && ticket.endedAt <= at)) return undefined;
  for (const visit of ticket.visits) if (visit.queuedAt <= at && at < visit.calledAt) return visit.service;
  const goneOn = ticket.state === 'waiting' || ticket.visits.length === 0;
  return goneOn && ticket.queuedAt <= at ? ticket.service : undefined;
}
