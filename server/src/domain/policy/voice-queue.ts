// AN1, AN2, AN5: whose turn it is to be said in a zone, and whether it is still true.
import type { AnnouncementRecord, DeviceId, ZoneId } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { isCalled } from './call-serves.ts';

/** AN3, AN10: older than this it is shown only. */
export const FRESH_MS = 20_000;

const lane = ({ emergency, ticket }: AnnouncementRecord): number => (emergency ? 0 : ticket === null ? 1 : 2);

/** Emergency, then supervisors' texts and tests, then calls; each lane by its time. */
const inOrder = (a: AnnouncementRecord, b: AnnouncementRecord): number =>
  lane(a) - lane(b) || a.readyAt - b.readyAt || a.seq - b.seq;

/** What waits to be said in a zone, first one first, those held back by AN6 included. */
export const queuedIn = (state: HallState, zone: ZoneId): AnnouncementRecord[] =>
  [...state.announcements.values()].filter((a) => a.zone === zone && a.state === 'queued').sort(inOrder);

export const playingIn = (state: HallState, zone: ZoneId): AnnouncementRecord | undefined =>
  [...state.announcements.values()].find((a) => a.zone === zone && a.state === 'playing');

/** What this device is saying now, in whichever zone. */
export const playingAt = (state: HallState, device: DeviceId): AnnouncementRecord | undefined =>
  [...state.announcements.values()].find((a) => a.speaker === device && a.state === 'playing');

/** Why an announcement must not be said any more; undefined while its ticket is called at that desk by that call. */
export function whyUntrue(state: HallState, record: AnnouncementRecord): 'no-longer-called' | undefined {
  if (record.ticket === null) return undefined;
  const ticket = state.tickets.get(record.ticket);
  const visit = ticket?.visits.at(-1);
  const isTrue =
    ticket !== undefined &&
    isCalled(state, ticket) &&
    ticket.desk === record.desk &&
    visit?.n === record.visit &&
    visit.calls === record.calls;
  return isTrue ? undefined : 'no-longer-called';
}

/** The one to say next at `now`; undefined when nothing is ready. */
export const nextIn = (state: HallState, zone: ZoneId, now: number): AnnouncementRecord | undefined =>
  queuedIn(state, zone).find((a) => a.readyAt <= now && !whyUntrue(state, a));
