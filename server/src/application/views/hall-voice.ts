import type { ViewOf, ZoneId } from '@toiluot/shared/contract';
import { checkOf } from '../../domain/policy/voice-check.ts';
import { playingIn, queuedIn } from '../../domain/policy/voice-queue.ts';
import { volumeAt } from '../../domain/policy/voice-volume.ts';
import { requireCatalogue, type ViewContext } from './view-context.ts';

type Voice = NonNullable<ViewOf<'hall.view'>['voice']>;

function zoneRow({ state, now, voice }: ViewContext, zone: ZoneId): Voice['zones'][number] {
  const speaker = voice?.speakerOf(zone);
  const playing = playingIn(state, zone);
  const desk = playing?.desk && requireCatalogue(state).desks.get(playing.desk)?.number;
  const queued = queuedIn(state, zone);
  const oldest = queued.reduce((min, a) => Math.min(min, a.readyAt), now);
  const mute = state.mutes.get(zone);
  const check = checkOf(state, zone, now);
  const { loadPercent = 0, fullPercent } = voice?.figuresOf(zone) ?? {};
  return {
    zone,
    queued: queued.length,
    lagMs: now - oldest,
    level: state.lagLevels.get(zone) ?? 0,
    loadPercent,
    volume: volumeAt(state, zone, now),
    ...(speaker && { speaker }),
    ...(playing && {
      playing: { label: playing.label, since: playing.begunAt ?? now, ...(desk && { desk }) },
    }),
    ...(fullPercent !== undefined && { fullPercent }),
    ...(mute && { mute: { reason: mute.reason, until: mute.until } }),
    ...(check && {
      check: { heard: check.heard, by: state.staff.get(check.by)?.displayName ?? check.by, at: check.at },
    }),
  };
}

/** The voice as the supervisor sees it: zones, links of the chain, boards that could speak. */
export function hallVoice(context: ViewContext): Voice | undefined {
  const { state, voice } = context;
  if (!voice) return undefined;
  return {
    zones: requireCatalogue(state).file.centre.zones.map(({ id }) => zoneRow(context, id)),
    engines: voice.engines().map((engine) => ({ ...engine })),
    devices: voice.boards().map((board) => ({ ...board })),
  };
}
