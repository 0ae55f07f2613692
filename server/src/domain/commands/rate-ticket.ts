import type { HallEvent, Rating, TicketRecord } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import { complaintInHand, newComplaint } from '../policy/complaints.ts';
import { lastServedAt } from '../policy/pad-rating.ts';
import type { HallState } from '../state.ts';

/** F-R13: "not satisfied" opens a complaint, unless one about this ticket is in hand. */
function followUp(state: HallState, ticket: TicketRecord, rating: Rating, contact: string | undefined): HallEvent[] {
  if (rating.level !== 'not-satisfied' || complaintInHand(state, ticket.id)) return [];
  const complaint = newComplaint(state, {
    seq: state.seq + 2,
    now: rating.at,
    origin: 'rating',
    ticket,
    causes: rating.reasons,
    happenedAt: ticket.endedAt ?? rating.at,
    account: rating.comment,
    contact: contact?.trim() || null,
  });
  return complaint ? [{ type: 'complaint.opened', data: { complaint } }] : [];
}

/** One rating per ticket, shortly after service, by the visitor or the pad of the desk that served. */
export const rateTicket: Decide<'ticket.rate'> = (state, input, { actor, now }) => {
  if (!state.day || state.day.state === 'closed') return refuse('day-not-open');
  const ticket = state.tickets.get(input.ticket);
  if (!ticket) return refuse('unknown-ticket');
  const servedAt = ticket.visits.at(-1)?.desk;
  const isOwn =
    actor.kind === 'visitor' ? actor.ticket === ticket.id : actor.kind === 'device' && actor.desk === servedAt;
  if (!isOwn) return refuse('not-allowed');
  if (ticket.state !== 'served') return refuse('ticket-wrong-state', { state: ticket.state, label: ticket.label });
  if (ticket.rating) return refuse('already-rated');
  const isOver = now - (ticket.endedAt ?? now) > (state.catalogue?.file.settings.ratingWindowMs ?? 0);
  // Before a pad stands whoever was served last; those before have gone.
  const isPassed = actor.kind === 'device' && actor.desk !== null && lastServedAt(state, actor.desk) !== ticket;
  if (isOver || isPassed) return refuse('rating-closed');
  const rating = { level: input.level, reasons: input.reasons ?? [], comment: input.comment?.trim() || null, at: now };
  const rated: HallEvent = { type: 'ticket.rated', data: { ticket: ticket.id, rating } };
  return {
    events: [rated, ...followUp(state, ticket, rating, input.contact)],
    reply: () => ({ ticket: ticket.id }),
  };
};
