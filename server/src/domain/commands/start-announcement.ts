import { type Decide, isRefused, refuse } from '../decision.ts';
import { ownPlaying } from '../policy/own-playing.ts';

/** AN10: the fence. Without this answer a speaker stays silent, and no announcement is started twice. */
export const startAnnouncement: Decide<'announcement.started'> = (state, input, { actor }) => {
  const record = ownPlaying(state, input, actor);
  if (isRefused(record)) return record;
  if (record.startedAt !== null) return refuse('announcement-wrong-state', { state: 'started' });
  return {
    events: [{ type: 'announcement.started', data: { announcement: record.id } }],
    reply: () => ({}),
  };
};
