// The process: what reaches it, and how each of its failures is told. The last part needs espeak-ng on this machine.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSpeechSettings, numberWords } from '@toiluot/shared/speech';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultPackRoot } from '../../../server/src/announcing/default-engines.ts';
import { createEspeakEngine } from '../../../server/src/announcing/engines/espeak-engine.ts';
import { espeakSay } from '../../../server/src/announcing/engines/espeak-process.ts';
import { buildEspeakPack } from '../../../server/src/announcing/packs/espeak-pack.ts';
import { readPack } from '../../../server/src/announcing/packs/read-pack.ts';
import { loudnessLufs } from '../../../server/src/announcing/sound/loudness.ts';
import { resample } from '../../../server/src/announcing/sound/resample.ts';
import { longestInnerSilenceMs } from '../../../server/src/announcing/sound/silence.ts';
import { truePeakDb } from '../../../server/src/announcing/sound/true-peak.ts';
import { decodeWav, encodeWav, type Sound } from '../../../server/src/announcing/sound/wav.ts';
import { aCall } from '../speech/calls.ts';
import { aFolder } from './recorded-pack.ts';
import { aTone } from './test-sounds.ts';

const settings = defaultSpeechSettings;
const installed = spawnSync('espeak-ng', ['--version'], { encoding: 'utf8' }).stdout ?? '';
const version = /: ([0-9.]+)/.exec(installed)?.[1];

