// Raw clips become a pack: trimmed, brought to one strength, measured and written down. The same for recordings and
// for clips of an engine.
import { defaultSpeechSettings, type SpeechSettings, spokenClip } from '@toiluot/shared/speech';
import { peakDb } from '../sound/decibels.ts';
import { CLIP_RMS_DB, level, soundingRmsDb } from '../sound/level.ts';
import { LOUDNESS_LUFS } from '../sound/loudness.ts';
import { trim } from '../sound/silence.ts';
import { decodeWav, durationMs, encodeWav, type Sound } from '../sound/wav.ts';
import { digestOf } from './check-clip.ts';
import type { ClipEntry, ClipVariant, PackHead, PackManifest } from './manifest.ts';
import { packLoudness } from './pack-loudness.ts';
import { clipKey } from './read-pack.ts';

export interface Recording {
  readonly id: string;
  readonly variant: ClipVariant;
  readonly sound: Sound;
}

export interface FinishedPack {
  readonly manifest: PackManifest;
  /** By file name as the manifest has it. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const CALIBRATION_ROUNDS = 3;

/**
 * @param recordings  of one rate, none silent (`recordingFaults` were empty)
 * @throws RangeError  a recording without sound
 */
export function finishPack(
  head: PackHead,
  recordings: readonly Recording[],
  settings: SpeechSettings = defaultSpeechSettings,
): FinishedPack {
  const trimmed = recordings.map(({ sound, ...name }) => {
    const part = trim(sound);
    if (!part) throw new RangeError(`clip ${name.id} holds no sound`);
    return { ...name, sound: part };
  });
  let targetDb = CLIP_RMS_DB;
  let finished = written(head, trimmed, targetDb, settings);
  for (let round = 0; round < CALIBRATION_ROUNDS; round += 1) {
    // A bright voice is louder than a dark one of the same strength: the sentences decide, not the clips.
    targetDb += LOUDNESS_LUFS - finished.manifest.loudness.lufs;
    finished = written(head, trimmed, targetDb, settings);
  }
  return finished;
}

function written(
  head: PackHead,
  recordings: readonly Recording[],
  targetDb: number,
  settings: SpeechSettings,
): FinishedPack {
  const files = new Map<string, Buffer>();
  const clips = new Map<string, Sound>();
  const entries = recordings.map(({ id, variant, sound }): ClipEntry => {
    const file = `clips/${id}${variant === 'any' ? '' : `.${variant}`}.wav`;
    const wav = encodeWav(level(sound, targetDb));
    const clip = decodeWav(wav) as Sound;
    files.set(file, wav);
    clips.set(clipKey({ id, variant }), clip);
    return {
      id,
      file,
      text: spokenClip(id, head.lang, settings) ?? id,
      variant,
      ms: durationMs(clip),
      rmsDb: tenths(soundingRmsDb(clip)),
      peakDb: tenths(peakDb(clip)),
      sha256: digestOf(wav),
    };
  });
  const texts = entries.map(({ id, text }) => `${id}\t${text}\n`).join('');
  const bare: PackManifest = {
    ...head,
    source: { ...head.source, textsSha256: digestOf(texts) },
    sampleRate: recordings[0]?.sound.rate ?? 0,
    loudness: { lufs: LOUDNESS_LUFS, truePeakDb: 0 },
    clips: entries,
  };
  const measured = packLoudness({ manifest: bare, clips, faultOf: new Map() });
  const loudness = measured ? { lufs: tenths(measured.lufs), truePeakDb: tenths(measured.truePeakDb) } : bare.loudness;
  return { manifest: { ...bare, loudness }, files };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
