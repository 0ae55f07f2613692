// Our own two tones, a falling third made by code: free of anyone's rights, and there when everything else is not.
import type { Sound } from './wav.ts';

const RATE = 16_000;
const LENGTH_S = 1.2;
/** Second tone starts while the first still rings. */
const tones = [
  { startsAtS: 0, hertz: 659.26 },
  { startsAtS: 0.38, hertz: 523.25 },
] as const;
/** A soft bell: few overtones, the higher the sooner gone. */
const overtones = [
  { multiple: 1, level: 1, decayS: 0.34 },
  { multiple: 2, level: 0.32, decayS: 0.17 },
  { multiple: 3, level: 0.12, decayS: 0.09 },
] as const;
const ATTACK_S = 0.006;
const FADE_S = 0.08;
/** Brings the loudness to that of the voice (-18 LUFS). */
const LEVEL = 0.351;

/** The attention signal, 1.2 s at 16 kHz, the rate of the default packs. */
export function chime(): Sound {
  const samples = new Float32Array(Math.round(RATE * LENGTH_S));
  for (const { startsAtS, hertz } of tones) addTone(samples, startsAtS, hertz);
  const fade = Math.round(RATE * FADE_S);
  for (let index = 0; index < fade; index += 1) {
    const at = samples.length - fade + index;
    samples[at] = (samples[at] ?? 0) * (1 - index / fade);
  }
  return { rate: RATE, samples };
}

function addTone(samples: Float32Array, startsAtS: number, hertz: number): void {
  for (let index = Math.round(startsAtS * RATE); index < samples.length; index += 1) {
    const t = index / RATE - startsAtS;
    const attack = Math.min(1, t / ATTACK_S);
    let value = 0;
    for (const { multiple, level, decayS } of overtones)
      value += level * Math.exp(-t / decayS) * Math.sin(2 * Math.PI * hertz * multiple * t);
    samples[index] = (samples[index] ?? 0) + LEVEL * attack * value;
  }
}
