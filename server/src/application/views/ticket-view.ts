import type { TicketId, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import { isCalled } from '../../domain/policy/call-serves.ts';
import { longestHeadStart, passedBy } from '../../domain/policy/passed-by.ts';
import { aheadOf, deskNumbersFor } from '../../domain/policy/quote.ts';
import { keyBehind, stepUndoUntil } from '../../domain/policy/step-behind.ts';
import { takenBackUntil } from '../../domain/policy/taking-back.ts';
import { causeInWords } from './ticket-in-hand.ts';
import { legsOf } from './ticket-legs.ts';
import { type Body, frame, lateReturnOf, requireCatalogue, type ViewContext } from './view-context.ts';

type TicketBody = Body<'ticket.view'>;

/** F-T06: from here on the phone says that it is time to come into the hall. */
const SOON_AHEAD = 3;

/** Place in the line, and who passed by in it. */
function waitingFacts(context: ViewContext, ticket: TicketRecord): Partial<TicketBody> {
  const { state, waits } = context;
  const ahead = aheadOf(state, ticket);
  const wait = waits?.ofTicket(ticket.id);
  const passed = passedBy(state, ticket);
  return {
    ahead,
    ...(wait && { wait }),
    ...(ahead <= SOON_AHEAD && { soon: true }),
    ...(passed.length > 0 && { passed: [...passed] }),
  };
}

/** Where to go now. What an officer noted beside a chosen call stays with the officer. */
function atDesk(context: ViewContext, visit: VisitRecord): Partial<TicketBody> {
  const desk = requireCatalogue(context.state).desks.get(visit.desk)?.number;
  if (!desk) return {};
  const cause = causeInWords(context, { ...visit.cause, note: null });
  return { desk, callNumber: visit.calls, calledAt: visit.lastCallAt, cause };
}

function missedFacts(context: ViewContext, ticket: TicketRecord, visit: VisitRecord): Partial<TicketBody> {
  const { desks, file } = requireCatalogue(context.state);
  const desk = desks.get(visit.desk)?.number;
  if (!desk || ticket.endedAt === null) return {};
  const returnUntil = ticket.endedAt + file.settings.lateReturnLimitMs;
  return { missed: { at: ticket.endedAt, desk, returnUntil } };
}

function factsOf(context: ViewContext, ticket: TicketRecord): Partial<TicketBody> {
  const visit = ticket.visits.at(-1);
  switch (ticket.state) {
    case 'waiting':
      return waitingFacts(context, ticket);
    case 'called':
    case 'serving':
      return visit ? atDesk(context, visit) : {};
    case 'no-show':
      return visit ? missedFacts(context, ticket, visit) : {};
    case 'cancelled':
      // Staff cancel with a reason, holders without; the words of the reason are not for the phone.
      return ticket.endReason === null ? {} : { voided: true };
    default:
      return {};
  }
}

/** What the holder may do now; what the rules would refuse is not offered. */
function holderMay({ state, now }: ViewContext, ticket: TicketRecord, ratingIsOpen: boolean): Partial<TicketBody> {
  const undoUntil = takenBackUntil(ticket);
  const mayUndo = undoUntil !== undefined && now <= undoUntil;
  const step = state.stepsBehind.get(ticket.id);
  const mayStepBack = ticket.state === 'waiting' && step !== undefined && now <= stepUndoUntil(step);
  const allowed = [
    ...(ticket.state === 'waiting' || ticket.state === 'parked' ? ['ticket.cancel'] : []),
    ...(ticket.state === 'waiting' && keyBehind(state, ticket) !== undefined ? ['ticket.step-behind'] : []),
    ...(ratingIsOpen ? ['ticket.rate'] : []),
    ...(mayUndo ? ['ticket.reinstate'] : []),
  ];
  return {
    allowed,
    ...(mayUndo && { undoUntil }),
    ...(mayStepBack && step && { stepUndoUntil: stepUndoUntil(step) }),
  };
}

/** What the holder of a ticket sees on a phone. */
export function ticketView(context: ViewContext, id: TicketId): TicketBody | undefined {
  const { state, now } = context;
  const { services, agencies, file } = requireCatalogue(state);
  const ticket = state.tickets.get(id);
  const service = ticket && services.get(ticket.service);
  if (!ticket || !service || state.day?.state === 'closed') return undefined;
  const isOpen =
    ticket.state === 'served' && !ticket.rating && now - (ticket.endedAt ?? now) <= file.settings.ratingWindowMs;
  const legs = legsOf(context, ticket);
  return {
    ...frame(context),
    label: ticket.label,
    service: service.name,
    agency: agencies.get(service.agency)?.name ?? service.name,
    language: ticket.language,
    // F-O05: until it is finished, the phone goes on saying where to go.
    state: isCalled(state, ticket) ? 'called' : ticket.state,
    desks: deskNumbersFor(state, service.id),
    lateReturn: lateReturnOf(state),
    headStartMinutes: longestHeadStart(state),
    rating: { open: isOpen, given: ticket.rating !== null },
    ...(legs.length > 0 && { legs: [...legs] }),
    ...factsOf(context, ticket),
    ...holderMay(context, ticket, isOpen),
  };
}
