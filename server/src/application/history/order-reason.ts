import type { OrderReason, TicketRecord } from '@toiluot/shared/contract';

const MINUTE_MS = 60_000;

/** `minutes` = by how much the head start was larger. */
export type Order = {
  readonly first: TicketRecord;
  readonly second: TicketRecord;
  readonly kind: OrderReason;
  readonly minutes?: number;
};

/** When a ticket was first called; tickets not called yet go by their place in the queue. */
const calledAt = (ticket: TicketRecord): number => ticket.visits[0]?.calledAt ?? Number.POSITIVE_INFINITY;

function inTurn(a: TicketRecord, b: TicketRecord): readonly [TicketRecord, TicketRecord] {
  const isFirst =
    calledAt(a) === calledAt(b)
      ? a.queueKey < b.queueKey || (a.queueKey === b.queueKey && a.issuedSeq < b.issuedSeq)
      : calledAt(a) < calledAt(b);
  return isFirst ? [a, b] : [b, a];
}

/** Which of two tickets of the day went, or goes, first, and by which rule (NX3). */
export function orderOf(a: TicketRecord, b: TicketRecord): Order {
  const [first, second] = inTurn(a, b);
  const cause = first.visits[0]?.cause.kind;
  const order = (kind: OrderReason, minutes?: number): Order => ({
    first,
    second,
    kind,
    ...(minutes !== undefined && { minutes }),
  });
  if (cause === 'chosen' || cause === 'sent-to-desk') return order(cause);
  if (first.firstService !== second.firstService) return order('other-queue');
  if (first.issuedSeq < second.issuedSeq) return order('earlier-number');
  if (first.headStartMs > second.headStartMs)
    return order('head-start', (first.headStartMs - second.headStartMs) / MINUTE_MS);
  return order(second.cameBack ? 'second-came-back' : 'second-away');
}
