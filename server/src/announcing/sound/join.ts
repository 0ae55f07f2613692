import type { Sound } from './wav.ts';

/** A piece of a sentence: a clip, or silence of some length. */
export type Piece = Sound | { readonly pauseMs: number };

/** Between two words that no pause parts. */
export const WORD_GAP_MS = 50;

/**
 * Pieces one after the other, sample by sample; words that no pause parts are 50 ms apart.
 *
 * @param rate  in Hz, that of every clip
 * @throws RangeError  a clip of another rate
 */
export function join(pieces: readonly Piece[], rate: number): Sound {
  const parts: Float32Array[] = [];
  let afterSound = false;
  for (const piece of pieces) {
    if ('pauseMs' in piece) {
      parts.push(silence(piece.pauseMs, rate));
      afterSound = false;
      continue;
    }
    if (piece.rate !== rate) throw new RangeError(`clip of ${piece.rate} Hz in a sentence of ${rate} Hz`);
    if (afterSound) parts.push(silence(WORD_GAP_MS, rate));
    parts.push(piece.samples);
    afterSound = true;
  }
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { rate, samples };
}

function silence(ms: number, rate: number): Float32Array {
  return new Float32Array(Math.round((ms * rate) / 1000));
}
