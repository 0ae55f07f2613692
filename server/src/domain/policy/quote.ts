import type { DeskId, ServiceId, TicketRecord } from '@toiluot/shared/contract';
import { positionIn } from '../queues.ts';
import type { HallState } from '../state.ts';

/** Waiting tickets of its service that come before this one; those directed to a desk have their own line. */
export const aheadOf = (state: HallState, ticket: TicketRecord): number =>
  positionIn(state.queues.byService.get(ticket.service) ?? [], ticket);

/** The same for a ticket not issued yet, with the key it would get. */
export function aheadOfKey(state: HallState, service: ServiceId, queueKey: number): number {
  const list = state.queues.byService.get(service) ?? [];
  return positionIn(list, { queueKey, issuedSeq: Number.MAX_SAFE_INTEGER } as TicketRecord);
}

/** Desks a service is assigned to: its main desks (smallest handicap) first, then by number. */
export function desksOf(
  state: HallState,
  service: ServiceId,
): { readonly id: DeskId; readonly number: number; readonly handicapMinutes: number }[] {
  const found = [];
  for (const definition of state.catalogue?.desks.values() ?? []) {
    const assigned = state.desks.get(definition.id)?.services.find((a) => a.service === service);
    if (assigned)
      found.push({ id: definition.id, number: definition.number, handicapMinutes: assigned.handicapMinutes });
  }
  return found.sort((a, b) => a.handicapMinutes - b.handicapMinutes || a.number - b.number);
}

/** Desk numbers told to a visitor: where the service is the desk's own work, else wherever it is helped with. */
export function deskNumbersFor(state: HallState, service: ServiceId): number[] {
  const desks = desksOf(state, service);
  const main = desks.filter((desk) => desk.handicapMinutes === 0);
  return (main.length > 0 ? main : desks).map((desk) => desk.number);
}
