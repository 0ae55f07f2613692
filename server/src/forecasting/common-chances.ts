import { seededRandom } from './random.ts';

/** 32-bit FNV-1a of a text, mixed with a start value. */
function hash(text: string, start: number): number {
  let mixed = (start ^ 0x811c9dc5) >>> 0;
  for (let n = 0; n < text.length; n += 1) mixed = Math.imul(mixed ^ text.charCodeAt(n), 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

export type Chances = { readonly random: () => number; readonly chanceOf: (subject: string) => () => number };

/**
 * Common random numbers: in run `run` of one seed every ticket and desk meets the same luck in whatever hall it is
 * played, so the difference of two halls is due to what differs between them and hardly to chance.
 * Source: A. M. Law, Simulation Modeling and Analysis, section 11.2.
 */
export function commonChances(seed: number, run: number): Chances {
  const start = hash(`${seed}:${run}`, 0);
  return { random: seededRandom(start), chanceOf: (subject) => seededRandom(hash(subject, start)) };
}
