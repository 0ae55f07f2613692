// What a journal row says about a ticket, as plain facts; the words are the screen's.
import type { DeskId, EventData, EventType, ReasonId, Text, TicketId, TicketLine } from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';
import type { JournalRow } from '../../storage/storage.ts';
import { journalActor } from './journal-actor.ts';

type Facts = Omit<TicketLine, 'seq' | 'at' | 'type' | 'by'>;
const MINUTE_MS = 60_000;

const plain = (reason: string | null | undefined): Pick<Facts, 'reason'> => (reason ? { reason: { vi: reason } } : {});

function deskNumber(state: HallState, desk: DeskId | null): Pick<Facts, 'desk'> {
  const number = desk ? state.catalogue?.desks.get(desk)?.number : undefined;
  return number === undefined ? {} : { desk: number };
}

/** A reason of the catalogue's lists by its name. */
function named(state: HallState, id: ReasonId | null): Pick<Facts, 'reason'> {
  if (!id) return {};
  const file = state.catalogue?.file;
  const lists = [...(file?.noShowReasons ?? []), ...(file?.outOfOrderReasons ?? []), ...(file?.pauseReasons ?? [])];
  const name: Text | undefined = lists.find((reason) => reason.id === id)?.name;
  return { reason: name ?? { vi: id } };
}

type Tellers = { readonly [T in EventType]?: (state: HallState, data: EventData[T]) => Facts };

const TELLERS: Tellers = {
  'ticket.issued': (_state, { service, headStartMs, reason }) => ({
    service,
    ...(headStartMs > 0 && { minutes: headStartMs / MINUTE_MS }),
    ...plain(reason),
  }),
  'ticket.reprinted': (_state, { reason }) => plain(reason),
  'ticket.called': (state, { desk, cause }) => ({
    ...deskNumber(state, desk),
    cause: cause.kind,
    ...(cause.minutes !== null && { minutes: cause.minutes }),
    ...named(state, cause.reason),
  }),
  'ticket.recalled': (state, { desk }) => deskNumber(state, desk),
  'ticket.started': (state, { desk }) => deskNumber(state, desk),
  'ticket.finished': (state, { desk, next }) => ({
    ...deskNumber(state, desk),
    ...(next && { service: next.service }),
  }),
  'ticket.work-counted': (state, { desk }) => deskNumber(state, desk),
  'ticket.marked-no-show': (state, { desk, reason }) => ({ ...deskNumber(state, desk), ...named(state, reason) }),
  'ticket.parked': (state, { desk, until, reason }) => ({
    ...deskNumber(state, desk),
    ...(until !== null && { until }),
    ...plain(reason),
  }),
  'ticket.resumed': () => ({}),
  'ticket.put-back': (state, { desk, reason }) => ({ ...deskNumber(state, desk), ...plain(reason) }),
  'ticket.journey-set': () => ({}),
  'ticket.transferred': (state, { directedTo, service, reason }) => ({
    ...deskNumber(state, directedTo),
    service,
    ...plain(reason),
  }),
  'ticket.cancelled': (state, { desk, reason }) => ({ ...deskNumber(state, desk), ...plain(reason) }),
  'ticket.reinstated': (_state, { reason }) => plain(reason),
  'ticket.stepped-behind': () => ({}),
  'ticket.expired': () => ({}),
  'ticket.priority-set': (state, { priorityClass, headStartMs, reason }) => {
    const name = priorityClass ? state.catalogue?.priorityClasses.get(priorityClass)?.name : undefined;
    return { minutes: headStartMs / MINUTE_MS, ...(name && { priorityClass: name }), ...plain(reason) };
  },
  'ticket.noted': () => ({}),
  'ticket.rated': () => ({}),
  'desk.undone': (state, { desk }) => deskNumber(state, desk),
  'print.ended': (_state, { state: print }) => ({ print }),
};

export const TOLD_TYPES = Object.keys(TELLERS) as readonly EventType[];

/** Whether a row is about this ticket and not about another whose id begins alike. */
function isAbout(data: { ticket?: TicketId | { id: TicketId }; job?: string }, id: TicketId): boolean {
  const ticket = typeof data.ticket === 'object' ? data.ticket.id : data.ticket;
  return ticket === id || data.job?.slice(0, data.job.lastIndexOf('/')) === id;
}

/** The lines about a ticket among these rows, in the rows' order. */
export function ticketLines(state: HallState, rows: readonly JournalRow[], id: TicketId): TicketLine[] {
  return rows.flatMap((row): TicketLine[] => {
    const data = JSON.parse(row.data) as never;
    if (!isAbout(data, id)) return [];
    const tell = TELLERS[row.type as EventType] as ((state: HallState, data: never) => Facts) | undefined;
    const { seq, at, type, actor } = row;
    return [{ seq, at, type, by: journalActor(state, actor), ...tell?.(state, data) }];
  });
}
