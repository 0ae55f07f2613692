import type { PriorityClassId, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

const MINUTE_MS = 60_000;

/** Head start and place of a ticket under another class. One that came back keeps its distance from its first place (NX5). */
export function queueKeyWith(state: HallState, ticket: TicketRecord, priorityClass: PriorityClassId | null) {
  const cls = priorityClass === null ? undefined : state.catalogue?.priorityClasses.get(priorityClass);
  const headStartMs = (cls?.headStartMinutes ?? 0) * MINUTE_MS;
  return { headStartMs, queueKey: ticket.queueKey + ticket.headStartMs - headStartMs };
}
