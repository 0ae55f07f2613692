// Waiting tickets, each list sorted by (queueKey, issuedSeq). Keys never change while a ticket waits (NX2),
// so the head of a list is its next ticket and no call has to look at the whole hall.
import type { DeskId, ServiceId, TicketRecord } from '@toiluot/shared/contract';

export type Queues = {
  /** Not directed to a desk. */
  readonly byService: Map<ServiceId, TicketRecord[]>;
  /** NX7: directed tickets, by desk. */
  readonly byDesk: Map<DeskId, TicketRecord[]>;
};

export const createQueues = (): Queues => ({ byService: new Map(), byDesk: new Map() });

/** Order of two waiting tickets at one desk with equal handicaps: smaller key first, then order of issue. */
export const inOrder = (a: TicketRecord, b: TicketRecord): number =>
  a.queueKey - b.queueKey || a.issuedSeq - b.issuedSeq;

function listOf(queues: Queues, ticket: TicketRecord): TicketRecord[] {
  const lists: Map<string, TicketRecord[]> = ticket.directedTo ? queues.byDesk : queues.byService;
  const key = ticket.directedTo ?? ticket.service;
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** Index of the first ticket that does not come before the given one. */
export function positionIn(list: readonly TicketRecord[], ticket: TicketRecord): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other && inOrder(other, ticket) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function enqueue(queues: Queues, ticket: TicketRecord): void {
  const list = listOf(queues, ticket);
  const last = list[list.length - 1];
  if (!last || inOrder(last, ticket) < 0) list.push(ticket);
  else list.splice(positionIn(list, ticket), 0, ticket);
}

/** @throws Error when the ticket is not where its key says: a bug in `evolve`. */
export function dequeue(queues: Queues, ticket: TicketRecord): void {
  const list = listOf(queues, ticket);
  const index = positionIn(list, ticket);
  if (list[index]?.id !== ticket.id) throw new Error(`ticket ${ticket.id} is not in its queue`);
  if (index === 0) list.shift();
  else list.splice(index, 1);
}

/** Tickets waiting for a service, those directed to a desk included. */
export function waitingCount(queues: Queues, service: ServiceId): number {
  let count = queues.byService.get(service)?.length ?? 0;
  for (const list of queues.byDesk.values()) for (const ticket of list) if (ticket.service === service) count += 1;
  return count;
}
