import type { DeviceRecord } from '@toiluot/shared/contract';
import { playingAt } from '../../domain/policy/voice-queue.ts';
import { volumeAt } from '../../domain/policy/voice-volume.ts';
import { type Body, requireCatalogue, type ViewContext } from './view-context.ts';

/** AN14: a board may be set up to sound softer than its zone; an emergency is said at full volume everywhere. */
const ownShare = ({ board }: DeviceRecord, isEmergency: boolean): number =>
  isEmergency || !board ? 1 : board.volume / 100;

/** What one board says now, and what it may fetch ahead (AN10). */
export function speakerView({ state, now, voice }: ViewContext, device: DeviceRecord): Body<'speaker.view'> {
  const zones = requireCatalogue(state).file.centre.zones.map(({ id }) => id);
  const own = zones.filter((zone) => voice?.speakerOf(zone) === device.id);
  const playing = playingAt(state, device.id);
  const next = own.map((zone) => voice?.nextUrl(zone)).find((url) => url !== undefined);
  return {
    zones: own,
    ...(playing &&
      voice && {
        play: {
          announcement: playing.id,
          epoch: playing.epoch ?? 0,
          zone: playing.zone,
          kind: playing.kind,
          emergency: playing.emergency,
          variant: playing.variant ?? 'chime',
          url: voice.urlOf(playing),
          expectedMs: playing.expectedMs ?? 0,
          volume: Math.round(
            volumeAt(state, playing.zone, now, playing.emergency) * ownShare(device, playing.emergency),
          ),
          local: [...voice.localOf(playing)],
        },
      }),
    ...(next && { next }),
  };
}
