import type { Sound } from './sound/wav.ts';

/** Between the sentences of an announcement. */
const PAUSE_MS = 250;

/** One sound after the other with a short silence between; the rate is that of the fastest one. */
export function joinSounds(sounds: readonly Sound[]): Sound {
  const rate = sounds.reduce((highest, sound) => Math.max(highest, sound.rate), 0);
  const pause = new Float32Array(Math.round((rate * PAUSE_MS) / 1000));
  const parts = sounds.flatMap((sound, index) => (index === 0 ? [atRate(sound, rate)] : [pause, atRate(sound, rate)]));
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { rate, samples };
}

/** Straight lines between samples: engines of one chain rarely differ in rate, and speech forgives it. */
function atRate(sound: Sound, rate: number): Float32Array {
  if (sound.rate === rate) return sound.samples;
  const step = sound.rate / rate;
  const resampled = new Float32Array(Math.floor(sound.samples.length / step));
  for (let index = 0; index < resampled.length; index += 1) {
    const at = index * step;
    const low = Math.floor(at);
    const [a, b] = [sound.samples[low] ?? 0, sound.samples[low + 1] ?? 0];
    resampled[index] = a + (b - a) * (at - low);
  }
  return resampled;
}
