// AN16: what a person in the hall said today about the voice of a zone.
import type { VoiceCheckRecord, ZoneId } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { localParts } from './local-time.ts';

/** The answer that counts at `now`: an answer is worth nothing the day after, and may come before the day is opened. */
export function checkOf(state: HallState, zone: ZoneId, now: number): VoiceCheckRecord | undefined {
  const centre = state.catalogue?.file.centre;
  const check = state.voiceChecks.get(zone);
  if (!centre || !check) return undefined;
  const dateOf = (at: number) => localParts(at, centre.timezone).date;
  return dateOf(check.at) === dateOf(now) ? check : undefined;
}

/** Zones of which somebody said today that nothing is heard. */
export const unheardZones = (state: HallState, now: number): VoiceCheckRecord[] =>
  (state.catalogue?.file.centre.zones ?? []).flatMap(({ id }) => {
    const check = checkOf(state, id, now);
    return check && !check.heard ? [check] : [];
  });
