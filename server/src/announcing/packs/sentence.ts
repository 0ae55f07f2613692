import { clipIdOf, type SpeechSettings, type SpeechToken, tokensOf, type Utterance } from '@toiluot/shared/speech';
import { join, type Piece } from '../sound/join.ts';
import type { Sound } from '../sound/wav.ts';
import type { ClipVariant } from './manifest.ts';
import type { SpeakingPack } from './pack-loudness.ts';
import { clipKey } from './read-pack.ts';

/**
 * The utterance joined from the clips of one pack.
 *
 * @returns  the sound, or `clip-missing(id)`, `clip-corrupt(id)`, `style-missing(…)`, `lang-missing(…)`, `text-needs-engine`
 */
export function sentenceOf(
  { manifest, clips, faultOf }: SpeakingPack,
  utterance: Utterance,
  settings: SpeechSettings,
): Sound | { readonly reason: string } {
  if (manifest.lang !== utterance.lang) return { reason: `lang-missing(${utterance.lang})` };
  if (utterance.kind !== 'notice' && !manifest.styles.includes(settings.labelStyle))
    return { reason: `style-missing(${settings.labelStyle})` };
  const tokens = tokensOf(utterance, settings);
  const pieces: Piece[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'pause') {
      pieces.push({ pauseMs: token.ms });
      continue;
    }
    const id = clipIdOf(token);
    if (id === undefined) return { reason: 'text-needs-engine' };
    const clip = bestClip(clips, id, placeOf(tokens, index));
    if (!clip) return { reason: `${faultOf.has(id) ? 'clip-corrupt' : 'clip-missing'}(${id})` };
    pieces.push(clip);
  }
  return pieces.length === 0 ? { reason: 'no-text' } : join(pieces, manifest.sampleRate);
}

/** A word before a clause's pause or the end of the sentence falls; the letter's short pause ends no clause. */
function placeOf(tokens: readonly SpeechToken[], index: number): 'mid' | 'end' {
  const next = tokens[index + 1];
  return next === undefined || (next.kind === 'pause' && next.ms >= 150) ? 'end' : 'mid';
}

function bestClip(clips: ReadonlyMap<string, Sound>, id: string, place: 'mid' | 'end'): Sound | undefined {
  const order: readonly ClipVariant[] = [place, 'any', place === 'mid' ? 'end' : 'mid'];
  for (const variant of order) {
    const clip = clips.get(clipKey({ id, variant }));
    if (clip) return clip;
  }
  return undefined;
}
