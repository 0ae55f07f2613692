import { createHash } from 'node:crypto';
import { peakDb } from '../sound/decibels.ts';
import { soundingRmsDb } from '../sound/level.ts';
import { edgesMs, longestInnerSilenceMs } from '../sound/silence.ts';
import { decodeWav, type Sound } from '../sound/wav.ts';
import { fault, type PackFault } from './pack-faults.ts';

const INNER_SILENCE_MS = 400;
const EDGE_MS = 120;
/** So many samples in a row at full scale are a wave cut flat. */
const FLAT_SAMPLES = 4;
const FULL_SCALE = 32_700 / 32_768;
/** Raising a softer recording to the level of the others would raise its noise with it. */
const SOFTEST_RECORDING_DB = -45;
const RMS_DB = { softest: -24, loudest: -12 } as const;
const PEAK_DB = -1;

export type Decoded = { readonly sound: Sound } | { readonly fault: PackFault };

/** The clip as sound, or why it is none that a pack may hold. */
export function decodeClip(id: string, wav: Buffer): Decoded {
  const decoded = decodeWav(wav);
  if ('samples' in decoded) return { sound: decoded };
  const { reason } = decoded;
  if (reason.startsWith('channels')) return { fault: fault('wrong-channels', id, reason) };
  return { fault: fault(reason.startsWith('bits') ? 'wrong-bits' : 'not-wav', id, reason) };
}

/** Faults a recording has before it is trimmed and levelled: nothing an importer could mend. */
export function recordingFaults(id: string, sound: Sound, rate: number): readonly PackFault[] {
  if (sound.rate !== rate) return [fault('wrong-rate', id, `${sound.rate} Hz`)];
  if (edgesMs(sound) === undefined) return [fault('silent', id)];
  const [silence, rms] = [longestInnerSilenceMs(sound), soundingRmsDb(sound)];
  return [
    ...(rms < SOFTEST_RECORDING_DB ? [fault('recorded-too-soft', id, `${rms.toFixed(1)} dBFS`)] : []),
    ...(silence > INNER_SILENCE_MS ? [fault('inner-silence', id, `${Math.round(silence)} ms`)] : []),
    ...(isCutFlat(sound) ? [fault('clipping', id)] : []),
  ];
}

/** Faults of a clip that is to be joined as it stands. */
export function clipFaults(id: string, sound: Sound, rate: number): readonly PackFault[] {
  const faults = recordingFaults(id, sound, rate);
  const edges = edgesMs(sound);
  if (faults.length > 0 || !edges) return faults;
  const [rms, peak, edge] = [soundingRmsDb(sound), peakDb(sound), Math.max(edges.before, edges.after)];
  return [
    ...(edge > EDGE_MS ? [fault('edges', id, `${Math.round(edge)} ms`)] : []),
    ...(rms < RMS_DB.softest ? [fault('too-soft', id, `${rms.toFixed(1)} dBFS`)] : []),
    ...(rms > RMS_DB.loudest ? [fault('too-loud', id, `${rms.toFixed(1)} dBFS`)] : []),
    ...(peak > PEAK_DB ? [fault('too-loud', id, `peak ${peak.toFixed(1)} dBFS`)] : []),
  ];
}

/** SHA-256 of a file in hexadecimal. */
export function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isCutFlat({ samples }: Sound): boolean {
  let run = 0;
  return samples.some((sample) => {
    run = Math.abs(sample) >= FULL_SCALE ? run + 1 : 0;
    return run >= FLAT_SAMPLES;
  });
}
