// The packs that come with the product: complete, undamaged, and every sentence of them in measure (no ears needed).
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { defaultSpeechSettings, tokensOf, type Utterance } from '@toiluot/shared/speech';
import { describe, expect, test } from 'vitest';
import { defaultPackRoot } from '../../../server/src/announcing/default-engines.ts';
import { checkPack } from '../../../server/src/announcing/packs/check-pack.ts';
import { completeClips } from '../../../server/src/announcing/packs/needed-clips.ts';
import { readPack, type VoicePack } from '../../../server/src/announcing/packs/read-pack.ts';
import { sentenceOf } from '../../../server/src/announcing/packs/sentence.ts';
import { peakDb } from '../../../server/src/announcing/sound/decibels.ts';
import { soundingRmsDb } from '../../../server/src/announcing/sound/level.ts';
import { loudnessLufs } from '../../../server/src/announcing/sound/loudness.ts';
import { edgesMs, longestInnerSilenceMs } from '../../../server/src/announcing/sound/silence.ts';
import { truePeakDb } from '../../../server/src/announcing/sound/true-peak.ts';
import { durationMs, type Sound } from '../../../server/src/announcing/sound/wav.ts';
import { aCall } from '../speech/calls.ts';

async function packOf(lang: 'vi' | 'en'): Promise<VoicePack> {
  const read = await readPack(path.join(defaultPackRoot, `${lang}-espeak`));
  if (!('pack' in read)) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

const packs = { vi: await packOf('vi'), en: await packOf('en') };

function sentence(utterance: Utterance, settings = defaultSpeechSettings): Sound {
  const sound = sentenceOf(packs[utterance.lang as 'vi' | 'en'], utterance, settings);
  if ('reason' in sound) throw new Error(sound.reason);
  return sound;
}

/** Letters, digits and desks in every place, in all lengths. */
const calls = (['vi', 'en'] as const).flatMap((lang) =>
  ['A012', 'B345', 'D678', 'G901', 'M777', 'P250', 'K111'].flatMap((label, index) => [
    aCall({ lang, label, desk: { number: 1 + index * 4 } }),
    aCall({ lang, label, kind: 'recall', desk: { named: 'help' } }),
    aCall({ lang, label, variant: 'compact', desk: { number: 30 - index } }),
  ]),
);

describe.each(['vi', 'en'] as const)('the default pack in %s', (lang) => {
  test('has no fault', async () => {
    expect(await checkPack(path.join(defaultPackRoot, `${lang}-espeak`))).toEqual([]);
  });

  test('says every desk of the default centre, every letter and every style', () => {
    const { manifest } = packs[lang];
    const there = new Set(manifest.clips.map(({ id }) => id));
    expect(manifest.desks).toEqual({ from: 1, to: 30 });
    expect(manifest.styles).toEqual(['digits', 'pair', 'whole']);
    expect(completeClips(manifest).filter(({ id }) => !there.has(id))).toEqual([]);
  });

  test('its texts are those the words come from, so a changed word asks for a new pack', () => {
    const texts = new Map(completeClips(packs[lang].manifest).map(({ id, text }) => [id, text]));
    for (const { id, text } of packs[lang].manifest.clips) expect(text).toBe(texts.get(id));
  });

  test('every label and desk can be said', () => {
    for (let number = 1; number < 1000; number += 37)
      for (const labelStyle of ['digits', 'pair', 'whole'] as const) {
        const call = aCall({ lang, label: `C${String(number).padStart(3, '0')}`, desk: { number: 1 + (number % 30) } });
        sentence(call, { ...defaultSpeechSettings, labelStyle });
      }
  });
});

test('both packs together stay small', () => {
  const bytes = readdirSync(defaultPackRoot, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(defaultPackRoot, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  expect(bytes).toBeLessThan(3_100_000);
});

describe('sentences', () => {
  test.each(calls.map((call) => [`${call.lang} ${call.kind} ${call.variant} ${call.label}`, call] as const))(
    '%s in measure',
    (_name, call) => {
      const sound = sentence(call);
      expect(Math.abs(loudnessLufs(sound) + 18)).toBeLessThanOrEqual(1);
      expect(truePeakDb(sound)).toBeLessThanOrEqual(-1.5);
      expect(peakDb(sound)).toBeLessThan(-1);
      expect(soundingRmsDb(sound)).toBeGreaterThan(-24);
      expect(soundingRmsDb(sound)).toBeLessThan(-12);
      expect(longestInnerSilenceMs(sound)).toBeLessThanOrEqual(400);
      expect(Math.max(edgesMs(sound)!.before, edgesMs(sound)!.after)).toBeLessThan(120);
    },
  );

  test('as long as the clips and pauses they are made of', () => {
    for (const call of calls) {
      const tokens = tokensOf(call, defaultSpeechSettings);
      const { clips } = packs[call.lang as 'vi' | 'en'];
      const spoken = tokens.filter(({ kind }) => kind !== 'pause').length;
      const pauses = tokens.reduce((sum, token) => sum + (token.kind === 'pause' ? token.ms : 0), 0);
      const longest = Math.max(...Array.from(clips.values(), durationMs));
      expect(durationMs(sentence(call))).toBeGreaterThan(pauses + spoken * 150);
      expect(durationMs(sentence(call))).toBeLessThan(pauses + spoken * (longest + 50));
    }
    expect(durationMs(sentence(aCall()))).toBeGreaterThan(3400);
    expect(durationMs(sentence(aCall()))).toBeLessThan(4600);
    expect(durationMs(sentence(aCall({ variant: 'compact' })))).toBeLessThan(3000);
  });

  test('each clip stands at its very sample, in order', () => {
    const sound = sentence(aCall());
    const { clips, manifest } = packs.vi;
    const ms = (length: number) => Math.round((length * manifest.sampleRate) / 1000);
    const row: readonly (readonly [string, number])[] = [
      ['phrase.call', 0],
      ['letter.A', ms(50)],
      ['digit.0', ms(80)],
      ['digit.1', ms(50)],
      ['digit.2', ms(50)],
      ['phrase.to-desk', ms(180)],
      ['desk.5', ms(50)],
    ];
    let at = 0;
    for (const [id, gap] of row) {
      const clip = clips.get(`${id} any`)!;
      expect(
        sound.samples.subarray(at, at + gap).every((sample) => sample === 0),
        `before ${id}`,
      ).toBe(true);
      at += gap;
      expect(sound.samples.subarray(at, at + clip.samples.length), id).toEqual(clip.samples);
      at += clip.samples.length;
    }
    expect(sound.samples.length).toBe(at);
  });
});
