import { amplify, rmsDb } from './decibels.ts';
import { limit } from './limit.ts';
import { soundingPart } from './silence.ts';
import type { Sound } from './wav.ts';

/** Below -1.5 dBTP with what lies between the samples. */
export const CEILING_DB = -2.2;
/** RMS of a clip's sounding part at which joined sentences come near -18 LUFS. */
export const CLIP_RMS_DB = -17.2;

const ROUNDS = 6;
const NEAR_ENOUGH_DB = 0.1;

/**
 * Brings a sound to one strength; peaks that would pass the ceiling are held.
 *
 * @param targetDb  what `strengthDb` is to give afterwards
 */
export function level(sound: Sound, targetDb = CLIP_RMS_DB, strengthDb = soundingRmsDb): Sound {
  let gainDb = targetDb - strengthDb(sound);
  let levelled = limit(amplify(sound, gainDb), CEILING_DB);
  for (let round = 0; round < ROUNDS; round += 1) {
    const missingDb = targetDb - strengthDb(levelled);
    if (Math.abs(missingDb) < NEAR_ENOUGH_DB) break;
    // Holding the peaks takes strength away; a little more gain gives it back.
    gainDb += missingDb;
    levelled = limit(amplify(sound, gainDb), CEILING_DB);
  }
  return levelled;
}

/** RMS in dBFS of the part that sounds. */
export function soundingRmsDb(sound: Sound): number {
  const part = soundingPart(sound);
  if (!part) return Number.NEGATIVE_INFINITY;
  return rmsDb({ rate: sound.rate, samples: sound.samples.subarray(part.from, part.to) });
}