describe.skipIf(process.platform === 'win32')('a program in the place of espeak-ng', () => {
  let folder: string;
  let remove: () => void;
  let program: string;
  beforeEach(() => {
    ({ folder, remove } = aFolder());
    program = path.join(folder, 'espeak-ng');
    writeFileSync(path.join(folder, 'tone.wav'), encodeWav(aTone()));
  });
  afterEach(() => remove());
  const pretend = (script: string) => {
    writeFileSync(program, `#!/bin/sh\n${script}\n`);
    chmodSync(program, 0o755);
    return createEspeakEngine({ settings, command: program });
  };
  /** Keeps what it was given and answers with a tone. */
  const listening = () =>
    pretend(`printf '%s\\n' "$@" > "${folder}/args"; cat > "${folder}/stdin"; cat "${folder}/tone.wav"`);
  const heard = (name: 'args' | 'stdin') => readFileSync(path.join(folder, name), 'utf8');

  test('gets words on its input and a voice of the list, never the text as an argument', async () => {
    expect(await listening().render(aCall())).toHaveProperty('wav');
    expect(heard('stdin')).toBe('Mời số a không một hai, đến quầy số năm.');
    expect(heard('args').trim().split('\n')).toEqual(['-b', '1', '-v', 'vi', '-s', '140', '-z', '--stdout', '--stdin']);
  });

  test.each([
    '; rm -rf /',
    '-f /etc/passwd',
    '--voices',
    '$(reboot) `reboot`',
    "[[h@l'oU]]",
    '<audio src="x"/>',
    '\u0001w9',
  ])('the notice %s is words and nothing else', async (text) => {
    await listening().render(aCall({ kind: 'notice', text: `Xin chào ${text}` }));
    expect(heard('stdin')).toMatch(/^Xin chào[\p{L}\p{M} .,;:!?'-]*$/u);
    expect(heard('args')).not.toContain('Xin');
    expect(heard('args').trim().split('\n')).toHaveLength(9);
  });

  test('whatever a notice holds, no digit and no markup arrives', async () => {
    const engine = listening();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (text) => {
        const rendered = await engine.render(aCall({ kind: 'notice', text: `a ${text}` }));
        if ('wav' in rendered) expect(heard('stdin')).toMatch(/^[\p{L}\p{M} .,;:!?'-]+$/u);
      }),
      { numRuns: 40 },
    );
  });

  test('10,000 characters are refused before the process starts', async () => {
    expect(await listening().render(aCall({ kind: 'notice', text: 'a '.repeat(5000) }))).toEqual({
      reason: 'too-long(10000)',
    });
    expect(existsSync(path.join(folder, 'args'))).toBe(false);
  });

  test.each([
    ['ends with an error', 'exit 3', 'exit(3)'],
    ['gives no sound', 'cat > /dev/null', 'not-wav'],
    ['never ends', 'exec sleep 60', 'timeout'],
  ])('that %s is skipped with its reason', async (_what, script, reason) => {
    expect(await pretend(script).render(aCall())).toEqual({ reason });
  });

  test('runs once at a time', async () => {
    const engine = pretend(
      `mkdir "${folder}/busy" || exit 9; cat > /dev/null; sleep 0.05; rmdir "${folder}/busy"; cat "${folder}/tone.wav"`,
    );
    const results = await Promise.all(['A001', 'A002', 'A003', 'A004'].map((label) => engine.render(aCall({ label }))));
    expect(results.map((result) => 'wav' in result)).toEqual([true, true, true, true]);
  });

  test('is well when it names a version of today, and ill otherwise', async () => {
    const named = (line: string) => pretend(`echo '${line}'`).probe();
    expect(await named('eSpeak NG text-to-speech: 1.51  Data at: /x')).toMatchObject({ ok: true });
    expect(await named('eSpeak NG text-to-speech: 1.48.1  Data at: /x')).toMatchObject({
      ok: false,
      reason: 'version',
    });
    expect(await named('something else')).toMatchObject({ ok: false, reason: 'version' });
    expect(await pretend('exit 1').probe()).toMatchObject({ ok: false, reason: 'exit(1)' });
    const absent = createEspeakEngine({ settings, command: path.join(folder, 'absent') });
    expect(await absent.probe()).toMatchObject({ ok: false, reason: 'not-found' });
  });

  test('a language without a voice, a desk without words: reasons', async () => {
    expect(await listening().render(aCall({ lang: 'lo' }))).toEqual({ reason: 'no-voice(lo)' });
    expect(await listening().render(aCall({ desk: { named: 'x' } }))).toEqual({ reason: 'no-words(named.x)' });
    const sideways = createEspeakEngine({ settings, command: program, voices: { vi: '--version' as 'vi' } });
    expect(await sideways.render(aCall())).toEqual({ reason: 'no-voice(vi)' });
    expect(() => espeakSay(program, '-f' as 'vi', 140, 'a')).toThrow(RangeError);
  });
});

describe.skipIf(version === undefined)('espeak-ng itself (skipped where it is not installed)', () => {
  const ipa = (text: string, voice = 'vi') =>
    execFileSync('espeak-ng', ['-b', '1', '-v', voice, '-q', '--ipa', '--stdin'], {
      input: text,
      encoding: 'utf8',
    }).trim();

  test('15 is said "mười lăm", which its own reading of digits is not', () => {
    const ours = ipa(numberWords(15, 'vi', settings));
    expect(ours).toBe(ipa('mười lăm'));
    expect(ours).not.toBe(ipa('15'));
  });

  test('letters that stand side by side in one hall do not sound alike', () => {
    const sounds = ['a', 'bê', 'xê', 'đê', 'e', 'ép-phờ', 'giê', 'hát', 'ca', 'e-lờ', 'em-mờ', 'en-nờ', 'pê'].map(
      (one) => ipa(one),
    );
    expect(new Set(sounds).size).toBe(sounds.length);
  });

  test('a call in each language is in measure', async () => {
    const engine = createEspeakEngine({ settings });
    expect(await engine.probe()).toMatchObject({ ok: true });
    for (const lang of ['vi', 'en'] as const) {
      const rendered = await engine.render(aCall({ lang }));
      if (!('wav' in rendered)) throw new Error(rendered.reason);
      const sound = decodeWav(rendered.wav) as Sound;
      expect(Math.abs(loudnessLufs(sound) + 18)).toBeLessThanOrEqual(1);
      expect(truePeakDb(sound)).toBeLessThanOrEqual(-1.5);
      expect(longestInnerSilenceMs(sound)).toBeLessThanOrEqual(400);
      expect(rendered.ms).toBeGreaterThan(2000);
    }
  });

  test('English A is the letter and not the article', () => {
    expect(ipa('Number eh zero', 'en-gb')).toContain('ˈeɪ');
  });

  test('the default packs are what this version makes', async (context) => {
    for (const lang of ['vi', 'en'] as const) {
      const read = await readPack(path.join(defaultPackRoot, `${lang}-espeak`));
      if (!('pack' in read)) throw new Error('no pack');
      const { manifest, clips } = read.pack;
      if (manifest.source.toolVersion !== version)
        context.skip(`made by ${manifest.source.toolVersion}, here ${version}`);
      const built = await buildEspeakPack(lang, manifest.desks.to);
      if ('reason' in built) throw new Error(built.reason);
      expect(built.pack.manifest.source).toEqual(manifest.source);
      expect(built.pack.manifest.clips.map(({ id, text }) => [id, text])).toEqual(
        manifest.clips.map(({ id, text }) => [id, text]),
      );
      for (const { id, file } of manifest.clips) {
        const again = decodeWav(built.pack.files.get(file)!) as Sound;
        expect(greatestDifference(again, clips.get(`${id} any`)!), id).toBeLessThanOrEqual(2 / 32_768);
      }
    }
  }, 120_000);

  test('the words of a joined call are found in order in the sound of the engine’s own words', async () => {
    const read = await readPack(path.join(defaultPackRoot, 'vi-espeak'));
    if (!('pack' in read)) throw new Error('no pack');
    const words = ['không', 'một', 'hai', 'ba', 'bốn'];
    const ids = ['digit.0', 'digit.1', 'digit.2', 'digit.3', 'digit.4'];
    for (const [index, word] of words.entries()) {
      const output = await espeakSay('espeak-ng', 'vi', 140, word);
      if ('reason' in output) throw new Error(output.reason);
      const own = resample(decodeWav(output.bytes) as Sound, read.pack.manifest.sampleRate);
      const likeness = ids.map((id) => correlation(own, read.pack.clips.get(`${id} any`)!));
      expect(likeness.indexOf(Math.max(...likeness)), word).toBe(index);
      expect(Math.max(...likeness)).toBeGreaterThan(0.85);
    }
  });
});

function greatestDifference(a: Sound, b: Sound): number {
  if (a.samples.length !== b.samples.length) return Number.POSITIVE_INFINITY;
  return a.samples.reduce((most, sample, index) => Math.max(most, Math.abs(sample - b.samples[index]!)), 0);
}

/** Highest normalised cross-correlation of two sounds over shifts of up to 80 ms. */
function correlation(a: Sound, b: Sound): number {
  const energy = ({ samples }: Sound) => samples.reduce((sum, sample) => sum + sample * sample, 0);
  const scale = Math.sqrt(energy(a) * energy(b));
  const reach = Math.round(0.08 * a.rate);
  let best = 0;
  for (let shift = -reach; shift <= reach; shift += 1) {
    let sum = 0;
    for (let index = Math.max(0, -shift); index < a.samples.length && index + shift < b.samples.length; index += 1)
      sum += a.samples[index]! * b.samples[index + shift]!;
    best = Math.max(best, sum / scale);
  }
  return best;
}
