import type { EventType } from '@toiluot/shared/contract';
import { announcementOf, putAnnouncement, UNSAID } from '../announcements.ts';
import type { Appliers } from '../evolve.ts';

type AnnouncementEvent = Extract<EventType, `announcement.${string}` | `voice.${string}`>;

export const announcementEvents: Appliers<AnnouncementEvent> = {
  'announcement.queued': (state, { announcement }, at) =>
    putAnnouncement(state, {
      ...UNSAID,
      ...announcement,
      seq: state.seq + 1,
      ticket: null,
      visit: null,
      calls: null,
      queuedAt: at,
      readyAt: at,
    }),
  'announcement.begun': (state, { announcement, level, skipped, ...given }, at) => {
    const record = announcementOf(state, announcement);
    state.lagLevels.set(record.zone, level);
    putAnnouncement(state, { ...record, ...given, state: 'playing', skippedEngines: skipped, begunAt: at });
  },
  'announcement.started': (state, { announcement }, at) =>
    putAnnouncement(state, { ...announcementOf(state, announcement), startedAt: at }),
  'announcement.requeued': (state, { announcement, reason }) =>
    putAnnouncement(state, { ...announcementOf(state, announcement), ...UNSAID, repeat: true, reason }),
  'announcement.ended': (state, { announcement, state: end, reason }, at) =>
    putAnnouncement(state, { ...announcementOf(state, announcement), state: end, endedAt: at, reason }),
  'voice.muted': (state, { mute }) => {
    state.mutes.set(mute.zone, mute);
    state.touched.mutes.add(mute.zone);
  },
  'voice.unmuted': (state, { zone }) => {
    state.mutes.delete(zone);
    state.touched.mutes.add(zone);
  },
  'voice.checked': (state, { zone, heard, by }, at) => {
    state.voiceChecks.set(zone, { zone, heard, by, at });
    state.touched.voiceChecks.add(zone);
  },
};
