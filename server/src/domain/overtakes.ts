// Who was passed by a later number of the same service while waiting, and by which right (NX3, F-R16).
import { firstCall, type TicketFact } from './measures.ts';

/**
 * `head-start` = by a ticket that was issued within its head start after the passed one; `accessible` = at a desk that the
 * passed one could not use; `beyond` = by no right that the promise names.
 */
export const PASSING_RIGHTS = ['head-start', 'sent-to-desk', 'came-back', 'chosen', 'accessible', 'beyond'] as const;
export type PassingRight = (typeof PASSING_RIGHTS)[number];

/** `laterMs` = how much later the passing ticket was issued. */
export type Overtake = { readonly right: PassingRight; readonly laterMs: number };

const MINUTE_MS = 60_000;

type Waited = { readonly ticket: TicketFact; readonly until: number; readonly called: ReturnType<typeof firstCall> };

function rightOf({ ticket: passed }: Waited, { ticket: later, called }: Waited): PassingRight {
  const kind = called?.cause.kind;
  if (kind === 'sent-to-desk' || kind === 'came-back' || kind === 'chosen') return kind;
  const allowed = kind === 'priority' ? (called?.cause.minutes ?? 0) * MINUTE_MS : 0;
  if (kind === 'priority' && later.issuedAt - passed.issuedAt <= allowed) return 'head-start';
  return passed.accessible ? 'accessible' : 'beyond';
}

/** Its holder let others go first (F-T09), or it lost its place by being absent. A change of class moves both alike. */
const gavePlaceUp = ({ queueKey, headStartMs, issuedAt }: TicketFact): boolean => queueKey + headStartMs > issuedAt;

/** Whether a ticket stood in the line of its first service from its issue until it was called. */
const stoodInLine = ({ ticket, called }: Waited): boolean =>
  (called ?? ticket).service === ticket.firstService &&
  (called ?? ticket).queuedAt === ticket.issuedAt &&
  !gavePlaceUp(ticket) &&
  called?.cause.kind !== 'came-back' &&
  called?.cause.kind !== 'sent-to-desk';

/** At that moment it was called itself, by a call that did not stand: nobody passes who is not in the line. */
const wasAway = ({ ticket }: Waited, at: number): boolean =>
  ticket.visits.some(
    ({ end, calledAt, endedAt }) => end === 'undone' && calledAt <= at && at <= (endedAt ?? Number.POSITIVE_INFINITY),
  );

/**
 * What each ticket of one day was passed by, before its own first call or its end; tickets that nobody passed are absent.
 * Whoever left the line for a while (given up and back, let others go first, sent to a desk, moved to another service)
 * counts as not passed, and nobody while called by a call that did not stand.
 */
export function overtakesOf(tickets: readonly TicketFact[]): Map<TicketFact, readonly Overtake[]> {
  const lines = new Map<string, Waited[]>();
  for (const ticket of tickets) {
    const called = firstCall(ticket);
    const until = called?.calledAt ?? ticket.endedAt ?? Number.POSITIVE_INFINITY;
    const line = lines.get(ticket.firstService) ?? [];
    lines.set(ticket.firstService, line);
    line.push({ ticket, until, called });
  }
  const found = new Map<TicketFact, readonly Overtake[]>();
  for (const line of lines.values()) {
    line.sort((a, b) => a.ticket.issuedSeq - b.ticket.issuedSeq);
    for (const [place, passed] of line.entries()) {
      if (!stoodInLine(passed)) continue;
      const overtakes: Overtake[] = [];
      for (let next = place + 1; next < line.length; next += 1) {
        const later = line[next];
        if (!later || later.ticket.issuedAt >= passed.until) break;
        if (!later.called || later.called.calledAt >= passed.until) continue;
        if (later.called.service !== passed.ticket.firstService) continue;
        if (wasAway(passed, later.called.calledAt)) continue;
        overtakes.push({
          right: rightOf(passed, later),
          laterMs: Math.max(0, later.ticket.issuedAt - passed.ticket.issuedAt),
        });
      }
      if (overtakes.length > 0) found.set(passed.ticket, overtakes);
    }
  }
  return found;
}
