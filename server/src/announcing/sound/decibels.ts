import type { Sound } from './wav.ts';

/** Amplitude as dBFS (1 = 0 dB); silence is -Infinity. */
export function toDb(amplitude: number): number {
  return 20 * Math.log10(amplitude);
}

export function fromDb(db: number): number {
  return 10 ** (db / 20);
}

/** Highest sample in dBFS. */
export function peakDb({ samples }: Sound): number {
  let highest = 0;
  for (const sample of samples) highest = Math.max(highest, Math.abs(sample));
  return toDb(highest);
}

/** Root mean square in dBFS over all samples. */
export function rmsDb({ samples }: Sound): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? Number.NEGATIVE_INFINITY : toDb(Math.sqrt(sum / samples.length));
}

/** The same sound, louder or softer by a number of decibels. */
export function amplify(sound: Sound, db: number): Sound {
  const gain = fromDb(db);
  return { rate: sound.rate, samples: sound.samples.map((sample) => sample * gain) };
}
