// A pack is as loud as its sentences, not as its clips.
import { defaultSpeechSettings, type Utterance } from '@toiluot/shared/speech';
import { loudnessLufs } from '../sound/loudness.ts';
import { truePeakDb } from '../sound/true-peak.ts';
import type { Sound } from '../sound/wav.ts';
import type { PackHead } from './manifest.ts';
import type { VoicePack } from './read-pack.ts';
import { sentenceOf } from './sentence.ts';

/** Sentences that together use every digit, letters and desks from both ends of the range. */
export function measuringSentences({ lang, desks }: Pick<PackHead, 'lang' | 'desks'>, letters: readonly string[]) {
  const numbers = ['012', '345', '678', '901', '250', '777'];
  return numbers.map(
    (number, index): Utterance => ({
      kind: 'call',
      label: `${letters.length === 0 ? '' : letters[(index * 5) % letters.length]}${number}`,
      desk: { number: desks.from + ((index * 7) % (desks.to - desks.from + 1)) },
      lang,
      variant: index % 3 === 2 ? 'compact' : 'full',
    }),
  );
}

/** Loudness of each measuring sentence and the mean of all; `undefined` when none can be joined. */
export function packLoudness(
  pack: Pick<VoicePack, 'manifest' | 'clips' | 'faultOf'>,
): { readonly lufs: number; readonly truePeakDb: number; readonly each: readonly number[] } | undefined {
  const letters = Array.from(pack.clips.keys(), (key) => /^letter\.(.) /.exec(key)?.[1]).filter(
    (one) => one !== undefined,
  );
  const sounds = measuringSentences(pack.manifest, letters)
    .map((utterance) => sentenceOf(pack, utterance, defaultSpeechSettings))
    .filter((sound): sound is Sound => 'samples' in sound);
  if (sounds.length === 0) return undefined;
  const each = sounds.map(loudnessLufs);
  return {
    lufs: each.reduce((sum, lufs) => sum + lufs, 0) / each.length,
    truePeakDb: Math.max(...sounds.map(truePeakDb)),
    each,
  };
}
