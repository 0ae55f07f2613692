import type { HallEvent } from '@toiluot/shared/contract';
import type { Decide } from '../decision.ts';

/** AN2, AN3: what must not be said any more ends unsaid, with its reason; what began meanwhile is left alone. */
export const sweepAnnouncements: Decide<'announcement.sweep'> = (state, { ended }) => {
  const waiting = ended.filter(({ announcement }) => state.announcements.get(announcement)?.state === 'queued');
  return {
    events: waiting.map((data): HallEvent => ({ type: 'announcement.ended', data })),
    reply: () => ({ ended: waiting.length }),
  };
};
