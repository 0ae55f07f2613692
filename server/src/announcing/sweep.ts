import type { AnnouncementRecord, InputOf, ZoneId } from '@toiluot/shared/contract';
import { FRESH_MS, queuedIn, whyUntrue } from '../domain/policy/voice-queue.ts';
import { volumeAt } from '../domain/policy/voice-volume.ts';
import type { HallState } from '../domain/state.ts';

type Ended = InputOf<'announcement.sweep'>['ended'][number];

function endOf(
  state: HallState,
  record: AnnouncementRecord,
  now: number,
  aliveSince: number | undefined,
): Omit<Ended, 'announcement'> | undefined {
  if (whyUntrue(state, record)) return { state: 'skipped', reason: 'no-longer-called' };
  if (state.mutes.has(record.zone) && !record.emergency) return { state: 'skipped', reason: 'muted' };
  if (volumeAt(state, record.zone, now, record.emergency) === 0) return { state: 'skipped', reason: 'quiet-time' };
  if (record.queuedAt >= (aliveSince ?? now) - FRESH_MS) return undefined;
  return { state: 'expired', reason: aliveSince === undefined ? 'no-speaker' : 'too-old' };
}

/**
 * What must not be said any more in a zone (AN2, AN3, AN8, AN9).
 *
 * @param aliveSince  since when the zone has had a speaker without a gap, epoch ms; undefined = it has none
 */
export const sweepOf = (state: HallState, zone: ZoneId, now: number, aliveSince: number | undefined): Ended[] =>
  queuedIn(state, zone).flatMap((record) => {
    const end = endOf(state, record, now, aliveSince);
    return end ? [{ announcement: record.id, ...end }] : [];
  });
