import { type Decide, refuse } from '../decision.ts';
import { nextIn, playingAt, playingIn } from '../policy/voice-queue.ts';

/** AN1, AN2: one voice at a time in a zone and in a device, in order, and only what is still true and not muted. */
export const beginAnnouncement: Decide<'announcement.begin'> = (state, input, { now }) => {
  const record = state.announcements.get(input.announcement);
  if (!record) return refuse('unknown-announcement');
  const device = state.devices.get(input.speaker);
  if (device?.kind !== 'board' || device.revoked) return refuse('unknown-device');
  if (playingIn(state, record.zone) || playingAt(state, input.speaker)) return refuse('zone-speaking');
  if (nextIn(state, record.zone, now)?.id !== record.id)
    return refuse('announcement-wrong-state', { state: record.state });
  if (state.mutes.has(record.zone) && !record.emergency) return refuse('announcement-wrong-state', { state: 'muted' });
  const { announcement, speaker, epoch, level, variant, said, engine, skipped, expectedMs } = input;
  const lagMs = Math.max(0, now - record.queuedAt);
  return {
    events: [
      {
        type: 'announcement.begun',
        data: { announcement, speaker, epoch, level, variant, said, engine, skipped, expectedMs, lagMs },
      },
    ],
    reply: () => ({ announcement, lagMs }),
  };
};
