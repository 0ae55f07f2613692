// Raw clips become a pack: trimmed, brought to one strength, measured and written down. The same for recordings and
// for clips of an engine.
import { defaultSpeechSettings, type SpeechSettings, spokenClip } from '@toiluot/shared/speech';
import { peakDb } from '../sound/decibels.ts';
import { CLIP_RMS_DB, level, soundingRmsDb } from '../sound/level.ts';
import { LOUDNESS_LUFS } from '../sound/loudness.ts';
import { trim } from '../sound/silence.ts';
import { truePeakDb } from '../sound/true-peak.ts';
import { durationMs, encodeWav, type Sound } from '../sound/wav.ts';
import { digestOf } from './check-clip.ts';
import type { ClipEntry, ClipVariant, PackHead, PackManifest } from './manifest.ts';
import { meanLufs, measuringSounds, type SpeakingPack } from './pack-loudness.ts';
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
  const rate = recordings[0]?.sound.rate ?? 0;
  const manifest = { ...head, sampleRate: rate };
  let targetDb = CLIP_RMS_DB;
  let levelled = levelledTo(trimmed, targetDb);
  let sounds = soundsOf(manifest, levelled);
  for (let round = 0; round < CALIBRATION_ROUNDS; round += 1) {
    // A bright voice is louder than a dark one of the same strength: the sentences decide, not the clips.
    targetDb += LOUDNESS_LUFS - (meanLufs(sounds) ?? LOUDNESS_LUFS);
    levelled = levelledTo(trimmed, targetDb);
    sounds = soundsOf(manifest, levelled);
  }
  const clips = levelled.map((recording) => written(recording, head, settings));
  const texts = clips.map(({ entry }) => `${entry.id}\t${entry.text}\n`).join('');
  return {
    manifest: {
      ...head,
      source: { ...head.source, textsSha256: digestOf(texts) },
      sampleRate: rate,
      loudness: {
        lufs: tenths(meanLufs(sounds) ?? LOUDNESS_LUFS),
        truePeakDb: tenths(Math.max(...sounds.map(truePeakDb))),
      },
      clips: clips.map(({ entry }) => entry),
    },
    files: new Map(clips.map(({ entry, wav }) => [entry.file, wav])),
  };
}

function levelledTo(recordings: readonly Recording[], targetDb: number): readonly Recording[] {
  return recordings.map((recording) => ({ ...recording, sound: level(recording.sound, targetDb) }));
}

function soundsOf(manifest: SpeakingPack['manifest'], recordings: readonly Recording[]): readonly Sound[] {
  const clips = new Map(recordings.map((recording) => [clipKey(recording), recording.sound]));
  return measuringSounds({ manifest, clips, faultOf: new Map() });
}

function written(
  { id, variant, sound }: Recording,
  { lang }: PackHead,
  settings: SpeechSettings,
): { readonly entry: ClipEntry; readonly wav: Buffer } {
  const wav = encodeWav(sound);
  const entry: ClipEntry = {
    id,
    file: `clips/${id}${variant === 'any' ? '' : `.${variant}`}.wav`,
    text: spokenClip(id, lang, settings) ?? id,
    variant,
    ms: durationMs(sound),
    rmsDb: tenths(soundingRmsDb(sound)),
    peakDb: tenths(peakDb(sound)),
    sha256: digestOf(wav),
  };
  return { entry, wav };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
