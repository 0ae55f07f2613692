import type { DeviceRecord, Service } from '@toiluot/shared/contract';
import { isIssuedAt } from '../../domain/actor.ts';
import { isOffered } from '../../domain/indexed-catalogue.ts';
import { nextNumber } from '../../domain/policy/numbering.ts';
import { printJobId } from '../../domain/policy/print-target.ts';
import { deskNumbersFor, desksOf } from '../../domain/policy/quote.ts';
import { issuesNow } from '../../domain/policy/session-state.ts';
import { waitingCount } from '../../domain/queues.ts';
import { serviceState } from './service-state.ts';
import {
  type Body,
  frame,
  lateReturnOf,
  messagesFor,
  requireCatalogue,
  standingNotice,
  type ViewContext,
} from './view-context.ts';

/** Numbers left are told to visitors below this. */
const FEW_LEFT = 10;

/** When a service whose quota is used up gives out numbers again. */
function quotaEnds({ state, now }: ViewContext, service: Service): number | undefined {
  const next = nextNumber(state, service, issuesNow(state, now)?.id ?? null, now);
  const nextAt = 'code' in next ? next.details['nextAt'] : undefined;
  return typeof nextAt === 'number' ? nextAt : undefined;
}

function lateOf({ state, waits }: ViewContext, service: Service) {
  const late = waits?.lateTicketOf(service.id);
  if (!late) return undefined;
  return { ...late, refused: (requireCatalogue(state).file.settings.refuseLateTickets ?? false) && !late.carriesOver };
}

function serviceOf(context: ViewContext, service: Service) {
  const { state, now } = context;
  const desks = desksOf(state, service.id);
  const zones = new Set(
    desks.map((desk) => requireCatalogue(state).desks.get(desk.id)?.zone).filter((zone) => zone !== undefined),
  );
  const { state: name, remaining } = serviceState(state, service, now);
  const suspension = state.suspensions.get(service.id);
  const wait = context.waits?.ofService(service.id);
  const resumesAt = name === 'quota-reached' ? quotaEnds(context, service) : undefined;
  const late = lateOf(context, service);
  return {
    id: service.id,
    agency: service.agency,
    kind: service.kind,
    name: service.name,
    state: name,
    waiting: waitingCount(state.queues, service.id),
    // The very desks that the paper will name; helping desks may call too.
    desks: deskNumbersFor(state, service.id),
    zones: [...zones],
    served: desks.some((desk) => (state.desks.get(desk.id)?.state ?? 'closed') !== 'closed'),
    ...(suspension && { message: suspension.message }),
    ...(wait && { wait }),
    ...(remaining < FEW_LEFT && { remaining }),
    ...(resumesAt !== undefined && { resumesAt }),
    ...(late && { late }),
  };
}

function lastTicketOf(
  { state }: ViewContext,
  kiosk: DeviceRecord,
): { lastTicket?: NonNullable<Body<'kiosk.view'>['lastTicket']> } {
  let last = state.day?.issuedCount ?? 0;
  // A kiosk's own last ticket is among the newest of the hall; older than that nobody stands there any more.
  for (const oldest = last - 200; last > 0 && last > oldest; last -= 1) {
    const ticket = state.tickets.get(`${state.day?.id}.${last}` as never);
    if (!ticket || !isIssuedAt(ticket.issuedBy, kiosk.id)) continue;
    const job = state.printJobs.get(printJobId(ticket.id, Math.max(1, ticket.copies)));
    return job ? { lastTicket: { ticket: ticket.id, label: ticket.label, copyNo: job.copyNo, print: job.state } } : {};
  }
  return {};
}

/** What one kiosk shows. */
export function kioskView(context: ViewContext, kiosk: DeviceRecord): Body<'kiosk.view'> {
  const { state } = context;
  const { file, services, priorityClasses } = requireCatalogue(state);
  const offered = [...services.values()].map((service) => serviceOf(context, service));
  const waitingOf = (agency: string) =>
    offered.filter((s) => s.agency === agency).reduce((sum, s) => sum + s.waiting, 0);
  const priority = file.settings.kioskPriorityClass && priorityClasses.get(file.settings.kioskPriorityClass);
  const printer = kiosk.printers[0];
  const calmest = context.bestHours?.calmest;
  return {
    ...frame(context),
    languages: file.settings.kioskLanguages ?? ['vi', 'en'],
    waitingTotal: offered.reduce((sum, s) => sum + s.waiting, 0),
    agencies: file.agencies
      .filter((a) => isOffered(a, state.day?.date))
      .map(({ id, name, shortName }) => ({ id, name, shortName, waiting: waitingOf(id) })),
    services: offered,
    ...(priority && { priority: { id: priority.id, headStartMinutes: priority.headStartMinutes } }),
    lateReturn: lateReturnOf(state),
    printer: {
      present: printer !== undefined,
      health: (printer && state.printers.get(printer)?.health) ?? 'unreachable',
    },
    ...lastTicketOf(context, kiosk),
    ...(calmest && file.settings.publicWaits !== false && { calmest }),
    messages: [...standingNotice(context, 'kioskNotice'), ...messagesFor(state, kiosk.zone ?? undefined)],
  };
}
