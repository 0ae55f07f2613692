import { type Decide, isRefused, refuse } from '../decision.ts';
import { deskOfOfficer, handledTicket, wrongState } from '../policy/access.ts';
import { pendingJobsOf } from '../policy/print-jobs.ts';
import { ticketReply } from '../policy/replies.ts';

/** TK cancel: a waiting or parked ticket is given up; its paper is not printed any more. */
export const cancelTicket: Decide<'ticket.cancel'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (ticket.state !== 'waiting' && ticket.state !== 'parked') return wrongState(state, ticket);
  if (actor.kind === 'staff' && !input.reason) return refuse('reason-required');
  const desk = deskOfOfficer(state, actor)?.id ?? null;
  const jobs = pendingJobsOf(state, ticket.id).map((job) => ({
    type: 'print.ended' as const,
    data: { job: job.id, state: 'cancelled' as const, reason: 'ticket-cancelled' },
  }));
  return {
    events: [{ type: 'ticket.cancelled', data: { ticket: ticket.id, desk, reason: input.reason ?? null } }, ...jobs],
    reply: ticketReply(ticket.id),
  };
};
