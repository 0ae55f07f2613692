import type { DeskDefinition, Service, TicketRecord } from '@toiluot/shared/contract';
import { issuesOf } from '../../domain/kiosk-pace.ts';
import { desksServing, isManned } from '../../domain/policy/coverage.ts';
import { TREND_MS, waitingAt } from '../../domain/policy/queue-trend.ts';
import { waitingCount } from '../../domain/queues.ts';
import { complaintCounts } from '../complaints/complaint-counts.ts';
import { hallVoice } from './hall-voice.ts';
import { serviceState } from './service-state.ts';
import { type Body, frame, messagesFor, offered, requireCatalogue, type ViewContext } from './view-context.ts';

type Hall = Body<'hall.view'>;
const TICKETS_LISTED = 600;

function deskRow({ state }: ViewContext, definition: DeskDefinition): Hall['desks'][number] {
  const desk = state.desks.get(definition.id);
  const { id, number, name, zone, accessible } = definition;
  const officer = desk?.officer && state.staff.get(desk.officer);
  const ticket = desk?.ticket && state.tickets.get(desk.ticket);
  const visit = ticket?.visits.at(-1);
  const reason =
    desk?.pause && requireCatalogue(state).file.pauseReasons.find((r) => r.id === desk.pause?.reason)?.name;
  return {
    id,
    number,
    name,
    zone,
    accessible,
    state: desk?.state ?? 'closed',
    since: desk?.since ?? 0,
    rev: desk?.rev ?? 0,
    services: [...(desk?.services ?? [])],
    servedToday: state.figures.desks.get(id)?.served ?? 0,
    ...(officer && { officer: { id: officer.id, name: officer.displayName } }),
    ...(ticket &&
      visit && {
        ticket: {
          id: ticket.id,
          label: ticket.label,
          service: ticket.service,
          calledAt: visit.lastCallAt,
          ...(visit.startedAt && { startedAt: visit.startedAt }),
        },
      }),
    ...(desk?.pause && {
      pause: { reason: reason ?? { vi: desk.pause.reason }, ...(desk.pause.until && { until: desk.pause.until }) },
    }),
    ...(desk?.assignedUntil && { assignedUntil: desk.assignedUntil }),
    ...(desk?.servicesAfter && { assignedAfterwards: [...desk.servicesAfter] }),
  };
}

function queueRow(
  { state, now }: ViewContext,
  service: Service,
  parked: number,
  before: ReturnType<typeof waitingAt>,
): Hall['queues'][number] {
  const agency = requireCatalogue(state).agencies.get(service.agency);
  const suspension = state.suspensions.get(service.id);
  const oldest = (state.queues.byService.get(service.id) ?? []).reduce((min, t) => Math.min(min, t.queuedAt), Infinity);
  const { state: name, remaining } = serviceState(state, service, now);
  return {
    service: service.id,
    agency: service.agency,
    name: service.name,
    agencyName: agency?.shortName ?? service.name,
    kind: service.kind,
    state: name,
    waiting: waitingCount(state.queues, service.id),
    parked,
    openDesks: desksServing(state, service.id).filter((d) => isManned(state, d)).length,
    issued: state.figures.issuedByService.get(service.id) ?? 0,
    remaining,
    ...(suspension && { message: suspension.message }),
    ...(service.quotaPerSession !== undefined && { quotaPerSession: service.quotaPerSession }),
    ...(oldest < Infinity && { oldestQueuedAt: oldest }),
    ...(before && { waitingBefore: before.get(service.id) ?? 0 }),
  };
}

/** Why a supervisor might void a waiting ticket, if there is a reason. */
function doubtsOf({ state, waits }: ViewContext): (ticket: TicketRecord) => Partial<Hall['tickets'][number]> {
  const late = new Set(waits?.hardlyServed() ?? []);
  const floods = [...state.alerts.values()].flatMap(({ kind, device }) =>
    kind === 'kiosk-flood' && device ? [{ device, from: issuesOf(state, device)[0] ?? 0 }] : [],
  );
  return ({ id, state: name, issuedBy, issuedAt }) => {
    if (name !== 'waiting') return {};
    const flood = floods.find(({ device, from }) => issuedBy === `device:${device}` && issuedAt >= from);
    return { ...(late.has(id) && { late: true }), ...(flood && { flooded: flood.device }) };
  };
}

