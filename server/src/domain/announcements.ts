// The only ways to put an announcement into the state; calls join the queue of their zone in the call's own step (AN1).
import type { AnnouncementId, AnnouncementRecord, HallEvent, TicketId } from '@toiluot/shared/contract';
import { callIdOf } from './figures.ts';
import { whyUntrue } from './policy/voice-queue.ts';
import { ticketOf } from './records.ts';
import type { HallState } from './state.ts';

/** AN6: a visitor needs this long from the kiosk to a place where the call is heard. */
const LEAVE_KIOSK_MS = 8_000;

/** What every announcement is before it is queued. */
export const UNSAID = {
  state: 'queued',
  repeat: false,
  speaker: null,
  epoch: null,
  variant: null,
  said: [],
  engine: null,
  skippedEngines: [],
  expectedMs: null,
  lagMs: null,
  begunAt: null,
  startedAt: null,
  endedAt: null,
  reason: null,
} as const;

export function putAnnouncement(state: HallState, record: AnnouncementRecord): void {
  if (record.endedAt === null) state.announcements.set(record.id, record);
  else state.announcements.delete(record.id);
  rememberUnsaid(state, record);
  state.touched.announcements.set(record.id, record);
}

/** Keeps the look-up in step; also when rows are loaded. */
export function rememberUnsaid(state: HallState, { id, ticket, startedAt, endedAt }: AnnouncementRecord): void {
  if (ticket === null) return;
  if (startedAt === null && endedAt === null) state.unsaidCalls.set(ticket, id);
  else if (state.unsaidCalls.get(ticket) === id) state.unsaidCalls.delete(ticket);
}

/** @throws Error naming the id: an event speaks of an announcement that is not open, which is a bug. */
export function announcementOf(state: HallState, id: AnnouncementId): AnnouncementRecord {
  const record = state.announcements.get(id);
  if (!record) throw new Error(`unknown announcement ${id} in an event`);
  return record;
}

/** AN1, AN2: the ticket's present call at the end of its zone's queue; what was not yet said of an earlier one is dropped. */
export function queueCall(state: HallState, id: TicketId, at: number): void {
  const ticket = ticketOf(state, id);
  const visit = ticket.visits.at(-1);
  const zone = visit && state.catalogue?.desks.get(visit.desk)?.zone;
  if (!visit || !zone) return;
  const unsaid = unsaidOf(state, id);
  if (unsaid) drop(state, unsaid, 'skipped', 'called-again', at);
  putAnnouncement(state, {
    ...UNSAID,
    id: callIdOf(ticket, visit) as AnnouncementId,
    zone,
    seq: state.seq + 1,
    // "Once more" would be wrong where nothing was heard before.
    kind: visit.calls > 1 && !unsaid ? 'recall' : 'call',
    emergency: false,
    ticket: id,
    visit: visit.n,
    calls: visit.calls,
    desk: visit.desk,
    label: ticket.label,
    languages: ticket.language === 'vi' ? ['vi'] : ['vi', ticket.language],
    text: null,
    onlyEngine: null,
    queuedAt: at,
    readyAt: Math.max(at, ticket.issuedAt + LEAVE_KIOSK_MS),
  });
}

/** AN2: the ticket moved on before its call was heard; a speaker that was given it is refused at the fence. */
export function dropUntrue(state: HallState, { data }: HallEvent, at: number): void {
  if (state.unsaidCalls.size === 0 || !('ticket' in data)) return;
  const unsaid = unsaidOf(state, typeof data.ticket === 'string' ? data.ticket : data.ticket.id);
  const reason = unsaid && whyUntrue(state, unsaid);
  if (reason) drop(state, unsaid, 'skipped', reason, at);
}

function unsaidOf(state: HallState, ticket: TicketId): AnnouncementRecord | undefined {
  const id = state.unsaidCalls.get(ticket);
  return id === undefined ? undefined : state.announcements.get(id);
}

/** With its day a call is over; texts and tests go on. */
export function expireCalls(state: HallState, at: number): void {
  for (const record of [...state.announcements.values()])
    if (record.ticket !== null && record.state === 'queued') drop(state, record, 'expired', 'day-over', at);
}

function drop(
  state: HallState,
  record: AnnouncementRecord,
  how: 'skipped' | 'expired',
  reason: string,
  at: number,
): void {
  putAnnouncement(state, { ...record, state: how, endedAt: at, reason });
}
