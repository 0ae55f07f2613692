// Where a recording sounds and where it is silent.
import { fromDb, peakDb } from './decibels.ts';
import type { Sound } from './wav.ts';

/** A frame this far below the loudest sample, or below the floor, is silent. */
const BELOW_PEAK_DB = 40;
const FLOOR_DB = -60;
const FRAME_S = 0.005;

const BEFORE_S = 0.02;
const AFTER_S = 0.06;
const FADE_S = 0.003;

/** First and last sounding sample; `undefined` for silence throughout. */
export function soundingPart(sound: Sound): { readonly from: number; readonly to: number } | undefined {
  const runs = soundingFrames(sound);
  const [first, last] = [runs.indexOf(true), runs.lastIndexOf(true)];
  if (first < 0) return undefined;
  const frame = frameLength(sound.rate);
  return { from: first * frame, to: Math.min(sound.samples.length, (last + 1) * frame) };
}

/** Longest silence between two sounding places, in ms. */
export function longestInnerSilenceMs(sound: Sound): number {
  const frames = soundingFrames(sound);
  let [longest, run, hasSounded] = [0, 0, false];
  for (const sounds of frames) {
    if (sounds && hasSounded) longest = Math.max(longest, run);
    hasSounded ||= sounds;
    run = sounds ? 0 : run + 1;
  }
  return (longest * frameLength(sound.rate) * 1000) / sound.rate;
}

/** Silence before and after, in ms. */
export function edgesMs(sound: Sound): { readonly before: number; readonly after: number } | undefined {
  const part = soundingPart(sound);
  if (!part) return undefined;
  const ms = (samples: number) => (samples * 1000) / sound.rate;
  return { before: ms(part.from), after: ms(sound.samples.length - part.to) };
}

/** The sounding part with 20 ms before and 60 ms after, faded at both ends; `undefined` for silence throughout. */
export function trim(sound: Sound): Sound | undefined {
  const part = soundingPart(sound);
  if (!part) return undefined;
  const { rate } = sound;
  const [from, to] = [part.from - Math.round(BEFORE_S * rate), part.to + Math.round(AFTER_S * rate)];
  const samples = new Float32Array(to - from);
  samples.set(sound.samples.subarray(Math.max(0, from), to), Math.max(0, -from));
  return { rate, samples: faded(samples, Math.round(FADE_S * rate)) };
}

function faded(samples: Float32Array, length: number): Float32Array {
  return samples.map((sample, index) => sample * Math.min(1, index / length, (samples.length - 1 - index) / length));
}

function soundingFrames(sound: Sound): boolean[] {
  const threshold = fromDb(Math.max(FLOOR_DB, peakDb(sound) - BELOW_PEAK_DB));
  const frame = frameLength(sound.rate);
  return Array.from({ length: Math.ceil(sound.samples.length / frame) }, (_none, index) =>
    sound.samples.subarray(index * frame, (index + 1) * frame).some((sample) => Math.abs(sample) >= threshold),
  );
}

function frameLength(rate: number): number {
  return Math.max(1, Math.round(FRAME_S * rate));
}
