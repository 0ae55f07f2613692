// Expected loudness: ITU-R BS.1770-4 gives 997 Hz at full scale in one channel -3.01 LUFS. True peak: a sine of a quarter
// of the rate, an eighth of a turn late, has samples of 0.707 and a wave of 1.
import { describe, expect, test } from 'vitest';
import { chime } from '../../../server/src/announcing/sound/chime.ts';
import { amplify, peakDb, rmsDb } from '../../../server/src/announcing/sound/decibels.ts';
import { join } from '../../../server/src/announcing/sound/join.ts';
import { level, soundingRmsDb } from '../../../server/src/announcing/sound/level.ts';
import { limit } from '../../../server/src/announcing/sound/limit.ts';
import { loudnessLufs } from '../../../server/src/announcing/sound/loudness.ts';
import { resample } from '../../../server/src/announcing/sound/resample.ts';
import { edgesMs, longestInnerSilenceMs, trim } from '../../../server/src/announcing/sound/silence.ts';
import { truePeakDb } from '../../../server/src/announcing/sound/true-peak.ts';
import { decodeWav, durationMs, encodeWav, type Sound } from '../../../server/src/announcing/sound/wav.ts';
import { aSilence, aTone, together } from './test-sounds.ts';

describe('loudness', () => {
  test.each([16_000, 22_050, 44_100, 48_000])('997 Hz at full scale and %i Hz is -3.01 LUFS', (rate) => {
    expect(loudnessLufs(aTone({ hertz: 997, level: 1, ms: 3000, rate }))).toBeCloseTo(-3.01, 1);
  });

  test('20 dB less is 20 LU less', () => {
    const tone = aTone({ hertz: 997, level: 1, ms: 3000 });
    expect(loudnessLufs(amplify(tone, -20))).toBeCloseTo(-23.01, 1);
  });

  test('silence before and after changes little, silence alone has none', () => {
    const tone = aTone({ hertz: 997, ms: 3000 });
    expect(loudnessLufs(together(aSilence(5000), tone, aSilence(5000)))).toBeCloseTo(loudnessLufs(tone), 0);
    expect(loudnessLufs(aSilence(1000))).toBe(Number.NEGATIVE_INFINITY);
    expect(loudnessLufs(aSilence(0))).toBe(Number.NEGATIVE_INFINITY);
  });

  test('the wave between the samples counts for the true peak', () => {
    const rate = 16_000;
    const samples = Float32Array.from({ length: 1600 }, (_none, index) =>
      Math.sin((Math.PI / 2) * index + Math.PI / 4),
    );
    expect(peakDb({ rate, samples })).toBeCloseTo(-3.01, 1);
    expect(truePeakDb({ rate, samples })).toBeGreaterThan(-0.3);
  });
});

describe('limiter', () => {
  test('nothing passes the ceiling, what is below it stays as it is', () => {
    const loud = limit(aTone({ level: 1 }), -6);
    expect(peakDb(loud)).toBeLessThanOrEqual(-6 + 1e-4);
    const soft = aTone({ level: 0.2 });
    expect(limit(soft, -6)).toEqual(soft);
  });

  test('a single high peak is held without a jump beside it', () => {
    const tone = aTone({ level: 0.3, ms: 200 });
    tone.samples[1600] = 1;
    const held = limit(tone, -6);
    expect(peakDb(held)).toBeLessThanOrEqual(-6 + 1e-4);
    const gains = Array.from(held.samples, (sample, index) => sample / (tone.samples[index] || Number.NaN));
    const steps = gains.slice(1).map((gain, index) => Math.abs(gain - gains[index]!));
    expect(Math.max(...steps.filter((step) => !Number.isNaN(step)))).toBeLessThan(0.02);
  });

  test('clips of very different strength come to one', () => {
    for (const strength of [0.01, 0.1, 0.9]) {
      const clip = trim(together(aSilence(200), aTone({ level: strength }), aSilence(300)))!;
      expect(soundingRmsDb(level(clip))).toBeCloseTo(-17.2, 0);
    }
  });
});

describe('silence', () => {
  test('trimmed to 20 ms before and 60 ms after', () => {
    const trimmed = trim(together(aSilence(450), aTone(), aSilence(450)))!;
    const { before, after } = edgesMs(trimmed)!;
    expect(Math.abs(before - 20)).toBeLessThanOrEqual(5);
    expect(Math.abs(after - 60)).toBeLessThanOrEqual(5);
    expect(trim(aSilence(500))).toBeUndefined();
  });

  test('a clip that begins at once gets its silence added', () => {
    const { before, after } = edgesMs(trim(aTone())!)!;
    expect(before).toBeGreaterThan(14);
    expect(after).toBeGreaterThan(54);
  });

  test('the longest silence inside is found, those at the ends are none', () => {
    const sound = together(aSilence(900), aTone(), aSilence(450), aTone(), aSilence(200), aTone(), aSilence(900));
    expect(Math.abs(longestInnerSilenceMs(sound) - 450)).toBeLessThanOrEqual(10);
  });
});

