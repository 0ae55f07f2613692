import type { TicketRecord } from '@toiluot/shared/contract';
import { inOrder } from '../queues.ts';
import type { HallState } from '../state.ts';

/**
 * NX5: the key of a ticket that comes back, just behind the next N waiting tickets of its service
 * (behind the last one where fewer wait), never before its own first place.
 */
export function lateReturnKey(state: HallState, ticket: TicketRecord): number {
  const behind = state.catalogue?.file.settings.lateReturnBehind ?? 0;
  const waiting = state.queues.byService.get(ticket.service) ?? [];
  const ahead = waiting[Math.min(behind, waiting.length) - 1];
  if (!ahead || inOrder(ahead, ticket) < 0) return ticket.queueKey;
  return ahead.queueKey + 1;
}
