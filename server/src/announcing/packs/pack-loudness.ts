// A pack is as loud as its sentences, not as its clips.
import { defaultSpeechSettings, type Utterance } from '@toiluot/shared/speech';
import { loudnessLufs } from '../sound/loudness.ts';
import type { Sound } from '../sound/wav.ts';
import type { PackHead } from './manifest.ts';
import type { VoicePack } from './read-pack.ts';
import { sentenceOf } from './sentence.ts';

/** Sentences that together use every digit, letters and desks from both ends of the range. */
function measuringSentences({ lang, desks }: Pick<PackHead, 'lang' | 'desks'>, letters: readonly string[]) {
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

/** What of a pack its sentences are joined from. */
export type SpeakingPack = Pick<VoicePack, 'clips' | 'faultOf'> & {
  readonly manifest: Pick<VoicePack['manifest'], 'lang' | 'styles' | 'desks' | 'sampleRate'>;
};

/** The sentences a pack is measured by, as far as it has their clips. */
export function measuringSounds(pack: SpeakingPack): readonly Sound[] {
  const letters = Array.from(pack.clips.keys(), (key) => /^letter\.(.) /.exec(key)?.[1]).filter(
    (one) => one !== undefined,
  );
  const settings = { ...defaultSpeechSettings, labelStyle: pack.manifest.styles[0] ?? 'digits' };
  return measuringSentences(pack.manifest, letters)
    .map((utterance) => sentenceOf(pack, utterance, settings))
    .filter((sound): sound is Sound => 'samples' in sound);
}

/** Mean loudness in LUFS; `undefined` without a sound. */
export function meanLufs(sounds: readonly Sound[]): number | undefined {
  if (sounds.length === 0) return undefined;
  return sounds.map(loudnessLufs).reduce((sum, lufs) => sum + lufs, 0) / sounds.length;
}
