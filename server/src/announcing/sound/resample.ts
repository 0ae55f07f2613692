import type { Sound } from './wav.ts';

/** Zero crossings of the sinc to either side, and how far below half the rate what would fold over is cut off. */
const HALF_WIDTH = 24;
const CUT_OFF = 0.94;

/** The same sound at another rate, by a windowed sinc. */
export function resample(sound: Sound, rate: number): Sound {
  if (sound.rate === rate) return sound;
  const step = sound.rate / rate;
  const cutOff = CUT_OFF * Math.min(1, 1 / step);
  const reach = HALF_WIDTH / cutOff;
  const samples = new Float32Array(Math.round(sound.samples.length / step));
  for (let index = 0; index < samples.length; index += 1) {
    const centre = index * step;
    let sum = 0;
    for (
      let at = Math.max(0, Math.ceil(centre - reach));
      at <= Math.min(sound.samples.length - 1, centre + reach);
      at += 1
    )
      sum += (sound.samples[at] ?? 0) * kernel(at - centre, cutOff, reach);
    samples[index] = sum;
  }
  return { rate, samples };
}

function kernel(x: number, cutOff: number, reach: number): number {
  const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / reach);
  return x === 0 ? cutOff : (Math.sin(Math.PI * cutOff * x) / (Math.PI * x)) * window;
}
