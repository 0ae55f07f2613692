import { soundingRmsDb } from '../sound/level.ts';
import { LOUDNESS_LUFS, loudnessLufs } from '../sound/loudness.ts';
import { truePeakDb } from '../sound/true-peak.ts';
import { requiredClipIds } from './needed-clips.ts';
import { fault, type PackFault } from './pack-faults.ts';
import { measuringSounds } from './pack-loudness.ts';
import { readPack, type VoicePack } from './read-pack.ts';

const SPREAD_DB = 3;
const LOUDNESS_TOLERANCE_LU = 1;
const TRUE_PEAK_DBTP = -1.5;

/** Everything that is wrong with the pack in a folder, by name; empty for one that may speak in a hall. */
export async function checkPack(folder: string): Promise<readonly PackFault[]> {
  const read = await readPack(folder);
  if ('faults' in read) return read.faults;
  const faults = [...read.pack.faultOf.values(), ...missingClips(read.pack)];
  return faults.length > 0 ? faults : checkPackSound(read.pack);
}

/** Whether the clips are even, and joined sentences of the right loudness. */
export function checkPackSound(pack: VoicePack): readonly PackFault[] {
  return [...spreadFaults(pack), ...loudnessFaults(pack)];
}

function missingClips({ manifest }: VoicePack): readonly PackFault[] {
  const there = new Set(manifest.clips.map(({ id }) => id));
  return requiredClipIds(manifest)
    .filter((id) => !there.has(id))
    .map((id) => fault('clip-missing', id));
}

function spreadFaults({ clips }: VoicePack): readonly PackFault[] {
  const strengths = Array.from(clips, ([key, sound]) => ({ id: key.replace(/ .*/, ''), db: soundingRmsDb(sound) }));
  const sorted = strengths.sort((a, b) => a.db - b.db);
  const [softest, loudest] = [sorted[0], sorted[sorted.length - 1]];
  if (!softest || !loudest || loudest.db - softest.db <= SPREAD_DB) return [];
  return [fault('rms-spread', `${softest.id} / ${loudest.id}`, `${(loudest.db - softest.db).toFixed(1)} dB`)];
}

function loudnessFaults(pack: VoicePack): readonly PackFault[] {
  const sounds = measuringSounds(pack);
  const { id } = pack.manifest;
  const peak = Math.max(...sounds.map(truePeakDb));
  return [
    ...sounds
      .map(loudnessLufs)
      .filter((lufs) => Math.abs(lufs - LOUDNESS_LUFS) > LOUDNESS_TOLERANCE_LU)
      .map((lufs) => fault('loudness', id, `${lufs.toFixed(1)} LUFS`)),
    ...(peak > TRUE_PEAK_DBTP ? [fault('loudness', id, `${peak.toFixed(1)} dBTP`)] : []),
  ];
}
