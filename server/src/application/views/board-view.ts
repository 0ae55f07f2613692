import type { DeskDefinition, ZoneId } from '@toiluot/shared/contract';
import { callIdOf } from '../../domain/figures.ts';
import { isCalled } from '../../domain/policy/call-serves.ts';
import { deskNumbersFor } from '../../domain/policy/quote.ts';
import { waitingCount } from '../../domain/queues.ts';
import { type Body, frame, messagesFor, requireCatalogue, standingNotice, type ViewContext } from './view-context.ts';

/** F-O05: where the call begins the service, boards let go of it after this long; nobody says that the visitor came. */
const CALLED_FOR_MS = 60_000;
const MISSED_FOR_MS = 30 * 60_000;
const MISSED_SHOWN = 6;
const RECENT_SHOWN = 12;

type DeskCell = Body<'board.view'>['desks'][number];

function deskCell(context: ViewContext, definition: DeskDefinition): DeskCell {
  const { state } = context;
  const desk = state.desks.get(definition.id);
  const label = desk?.ticket && state.tickets.get(desk.ticket)?.label;
  return {
    id: definition.id,
    number: definition.number,
    zone: definition.zone,
    accessible: definition.accessible,
    state: callOf(context, definition).length > 0 ? 'calling' : (desk?.state ?? 'closed'),
    ...(label && { label }),
    ...(desk?.pause?.until && { backAt: desk.pause.until }),
  };
}

function callOf({ state, now }: ViewContext, definition: DeskDefinition) {
  const ticket = state.tickets.get(state.desks.get(definition.id)?.ticket ?? ('' as never));
  const visit = ticket?.visits.at(-1);
  if (!ticket || !visit || !isCalled(state, ticket)) return [];
  if (ticket.state === 'serving' && now - visit.lastCallAt > CALLED_FOR_MS) return [];
  return [
    {
      callId: callIdOf(ticket, visit),
      label: ticket.label,
      desk: definition.number,
      zone: definition.zone,
      callNumber: visit.calls,
      calledAt: visit.lastCallAt,
    },
  ];
}

function missedTickets({ state, now }: ViewContext, numbers: ReadonlyMap<string, number>) {
  const found = [];
  for (const id of [...state.figures.missed].reverse()) {
    const ticket = state.tickets.get(id);
    const desk = numbers.get(ticket?.visits.at(-1)?.desk ?? '');
    if (ticket?.state === 'no-show' && ticket.endedAt && desk && now - ticket.endedAt < MISSED_FOR_MS)
      found.push({ label: ticket.label, desk, at: ticket.endedAt });
    if (found.length === MISSED_SHOWN) break;
  }
  return found;
}

/** What the boards of a zone show, or those of the whole hall: no name, no ground of a priority (VW). */
export function boardView(context: ViewContext, zoneId: ZoneId | undefined): Body<'board.view'> {
  const { state } = context;
  const { file, services, agencies, desks: all } = requireCatalogue(state);
  const desks = [...all.values()].filter((desk) => zoneId === undefined || desk.zone === zoneId);
  const numbers = new Map<string, number>(desks.map((desk) => [desk.id, desk.number]));
  const calls = desks.flatMap((desk) => callOf(context, desk));
  const recent = state.figures.recentCalls.flatMap(({ callId, label, desk, at }) => {
    const number = numbers.get(desk);
    return number ? [{ callId, label, desk: number, calledAt: at }] : [];
  });
  const here = [...services.values()].filter(
    (s) => zoneId === undefined || desks.some((d) => state.desks.get(d.id)?.services.some((a) => a.service === s.id)),
  );
  const waiting = here.map((s) => {
    const wait = context.waits?.ofService(s.id);
    return {
      ...(wait && { wait }),
      service: s.id,
      name: s.name,
      agency: agencies.get(s.agency)?.shortName ?? s.name,
      count: waitingCount(state.queues, s.id),
      desks: deskNumbersFor(state, s.id),
    };
  });
  const zone = file.centre.zones.find((z) => z.id === zoneId);
  return {
    ...frame(context),
    ...(zone && { zone }),
    desks: desks.map((desk) => deskCell(context, desk)),
    calls: calls.sort((a, b) => b.calledAt - a.calledAt),
    recent: recent.slice(0, RECENT_SHOWN),
    missed: missedTickets(context, numbers),
    waitingTotal: waiting.reduce((sum, w) => sum + w.count, 0),
    waiting: waiting.filter((w) => w.count > 0),
    messages: [...standingNotice(context, 'boardNotice'), ...messagesFor(state, zoneId)],
  };
}
