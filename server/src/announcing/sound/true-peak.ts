// Between two samples the wave may rise above both; a loudspeaker plays that peak (ITU-R BS.1770-4, annex 2).
import { toDb } from './decibels.ts';
import type { Sound } from './wav.ts';

const OVERSAMPLING = 4;
const HALF_TAPS = 12;

/** One windowed sinc per place between two samples. */
const phases: readonly Float64Array[] = Array.from({ length: OVERSAMPLING }, (_none, phase) => {
  const taps = new Float64Array(2 * HALF_TAPS);
  taps.forEach((_zero, index) => {
    const x = index - HALF_TAPS + 1 - phase / OVERSAMPLING;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / HALF_TAPS);
    taps[index] = (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  });
  return taps;
});

/** Highest point of the wave at four times the rate, in dBTP. */
export function truePeakDb({ samples }: Sound): number {
  const height = (at: number) => Math.abs(samples[at] ?? 0);
  let highest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  // Between two samples that are both far below the peak the wave does not rise above it.
  const worthLooking = highest / 2;
  for (let at = 0; at < samples.length; at += 1) {
    if (Math.max(height(at), height(at + 1)) < worthLooking) continue;
    for (const taps of phases) highest = Math.max(highest, Math.abs(between(samples, at, taps)));
  }
  return toDb(highest);
}

function between(samples: Float32Array, at: number, taps: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < taps.length; index += 1)
    sum += (taps[index] ?? 0) * (samples[at + index - HALF_TAPS + 1] ?? 0);
  return sum;
}
