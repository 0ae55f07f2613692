import type { Sound } from '../../../server/src/announcing/sound/wav.ts';

/** A steady tone. */
export function aTone({ ms = 400, hertz = 300, level = 0.3, rate = 16_000 } = {}): Sound {
  const samples = Float32Array.from(
    { length: Math.round((ms * rate) / 1000) },
    (_none, index) => level * Math.sin((2 * Math.PI * hertz * index) / rate),
  );
  return { rate, samples };
}

export function aSilence(ms: number, rate = 16_000): Sound {
  return { rate, samples: new Float32Array(Math.round((ms * rate) / 1000)) };
}

export function together(...sounds: readonly Sound[]): Sound {
  const samples = sounds.flatMap((sound) => Array.from(sound.samples));
  return { rate: sounds[0]?.rate ?? 16_000, samples: Float32Array.from(samples) };
}
