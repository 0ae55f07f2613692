import { type Decide, isRefused, refuse } from '../decision.ts';
import { handledTicket, wrongState } from '../policy/access.ts';
import { ticketReply } from '../policy/replies.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** TK6: what follows under the same label. No step leads to where the ticket is by then. */
export const setJourney: Decide<'ticket.set-journey'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (!OPEN.has(ticket.state)) return wrongState(state, ticket);
  for (const service of input.journey)
    if (!state.catalogue?.services.has(service)) return refuse('unknown-service', { service });
  const steps = [ticket.service, ...input.journey];
  if (steps.some((service, n) => n > 0 && service === steps[n - 1])) return refuse('same-place');
  return {
    events: [{ type: 'ticket.journey-set', data: { ticket: ticket.id, journey: input.journey } }],
    reply: ticketReply(ticket.id),
  };
};
