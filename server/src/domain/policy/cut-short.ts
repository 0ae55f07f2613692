import type { AnnouncementRecord, HallEvent } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { FRESH_MS, whyUntrue } from './voice-queue.ts';

/** AN10: cut short, it is said once more if it began at most 20 s ago and is still true; never a third time. */
export function cutEvent(state: HallState, record: AnnouncementRecord, reason: string, now: number): HallEvent {
  const isFresh = now - (record.begunAt ?? 0) <= FRESH_MS;
  if (isFresh && !record.repeat && record.kind !== 'test' && !whyUntrue(state, record))
    return { type: 'announcement.requeued', data: { announcement: record.id, reason } };
  return { type: 'announcement.ended', data: { announcement: record.id, state: 'failed', reason } };
}
