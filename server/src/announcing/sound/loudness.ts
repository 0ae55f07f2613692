// Loudness as an ear weighs it, by ITU-R BS.1770-4: K-weighting, blocks of 400 ms, two gates.
import type { Sound } from './wav.ts';

/** Of every announcement, so that the hall hears one strength whoever speaks. */
export const LOUDNESS_LUFS = -18;

const BLOCK_S = 0.4;
const STEP_S = 0.1;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** Integrated loudness of one channel in LUFS; a sound shorter than one block is one block. Silence is -Infinity. */
export function loudnessLufs({ rate, samples }: Sound): number {
  const weighted = filter(filter(samples, headShelf(rate)), lowCut(rate));
  const powers = blockPowers(weighted, rate).filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  if (powers.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = lufs(mean(powers)) + RELATIVE_GATE_LU;
  return lufs(mean(powers.filter((power) => lufs(power) > gate)));
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function blockPowers(samples: Float64Array, rate: number): number[] {
  const [block, step] = [Math.round(BLOCK_S * rate), Math.round(STEP_S * rate)];
  if (samples.length <= block) return samples.length === 0 ? [] : [power(samples)];
  const powers: number[] = [];
  for (let at = 0; at + block <= samples.length; at += step) powers.push(power(samples.subarray(at, at + block)));
  return powers;
}

function power(samples: Float64Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / samples.length;
}

/** The head's gain of 4 dB above 1.7 kHz, for any rate. */
function headShelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

/** Below 38 Hz nothing counts. */
function lowCut(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

function filter(samples: Float32Array | Float64Array, { b, a }: Biquad): Float64Array {
  const [b0, b1, b2] = b;
  const [a1, a2] = a;
  const result = new Float64Array(samples.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    result[index] = y;
  }
  return result;
}
