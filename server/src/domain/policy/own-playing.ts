import type { AnnouncementId, AnnouncementRecord, Refused } from '@toiluot/shared/contract';
import type { Actor } from '../actor.ts';
import { refuse } from '../decision.ts';
import type { HallState } from '../state.ts';

/** What this speaker was given under this lease and is to say now; a speaker with an older epoch is told to stay silent. */
export function ownPlaying(
  state: HallState,
  { announcement, epoch }: { readonly announcement: AnnouncementId; readonly epoch: number },
  actor: Actor,
): AnnouncementRecord | Refused {
  const record = state.announcements.get(announcement);
  if (!record) return refuse('unknown-announcement');
  if (record.state !== 'playing') return refuse('announcement-wrong-state', { state: record.state });
  const isOwn = actor.kind === 'device' && record.speaker === actor.id && record.epoch === epoch;
  return isOwn ? record : refuse('speaker-lease-lost');
}
