import type { CallCause, TicketInHand, TicketRecord } from '@toiluot/shared/contract';
import { isCalled } from '../../domain/policy/call-serves.ts';
import { workOf } from '../../domain/policy/work.ts';
import { MINUTE_MS, requireCatalogue, type ViewContext } from './view-context.ts';

/** NX4 with the reason in words. */
export function causeInWords(
  { state }: ViewContext,
  { kind, minutes, reason, note }: CallCause,
): TicketInHand['cause'] {
  const text = reason && requireCatalogue(state).file.outOfOrderReasons.find((r) => r.id === reason)?.name;
  return { kind, minutes, ...(text && { reason: text }), ...(note && { note }) };
}

function visitsOf({ state }: ViewContext, ticket: TicketRecord): TicketInHand['visits'] {
  const { services, desks } = requireCatalogue(state);
  return ticket.visits.slice(0, -1).map((visit) => ({
    n: visit.n,
    service: services.get(visit.service)?.name ?? { vi: visit.service },
    desk: desks.get(visit.desk)?.number ?? 0,
    calledAt: visit.calledAt,
    ...(visit.startedAt && { startedAt: visit.startedAt }),
    ...(visit.endedAt && { endedAt: visit.endedAt }),
    ...(visit.end && { end: visit.end }),
  }));
}

function workInWords({ state }: ViewContext, ticket: TicketRecord): NonNullable<TicketInHand['work']> {
  const { procedures } = requireCatalogue(state);
  return workOf(ticket).map(({ procedure, quantity, begunAt }) => ({
    id: procedure,
    name: procedures.get(procedure)?.name ?? procedure,
    quantity,
    begunAt,
  }));
}

/** The ticket in a desk's hands as its officer sees it. */
export function ticketInHandView(context: ViewContext, ticket: TicketRecord): TicketInHand | undefined {
  const { services, agencies, procedures, priorityClasses, desks } = requireCatalogue(context.state);
  const service = services.get(ticket.service);
  const visit = ticket.visits.at(-1);
  if (!service || !visit) return undefined;
  const procedure = ticket.procedure && procedures.get(ticket.procedure);
  const priority = ticket.priorityClass && priorityClasses.get(ticket.priorityClass);
  const returnsTo = ticket.returnTo && desks.get(ticket.returnTo.desk)?.number;
  return {
    id: ticket.id,
    rev: ticket.rev,
    label: ticket.label,
    state: ticket.state,
    service: { id: service.id, name: service.name },
    agency: agencies.get(service.agency)?.name ?? service.name,
    language: ticket.language,
    accessible: ticket.accessible,
    issuedAt: ticket.issuedAt,
    firstCalledAt: visit.calledAt,
    calledAt: visit.lastCallAt,
    callNumber: visit.calls,
    ...(ticket.state === 'serving' && isCalled(context.state, ticket) && { byCall: true }),
    ...(service.outcomeRequired && { outcomeRequired: true }),
    ...(ticket.state === 'serving' && { work: workInWords(context, ticket) }),
    usualMs: Math.round(service.expectedServiceMinutes * MINUTE_MS),
    cause: causeInWords(context, visit.cause),
    journey: ticket.journey.map((id) => ({ id, name: services.get(id)?.name ?? { vi: id } })),
    visits: visitsOf(context, ticket),
    ...(procedure && {
      procedure: {
        id: procedure.id,
        name: procedure.name,
        ...(procedure.timeLimit && { timeLimit: procedure.timeLimit }),
      },
    }),
    ...(priority && { priority: { id: priority.id, name: priority.name } }),
    ...(ticket.note && { note: ticket.note }),
    ...(visit.startedAt && { startedAt: visit.startedAt }),
    ...(returnsTo && { returnsTo }),
  };
}
