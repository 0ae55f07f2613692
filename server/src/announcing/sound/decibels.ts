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
  return toDb(samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0));
}

/** Root mean square in dBFS over all samples. */
export function rmsDb({ samples }: Sound): number {
  const sum = samples.reduce((total, sample) => total + sample * sample, 0);
  return samples.length === 0 ? Number.NEGATIVE_INFINITY : toDb(Math.sqrt(sum / samples.length));
}

/** The same sound, louder or softer by a number of decibels. */
export function amplify(sound: Sound, db: number): Sound {
  const gain = fromDb(db);
  return { rate: sound.rate, samples: sound.samples.map((sample) => sample * gain) };
}
