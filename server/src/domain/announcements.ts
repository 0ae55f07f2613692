// The only ways to put an announcement into the state; calls join the queue of their zone in the call's own step (AN1).
import type { AnnouncementId, AnnouncementRecord, TicketId } from '@toiluot/shared/contract';
import { callIdOf } from './figures.ts';
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
  state.touched.announcements.set(record.id, record);
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
  const unsaid = [...state.announcements.values()].filter((a) => a.ticket === id && a.state === 'queued');
  for (const earlier of unsaid) drop(state, earlier, 'skipped', 'called-again', at);
  putAnnouncement(state, {
    ...UNSAID,
    id: callIdOf(ticket, visit) as AnnouncementId,
    zone,
    seq: state.seq + 1,
    // "Once more" would be wrong where nothing was heard before.
    kind: visit.calls > 1 && unsaid.length === 0 ? 'recall' : 'call',
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
