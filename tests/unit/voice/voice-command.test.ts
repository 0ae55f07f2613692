// `npm run voice` as an administrator runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultPackRoot } from '../../../server/src/announcing/default-engines.ts';
import { decodeWav, durationMs, type Sound } from '../../../server/src/announcing/sound/wav.ts';
import { aFolder, recordPack, writeClip } from './recorded-pack.ts';
import { aSilence } from './test-sounds.ts';

const command = path.resolve(import.meta.dirname, '../../../server/src/cli/voice.ts');
let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = aFolder());
});
afterEach(() => remove());

/** Runs in an empty folder; `PATH` without programs when asked, so that espeak-ng is not found. */
function voice(words: readonly string[], { bare = false } = {}) {
  const env = { ...process.env, ...(bare && { PATH: folder }) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

describe('npm run voice', () => {
  test('say writes a call and names who spoke', () => {
    const out = path.join(folder, 'call.wav');
    const run = voice(['say', 'A012', '5', '--out', out]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('Mời số a không một hai, đến quầy số năm.');
    expect(run.stdout).toMatch(/^clips: 4\.\d\d s/m);
    expect(durationMs(decodeWav(readFileSync(out)) as Sound)).toBeGreaterThan(3500);
  });

  test('say tells why a link was passed over', () => {
    const run = voice(['say', 'A012', '40', '--out', path.join(folder, 'call.wav')], { bare: true });
    expect(run.stdout).toContain('clips: clip-missing(desk.40)\nespeak: not-found\nchime: 1.20 s');
  });

  test('import makes a pack of the centre, check finds no fault, say uses it', () => {
    recordPack(path.join(folder, 'recordings'));
    const data = path.join(folder, 'centre');
    expect(voice(['import', 'recordings', '--data', data]).stdout).toContain('-18 LUFS');
    expect(voice(['check', path.join(data, 'voice-packs/hoa-nguyen')])).toMatchObject({ status: 0 });
    const spoken = (...more: string[]) => {
      voice(['say', 'A012', '2', '--out', 'call.wav', ...more]);
      return readFileSync(path.join(folder, 'call.wav'));
    };
    expect(spoken('--data', data)).not.toEqual(spoken());
  });

  test('import names what it refuses, in both languages, and writes nothing', () => {
    recordPack(path.join(folder, 'recordings'));
    writeClip(path.join(folder, 'recordings'), 'digit.3', aSilence(300));
    const run = voice(['import', 'recordings', '--to', 'packs']);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('digit.3: không có tiếng. Hãy thu lại.');
    expect(run.stderr).toContain('digit.3: holds no sound. Record it again.');
    expect(existsSync(path.join(folder, 'packs'))).toBe(false);
  });

  test('script says what is there and what is missing', () => {
    const all = voice(['script', '--lang', 'vi', '--desks', '20']).stdout;
    expect(all).toContain('MISSING\tclips/desk.20.end.wav\thai mươi\tMời số a không một hai, đến quầy số hai mươi.');
    const rest = voice(['script', '--lang', 'vi', '--have', path.join(defaultPackRoot, 'vi-espeak')]).stdout;
    expect(rest).not.toContain('MISSING');
    expect(rest).toContain('0 missing');
  });

  test('build-pack without espeak-ng says what to install', () => {
    const run = voice(['build-pack', '--lang', 'vi', '--to', path.join(folder, 'pack')], { bare: true });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('apt-get install espeak-ng');
    expect(existsSync(path.join(folder, 'pack'))).toBe(false);
  });

  test.each([
    [['nothing'], 'npm run voice -- <task>'],
    [[], 'npm run voice -- <task>'],
    [['say', 'A012', '5', '--speed', '9'], 'npm run voice -- <task>'],
    [['say', 'a-12', '5', '--out', 'x.wav'], 'The label must be like A012.'],
    [['say', 'A012', '0', '--out', 'x.wav'], 'The desk must be 1 to 99, or help.'],
    [['say', 'A012', '5'], 'Name --out FILE.wav.'],
    [['build-pack', '--lang', 'lo'], 'Name --lang vi or --lang en.'],
    [['build-pack', '--lang', 'vi', '--desks', '100'], '--desks must be 1 to 99.'],
    [['check'], 'Name the folder of the pack.'],
    [['check', 'nowhere'], 'There is no pack.json.'],
  ])('%j is answered with what to do', (words, answer) => {
    const run = voice(words);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(answer);
    expect(run.stderr).not.toContain('    at ');
  });
});
