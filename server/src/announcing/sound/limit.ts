import { fromDb } from './decibels.ts';
import type { Sound } from './wav.ts';

const LOOK_AHEAD_S = 0.005;
const RELEASE_S = 0.05;

/**
 * Holds every sample at or below a ceiling without an audible edge: the gain goes down over the 5 ms before a peak and
 * comes back within 50 ms after it.
 */
export function limit({ rate, samples }: Sound, ceilingDb: number): Sound {
  const ceiling = fromDb(ceilingDb);
  const ahead = Math.max(1, Math.round(LOOK_AHEAD_S * rate));
  const wanted = lowestAhead(
    samples.map((sample) => Math.min(1, ceiling / Math.max(Math.abs(sample), 1e-9))),
    ahead,
  );
  const back = 1 - Math.exp(-1 / (RELEASE_S * rate));
  const released = new Float64Array(wanted.length);
  let gain = 1;
  wanted.forEach((target, index) => {
    gain = target < gain ? target : gain + (target - gain) * back;
    released[index] = gain;
  });
  const smooth = meanBehind(released, ahead);
  return { rate, samples: samples.map((sample, index) => sample * (smooth[index] ?? 1)) };
}

/** Lowest value from each place to `ahead` places later. Few places ask for less than 1, so each lowers those before it. */
function lowestAhead(values: Float32Array, ahead: number): Float64Array {
  const lowest = new Float64Array(values.length).fill(1);
  values.forEach((value, index) => {
    if (value >= 1) return;
    for (let at = Math.max(0, index - ahead); at <= index; at += 1) lowest[at] = Math.min(lowest[at] ?? 1, value);
  });
  return lowest;
}

/** Mean of each value and the `behind` before it: never above the lowest gain asked for at a peak, and without a step. */
function meanBehind(values: Float64Array, behind: number): Float64Array {
  let sum = (values[0] ?? 1) * (behind + 1);
  return values.map((value, index) => {
    sum += value - (values[Math.max(0, index - behind - 1)] ?? 1);
    return index === 0 ? value : sum / (behind + 1);
  });
}