describe('WAV', () => {
  test('written and read again, sample by sample', () => {
    const sound = decodeWav(encodeWav(aTone())) as Sound;
    expect(encodeWav(sound)).toEqual(encodeWav(aTone()));
    expect(durationMs(sound)).toBe(400);
  });

  test('false lengths, as of a program that writes to a pipe, mean "to the end"', () => {
    const wav = encodeWav(aTone());
    wav.writeUInt32LE(0x7ffff000, 4);
    wav.writeUInt32LE(0x7ffff000, 40);
    expect(durationMs(decodeWav(wav) as Sound)).toBe(400);
  });

  test('chunks before the data are passed over', () => {
    const wav = encodeWav(aTone());
    const list = Buffer.from('LIST\u0005\0\0\0abcde\0', 'latin1');
    const withList = Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36)]);
    expect(durationMs(decodeWav(withList) as Sound)).toBe(400);
  });

  test('what is no mono 16-bit WAV is a reason, at every cut', () => {
    const wav = encodeWav(aTone({ ms: 1 }));
    for (let length = 0; length < 44; length += 1)
      expect(decodeWav(wav.subarray(0, length)), `${length}`).toHaveProperty('reason');
    const changed = (offset: number, value: number) => {
      const copy = Buffer.from(wav);
      copy.writeUInt16LE(value, offset);
      return decodeWav(copy);
    };
    expect(changed(20, 3)).toEqual({ reason: 'format(3)' });
    expect(changed(22, 2)).toEqual({ reason: 'channels(2)' });
    expect(changed(34, 24)).toEqual({ reason: 'bits(24)' });
  });

  test('samples beyond full scale are held, not turned around', () => {
    const loud = decodeWav(encodeWav({ rate: 16_000, samples: Float32Array.of(2, -2) })) as Sound;
    expect(Array.from(loud.samples)).toEqual([32767 / 32768, -1]);
  });
});

describe('joining', () => {
  test('clips are 50 ms apart, pauses as long as they say, every sample in its place', () => {
    const [a, b, c] = [aTone({ ms: 100, hertz: 200 }), aTone({ ms: 70, hertz: 300 }), aTone({ ms: 30, hertz: 400 })];
    const joined = join([a, b, { pauseMs: 180 }, c], 16_000);
    const expected = together(a, aSilence(50), b, aSilence(180), c);
    expect(joined.samples).toEqual(expected.samples);
  });

  test('another rate is refused', () => {
    expect(() => join([aTone({ rate: 22_050 })], 16_000)).toThrow(RangeError);
  });

  test('at another rate a tone keeps its strength, its length and its pitch', () => {
    const tone = aTone({ ms: 500, hertz: 440, rate: 22_050 });
    const other = resample(tone, 16_000);
    expect(durationMs(other)).toBe(500);
    expect(rmsDb(other)).toBeCloseTo(rmsDb(tone), 1);
    const wanted = aTone({ ms: 500, hertz: 440 });
    const error = other.samples.slice(800, -800).map((sample, index) => sample - wanted.samples[index + 800]!);
    expect(rmsDb({ rate: 16_000, samples: error })).toBeLessThan(-60);
  });

  test('what the lower rate cannot hold is taken out', () => {
    const whistle = resample(aTone({ hertz: 9500, rate: 22_050, level: 0.5 }), 16_000);
    expect(rmsDb(whistle)).toBeLessThan(-40);
  });
});

describe('chime', () => {
  test('1.2 s, as loud as the voice, with silent ends', () => {
    const sound = chime();
    expect(durationMs(sound)).toBe(1200);
    expect(Math.abs(loudnessLufs(sound) + 18)).toBeLessThan(1);
    expect(truePeakDb(sound)).toBeLessThan(-1.5);
    expect(Math.abs(sound.samples[0]!)).toBeLessThan(0.001);
    expect(Math.abs(sound.samples.at(-1)!)).toBeLessThan(0.001);
  });

  test('two tones, the second a third lower', () => {
    const sound = chime();
    const strengthAt = (hertz: number, fromS: number, toS: number) => {
      let [re, im] = [0, 0];
      for (let index = Math.round(fromS * sound.rate); index < toS * sound.rate; index += 1) {
        re += sound.samples[index]! * Math.cos((2 * Math.PI * hertz * index) / sound.rate);
        im += sound.samples[index]! * Math.sin((2 * Math.PI * hertz * index) / sound.rate);
      }
      return Math.hypot(re, im);
    };
    expect(strengthAt(659.26, 0, 0.35)).toBeGreaterThan(5 * strengthAt(523.25, 0, 0.35));
    expect(strengthAt(523.25, 0.7, 1.1)).toBeGreaterThan(2 * strengthAt(659.26, 0.7, 1.1));
  });
});
