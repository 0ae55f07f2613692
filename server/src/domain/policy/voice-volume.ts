import type { ZoneId } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { localParts } from './local-time.ts';

const USUAL = 80;
const FULL = 100;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A row whose end is before its begin lasts over midnight. */
function covers(from: number, to: number, minutes: number): boolean {
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** AN8: 0 to 100; 0 = quiet time. Emergencies are said at full volume at any hour, in a practice hall not at all. */
export function volumeAt(state: HallState, zone: ZoneId, now: number, isEmergency = false): number {
  const file = state.catalogue?.file;
  if (isEmergency && file?.settings.practice) return 0;
  if (!file || isEmergency) return FULL;
  const { minutes } = localParts(now, file.centre.timezone);
  const rows = file.settings.voiceVolume ?? [];
  const row = rows.findLast(
    (r) => (r.zone === undefined || r.zone === zone) && covers(minutesOf(r.from), minutesOf(r.to), minutes),
  );
  return row?.volume ?? USUAL;
}
