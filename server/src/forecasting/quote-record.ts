import type { ServiceId, TicketRecord } from '@toiluot/shared/contract';
import { HOLDS_AT_LEAST } from '../domain/policy/quote-held.ts';

const RECENT = 40;
const ENOUGH = 15;
const WIDEN = 1.3;
const MINUTE_MS = 60_000;

/** Whether the upper end of a ticket's quote held; undefined without a quote or a call. */
export function upperEndHeld(ticket: TicketRecord): boolean | undefined {
  const first = ticket.visits[0];
  if (!ticket.quote.wait || !first) return undefined;
  return first.calledAt - ticket.issuedAt <= ticket.quote.wait.toMin * MINUTE_MS;
}

/** WT3: services whose quotes held for fewer than 85 % of late get a wider upper end, until they hold again. */
export function widenedServices(tickets: Iterable<TicketRecord>): Map<ServiceId, number> {
  const results = new Map<ServiceId, boolean[]>();
  const called = [...tickets]
    .filter((t) => t.visits.length > 0)
    .sort((a, b) => (a.visits[0]?.calledAt ?? 0) - (b.visits[0]?.calledAt ?? 0));
  for (const ticket of called) {
    const held = upperEndHeld(ticket);
    if (held !== undefined)
      results.set(ticket.firstService, [...(results.get(ticket.firstService) ?? []).slice(1 - RECENT), held]);
  }
  const widened = new Map<ServiceId, number>();
  for (const [service, list] of results) {
    const share = list.filter(Boolean).length / list.length;
    if (list.length >= ENOUGH && share < HOLDS_AT_LEAST) widened.set(service, WIDEN);
  }
  return widened;
}