function openTickets(context: ViewContext): Hall['tickets'] {
  const { state } = context;
  const doubts = doubtsOf(context);
  const waiting = [...state.queues.byService.values(), ...state.queues.byDesk.values()].flat();
  const parked = [...state.figures.parked].flatMap((id) => state.tickets.get(id) ?? []);
  const missed = [...state.figures.missed].slice(-100).flatMap((id) => state.tickets.get(id) ?? []);
  const inHand = [...state.desks.values()].flatMap((d) => (d.ticket ? (state.tickets.get(d.ticket) ?? []) : []));
  return [...inHand, ...parked, ...missed, ...waiting].slice(0, TICKETS_LISTED).map((t) => ({
    id: t.id,
    label: t.label,
    service: t.service,
    state: t.state,
    queuedAt: t.queuedAt,
    ...(t.desk && { desk: t.desk }),
    ...(t.priorityClass && { priorityClass: t.priorityClass }),
    ...doubts(t),
  }));
}

function alertRows({ state }: ViewContext): Hall['alerts'] {
  return [...state.alerts.values()].map((alert) => {
    const { id, kind, since, desk, service, ticket, printer, device, zone, complaint, snoozedUntil } = alert;
    const label = (ticket && state.tickets.get(ticket)?.label) ?? (complaint && state.complaints.get(complaint)?.label);
    const owner = alert.owner && state.staff.get(alert.owner);
    return {
      id,
      kind,
      since,
      ...(desk && { desk }),
      ...(service && { service }),
      ...(ticket && { ticket }),
      ...(label && { label }),
      ...(printer && { printer }),
      ...(device && { device }),
      ...(zone && { zone }),
      ...(complaint && { complaint }),
      ...(owner && { owner: { id: owner.id, name: owner.displayName } }),
      ...(snoozedUntil && { snoozedUntil }),
    };
  });
}

function deviceRows({ state, presence }: ViewContext): Hall['devices'] {
  return [...state.devices.values()].map(({ id, kind, name, revoked }) => {
    const seen = presence.get(id);
    return {
      id,
      kind,
      name,
      revoked,
      connected: seen?.connected ?? false,
      ...(seen && { lastSeenAt: seen.lastSeenAt }),
    };
  });
}

function printerRows({ state }: ViewContext): Hall['printers'] {
  const pending = [...state.pendingJobs.values()];
  const unknown = new Map<string, number>();
  for (const alertable of state.printJobs.values())
    if (alertable.state === 'unknown') unknown.set(alertable.printer, (unknown.get(alertable.printer) ?? 0) + 1);
  return requireCatalogue(state).file.printers.map(({ id, name }) => ({
    id,
    name,
    health: state.printers.get(id)?.health ?? 'unreachable',
    pending: pending.filter((j) => j.printer === id).length,
    unknown: unknown.get(id) ?? 0,
  }));
}

/** The whole hall, for those who steer it. */
export function hallView(context: ViewContext): Hall {
  const { state } = context;
  const { file, services, desks } = requireCatalogue(state);
  const { issued, served, noShow, cancelled, inHand } = state.figures;
  const parked = new Map<string, number>();
  for (const id of state.figures.parked) {
    const service = state.tickets.get(id)?.service ?? '';
    parked.set(service, (parked.get(service) ?? 0) + 1);
  }
  const before = waitingAt(state, context.now - TREND_MS);
  const queues = [...services.values()].map((s) => queueRow(context, s, parked.get(s.id) ?? 0, before));
  const day = state.day;
  const voice = hallVoice(context);
  return {
    ...frame(context),
    ...(day && { day: { id: day.id, state: day.state, openedAt: day.openedAt, sessions: [...day.sessions] } }),
    today: { issued, served, noShow, cancelled, inHand, waiting: queues.reduce((sum, q) => sum + q.waiting, 0) },
    zones: file.centre.zones,
    desks: [...desks.values()].map((d) => deskRow(context, d)),
    queues,
    tickets: openTickets(context),
    alerts: alertRows(context),
    complaints: complaintCounts(state, context.now),
    devices: deviceRows(context),
    printers: printerRows(context),
    messages: messagesFor(state, undefined).map((m) => ({
      ...m,
      ...(state.messages.get(m.id)?.zone && { zone: state.messages.get(m.id)?.zone as never }),
    })),
    profiles: [...state.profiles.values()].map(({ id, name, desks }) => ({
      id,
      name,
      desks: desks.map(({ desk, services: assigned }) => ({ desk, services: [...assigned] })),
    })),
    priorityClasses: file.priorityClasses,
    staff: [...state.staff.values()]
      .filter((s) => !s.disabled)
      .map(({ id, displayName, role }) => ({ id, name: displayName, role })),
    pauseReasons: offered(file.pauseReasons),
    ...(voice && { voice }),
  };
}
