import { type Decide, refuse } from '../decision.ts';
import { cutEvent } from '../policy/cut-short.ts';

/** AN10, AN11: its speaker failed, or an emergency cuts in. After a restart nothing is said twice (`mayRepeat` false). */
export const cutAnnouncement: Decide<'announcement.cut'> = (state, { announcement, reason, mayRepeat }, { now }) => {
  const record = state.announcements.get(announcement);
  if (!record) return refuse('unknown-announcement');
  if (record.state !== 'playing') return refuse('announcement-wrong-state', { state: record.state });
  const event = mayRepeat
    ? cutEvent(state, record, reason, now)
    : ({ type: 'announcement.ended', data: { announcement, state: 'failed', reason } } as const);
  return { events: [event], reply: () => ({ repeated: event.type === 'announcement.requeued' }) };
};
