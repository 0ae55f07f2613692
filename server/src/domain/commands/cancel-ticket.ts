import { type Decide, isRefused, refuse } from '../decision.ts';
import { deskOfOfficer, handledTicket, holder, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { ticketReply } from '../policy/replies.ts';
import { voidEvents } from '../policy/voiding.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** TK cancel: an open ticket is given up, what a desk has in hand by staff only; its paper is not printed any more. */
export const cancelTicket: Decide<'ticket.cancel'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  const from = holder(ticket);
  if (!OPEN.has(ticket.state) || (from && actor.kind === 'visitor')) return wrongState(state, ticket);
  if (actor.kind === 'staff' && !input.reason) return refuse('reason-required');
  const desk = from ?? deskOfOfficer(state, actor)?.id ?? null;
  return {
    events: voidEvents(state, ticket, desk, input.reason ?? null),
    followUp: (after) => (from ? afterThisEvents(after, from) : []),
    reply: ticketReply(ticket.id),
  };
};
