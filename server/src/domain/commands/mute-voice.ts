import { type Decide, refuse } from '../decision.ts';

/** AN9: with a reason and an end; the picture goes on. */
export const muteVoice: Decide<'voice.mute'> = (state, { zone, reason, until }, { now }) => {
  if (!state.catalogue?.file.centre.zones.some((z) => z.id === zone)) return refuse('unknown-zone');
  if (until <= now) return refuse('until-in-past');
  return {
    events: [{ type: 'voice.muted', data: { mute: { zone, reason: reason.trim(), since: now, until } } }],
    reply: () => ({ zone }),
  };
};

export const unmuteVoice: Decide<'voice.unmute'> = (state, { zone }) =>
  state.mutes.has(zone)
    ? { events: [{ type: 'voice.unmuted', data: { zone } }], reply: () => ({ zone }) }
    : refuse('zone-not-muted');
