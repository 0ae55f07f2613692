import type { DeskId, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** How long a rating pad stays awake after the service has ended, ms (F-R13). */
export const PAD_AWAKE_MS = 30_000;

/** The ticket whose service ended last at this desk; a step that was taken back does not count. */
export function lastServedAt(state: HallState, desk: DeskId): TicketRecord | undefined {
  let last: TicketRecord | undefined;
  for (const ticket of state.tickets.values())
    if (
      ticket.state === 'served' &&
      ticket.visits.at(-1)?.desk === desk &&
      (ticket.endedAt ?? 0) >= (last?.endedAt ?? 0)
    )
      last = ticket;
  return last;
}

/**
 * What the pad of this desk asks about now: the ticket served last, not rated yet, for half a minute and only until the
 * next visitor sits there.
 */
export function askedAtDesk(
  state: HallState,
  desk: DeskId,
  now: number,
): { readonly ticket: TicketRecord; readonly until: number } | undefined {
  if (state.day?.state === 'closed' || state.desks.get(desk)?.state === 'serving') return undefined;
  const ticket = lastServedAt(state, desk);
  if (!ticket || ticket.rating !== null || ticket.endedAt === null) return undefined;
  const until = ticket.endedAt + PAD_AWAKE_MS;
  return now < until ? { ticket, until } : undefined;
}
