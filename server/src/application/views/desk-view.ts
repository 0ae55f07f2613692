import type { DeskId, DeskRecord, TicketRecord } from '@toiluot/shared/contract';
import { allowedCommands, undoableStep } from '../../domain/policy/allowed-commands.ts';
import { callOrder, nextTicketFor } from '../../domain/policy/next-ticket.ts';
import { waitingCount } from '../../domain/queues.ts';
import { helpPart, newsPart } from './desk-news.ts';
import { deskAnswers } from './desk-refusals.ts';
import { ticketInHandView } from './ticket-in-hand.ts';
import { type Body, frame, requireCatalogue, type ViewContext } from './view-context.ts';

const LISTED = 60;

type Queued = Body<'desk.view'>['waiting'][number];

function queued({ state }: ViewContext, ticket: TicketRecord): Queued {
  return {
    id: ticket.id,
    label: ticket.label,
    service: ticket.service,
    serviceName: requireCatalogue(state).services.get(ticket.service)?.name ?? { vi: ticket.service },
    queuedAt: ticket.queuedAt,
    issuedAt: ticket.issuedAt,
    priority: ticket.priorityClass !== null,
    cameBack: ticket.cameBack,
    directed: ticket.directedTo !== null,
    ...(ticket.callableAt > 0 && { callableAt: ticket.callableAt }),
    ...(ticket.note && { note: true }),
  };
}

function deskPart(context: ViewContext, desk: DeskRecord): Body<'desk.view'>['desk'] {
  const { state } = context;
  const { desks, services, agencies, file } = requireCatalogue(state);
  const definition = desks.get(desk.id);
  if (!definition) throw new Error(`desk ${desk.id} has no definition`);
  const officer = desk.officer && state.staff.get(desk.officer);
  const pause = desk.pause;
  return {
    id: desk.id,
    number: definition.number,
    name: definition.name,
    zone: definition.zone,
    accessible: definition.accessible,
    state: desk.state,
    since: desk.since,
    rev: desk.rev,
    ...(officer && { officer: { id: officer.id, name: officer.displayName } }),
    ...(pause && {
      pause: {
        reason: file.pauseReasons.find((r) => r.id === pause.reason)?.name ?? { vi: pause.reason },
        ...(pause.note && { note: pause.note }),
        ...(pause.until && { until: pause.until }),
      },
    }),
    ...(desk.afterThis && { afterThis: desk.afterThis.then }),
    services: desk.services.flatMap(({ service: id, handicapMinutes }) => {
      const service = services.get(id);
      if (!service) return [];
      return [
        {
          id,
          name: service.name,
          agency: agencies.get(service.agency)?.shortName ?? service.name,
          handicapMinutes,
          waiting: waitingCount(state.queues, id),
          suspended: state.suspensions.has(id),
        },
      ];
    }),
  };
}

function missedHere(context: ViewContext, desk: DeskRecord): Body<'desk.view'>['missed'] {
  const { state } = context;
  const limitMs = requireCatalogue(state).file.settings.lateReturnLimitMs;
  const own = new Set(desk.services.map((a) => a.service));
  return [...state.figures.missed]
    .reverse()
    .flatMap((id) => {
      const ticket = state.tickets.get(id);
      if (ticket?.state !== 'no-show' || !own.has(ticket.service) || !ticket.endedAt) return [];
      return [
        {
          id,
          label: ticket.label,
          serviceName: queued(context, ticket).serviceName,
          at: ticket.endedAt,
          returnUntil: ticket.endedAt + limitMs,
        },
      ];
    })
    .slice(0, LISTED);
}

function parkedHere(context: ViewContext, desk: DeskRecord): Queued[] {
  const own = new Set(desk.services.map((a) => a.service));
  const tickets = [...context.state.figures.parked].flatMap((id) => context.state.tickets.get(id) ?? []);
  return tickets
    .filter((t) => t.desk === desk.id || own.has(t.service))
    .slice(0, LISTED)
    .map((t) => queued(context, t));
}

function ownFigures({ state }: ViewContext, desk: DeskId): Body<'desk.view'>['own'] {
  const { served = 0, noShow = 0, transferred = 0, serviceMs = 0 } = state.figures.desks.get(desk) ?? {};
  return { served, noShow, transferred, ...(served > 0 && { meanServiceMs: Math.round(serviceMs / served) }) };
}

/** What the officer at a desk sees, and what the desk may do now (DK4). */
export function deskView(context: ViewContext, deskId: DeskId): Body<'desk.view'> | undefined {
  const { state, now } = context;
  const desk = state.desks.get(deskId);
  if (!desk || !state.catalogue?.desks.has(deskId)) return undefined;
  const ticket = desk.ticket ? state.tickets.get(desk.ticket) : undefined;
  const inHand = ticket && ticketInHandView(context, ticket);
  const order = callOrder(state, desk, LISTED);
  const next = nextTicketFor(state, desk, now)?.ticket;
  const undo = undoableStep(state, desk, now);
  const parked = parkedHere(context, desk);
  const missed = missedHere(context, desk);
  const own = allowedCommands(state, desk, now);
  const known = new Set<string>([...own.allowed, ...Object.keys(own.allowedAt)]);
  const nearest = { waiting: order[0]?.id, parked: parked[0]?.id, missed: missed[0]?.id };
  const answers = deskAnswers(context, desk, nearest, known);
  const oldest = order.reduce((min, t) => Math.min(min, t.queuedAt), Infinity);
  return {
    ...frame(context),
    desk: deskPart(context, desk),
    ...(inHand && { ticket: inHand }),
    allowed: [...own.allowed, ...answers.allowed],
    allowedAt: own.allowedAt,
    refused: answers.refused,
    ...helpPart(context, desk),
    ...newsPart(context, desk),
    ...(undo && {
      undo: {
        step: undo.step,
        label: undo.ticketBefore.label,
        until: undo.at + requireCatalogue(state).file.settings.undoWindowMs,
      },
    }),
    ...(next && { next: { label: next.label, serviceName: queued(context, next).serviceName } }),
    waiting: order.map((t) => queued(context, t)),
    waitingCount: desk.services.reduce(
      (sum, a) => sum + (state.queues.byService.get(a.service)?.length ?? 0),
      state.queues.byDesk.get(deskId)?.length ?? 0,
    ),
    ...(oldest < Infinity && { oldestQueuedAt: oldest }),
    parked,
    missed,
    own: ownFigures(context, deskId),
  };
}
