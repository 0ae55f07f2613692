import type { CallReason, TicketId, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** Reasons by which a later number may rightly be called first; the usual ones never pass anybody (NX3). */
const PASSING: readonly CallReason[] = ['priority', 'chosen', 'sent-to-desk', 'came-back'];

export type Passing = { readonly kind: CallReason; readonly count: number; readonly minutes?: number };

/** Calls of the same service that went to later numbers while this ticket waited, counted by reason (NX4, F-T10). */
export function passedBy(state: HallState, ticket: TicketRecord): readonly Passing[] {
  const until = ticket.visits[0]?.calledAt ?? Number.POSITIVE_INFINITY;
  const found = new Map<CallReason, { count: number; minutes: number }>();
  for (let seq = ticket.issuedSeq + 1; seq <= (state.day?.issuedCount ?? 0); seq += 1) {
    const visit = state.tickets.get(`${ticket.day}.${seq}` as TicketId)?.visits[0];
    if (!visit || visit.service !== ticket.service || visit.end === 'undone') continue;
    if (visit.calledAt >= until || !PASSING.includes(visit.cause.kind)) continue;
    const known = found.get(visit.cause.kind) ?? { count: 0, minutes: 0 };
    const minutes = visit.cause.kind === 'priority' ? (visit.cause.minutes ?? 0) : 0;
    found.set(visit.cause.kind, { count: known.count + 1, minutes: Math.max(known.minutes, minutes) });
  }
  return [...found].map(([kind, { count, minutes }]) => ({ kind, count, ...(minutes > 0 && { minutes }) }));
}

/** Longest head start in force, for the sentence that explains why others may pass. Whole minutes. */
export const longestHeadStart = (state: HallState): number =>
  Math.round(Math.max(0, ...(state.catalogue?.file.priorityClasses ?? []).map((c) => c.headStartMinutes)));
