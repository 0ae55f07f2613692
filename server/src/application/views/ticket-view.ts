import type { TicketId } from '@toiluot/shared/contract';
import { aheadOf, deskNumbersFor } from '../../domain/policy/quote.ts';
import { causeInWords } from './ticket-in-hand.ts';
import { type Body, frame, lateReturnOf, MINUTE_MS, requireCatalogue, type ViewContext } from './view-context.ts';

/** What the holder of a ticket sees on a phone. */
export function ticketView(context: ViewContext, id: TicketId): Body<'ticket.view'> | undefined {
  const { state, now } = context;
  const { services, agencies, desks, file } = requireCatalogue(state);
  const ticket = state.tickets.get(id);
  const service = ticket && services.get(ticket.service);
  if (!ticket || !service || state.day?.state === 'closed') return undefined;
  const visit = ticket.visits.at(-1);
  const wait = context.waits?.ofTicket(id);
  const atDesk = (ticket.state === 'called' || ticket.state === 'serving') && visit ? visit : undefined;
  const desk = atDesk && desks.get(atDesk.desk)?.number;
  const isOpen =
    ticket.state === 'served' && !ticket.rating && now - (ticket.endedAt ?? now) <= file.settings.ratingWindowMs;
  return {
    ...frame(context),
    label: ticket.label,
    service: service.name,
    agency: agencies.get(service.agency)?.name ?? service.name,
    language: ticket.language,
    state: ticket.state,
    desks: deskNumbersFor(state, service.id),
    lateReturn: lateReturnOf(state),
    headStartMinutes: Math.round(ticket.headStartMs / MINUTE_MS),
    rating: { open: isOpen, given: ticket.rating !== null },
    ...(ticket.state === 'waiting' && { ahead: aheadOf(state, ticket), ...(wait && { wait }) }),
    ...(atDesk && desk && { desk, callNumber: atDesk.calls, cause: causeInWords(context, atDesk.cause) }),
  };
}
