import type { Sound } from './wav.ts';

/** Zero crossings of the sinc to either side, and how far below half the rate what would fold over is cut off. */
const HALF_WIDTH = 24;
const CUT_OFF = 0.94;

/** Weights of the samples around one place; the same places come again after `period` samples. */
interface Phase {
  readonly first: number;
  readonly weights: Float64Array;
}

/** The same sound at another rate (both whole Hz), by a windowed sinc. */
export function resample(sound: Sound, rate: number): Sound {
  if (sound.rate === rate) return sound;
  const divisor = greatestDivisor(sound.rate, rate);
  const [period, stride] = [rate / divisor, sound.rate / divisor];
  const phases = phasesOf(period, sound.rate / rate);
  const samples = new Float32Array(Math.round((sound.samples.length * rate) / sound.rate));
  for (let index = 0; index < samples.length; index += 1) {
    const phase = phases[index % period];
    if (phase) samples[index] = weighted(sound.samples, Math.floor(index / period) * stride, phase);
  }
  return { rate, samples };
}

function phasesOf(period: number, step: number): readonly Phase[] {
  const cutOff = CUT_OFF * Math.min(1, 1 / step);
  const reach = HALF_WIDTH / cutOff;
  return Array.from({ length: period }, (_none, index) => {
    const centre = index * step;
    const first = Math.ceil(centre - reach);
    const weights = new Float64Array(Math.floor(centre + reach) - first + 1);
    return { first, weights: weights.map((_zero, tap) => kernel(first + tap - centre, cutOff, reach)) };
  });
}

function weighted(samples: Float32Array, from: number, { first, weights }: Phase): number {
  let sum = 0;
  for (let tap = 0; tap < weights.length; tap += 1) sum += (samples[from + first + tap] ?? 0) * (weights[tap] ?? 0);
  return sum;
}

function kernel(x: number, cutOff: number, reach: number): number {
  const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / reach);
  return x === 0 ? cutOff : (Math.sin(Math.PI * cutOff * x) / (Math.PI * x)) * window;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
