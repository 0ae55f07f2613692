import { type Decide, isRefused } from '../decision.ts';
import { cutEvent } from '../policy/cut-short.ts';
import { ownPlaying } from '../policy/own-playing.ts';

/** Said; or the speaker could not, and it comes once more. */
export const endAnnouncement: Decide<'announcement.ended'> = (state, input, { actor, now }) => {
  const record = ownPlaying(state, input, actor);
  if (isRefused(record)) return record;
  const event =
    input.outcome === 'done'
      ? ({ type: 'announcement.ended', data: { announcement: record.id, state: 'done', reason: null } } as const)
      : cutEvent(state, record, input.reason ?? 'speaker-failed', now);
  return { events: [event], reply: () => ({}) };
};
