import { type Decide, isRefused, refuse } from '../decision.ts';
import { deskOfOfficer, handledTicket, holder, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { pendingJobsOf } from '../policy/print-jobs.ts';
import { ticketReply } from '../policy/replies.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** TK cancel: an open ticket is given up, what a desk has in hand by staff only; its paper is not printed any more. */
export const cancelTicket: Decide<'ticket.cancel'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  const from = holder(ticket);
  if (!OPEN.has(ticket.state) || (from && actor.kind === 'visitor')) return wrongState(state, ticket);
  if (actor.kind === 'staff' && !input.reason) return refuse('reason-required');
  const desk = from ?? deskOfOfficer(state, actor)?.id ?? null;
  const jobs = pendingJobsOf(state, ticket.id).map((job) => ({
    type: 'print.ended' as const,
    data: { job: job.id, state: 'cancelled' as const, reason: 'ticket-cancelled' },
  }));
  return {
    events: [{ type: 'ticket.cancelled', data: { ticket: ticket.id, desk, reason: input.reason ?? null } }, ...jobs],
    followUp: (after) => (from ? afterThisEvents(after, from) : []),
    reply: ticketReply(ticket.id),
  };
};
