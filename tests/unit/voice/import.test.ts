// What the importer makes of recordings, and each thing it refuses by name.
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSpeechSettings } from '@toiluot/shared/speech';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPack, checkPackSound } from '../../../server/src/announcing/packs/check-pack.ts';
import { importPack } from '../../../server/src/announcing/packs/import-pack.ts';
import type { PackFault } from '../../../server/src/announcing/packs/pack-faults.ts';
import { readPack } from '../../../server/src/announcing/packs/read-pack.ts';
import { sentenceOf } from '../../../server/src/announcing/packs/sentence.ts';
import { edgesMs } from '../../../server/src/announcing/sound/silence.ts';
import { aCall } from '../speech/calls.ts';
import { aFolder, readClip, recordedHead, recordPack, toneOf, writeClip, writeHead } from './recorded-pack.ts';
import { aSilence, aTone, together } from './test-sounds.ts';

let from: string;
let root: string;
let remove: () => void;
const imported = () => path.join(root, 'hoa-nguyen');

beforeEach(() => {
  const place = aFolder();
  from = path.join(place.folder, 'recordings');
  root = path.join(place.folder, 'packs');
  remove = place.remove;
  recordPack(from);
});
afterEach(() => remove());

/** `code what` of every fault. */
async function faults(): Promise<string[]> {
  const result = await importPack(from, root);
  return 'faults' in result ? names(result.faults) : [];
}

function names(list: readonly PackFault[]): string[] {
  return list.map(({ code, what }) => `${code} ${what}`);
}

describe('import', () => {
  test('a good recording becomes a pack without a fault', async () => {
    const result = await importPack(from, root);
    expect(result).toHaveProperty('report');
    expect(await checkPack(imported())).toEqual([]);
    expect(readdirSync(imported()).sort()).toEqual(['LICENCE.txt', 'clips', 'consent.txt', 'pack.json']);
    expect(readdirSync(root)).toEqual(['hoa-nguyen']);
  });

  test('it says what the pack does not have', async () => {
    const result = await importPack(from, root);
    const absent = 'report' in result ? result.report.absent : [];
    expect(absent).toContain('letter.B');
    expect(absent).not.toContain('letter.A');
  });

  test('clips are trimmed and level with each other', async () => {
    writeClip(from, 'digit.3', together(aSilence(900), aTone({ level: 0.02 }), aSilence(900)));
    expect(await faults()).toEqual([]);
    const read = await readPack(imported());
    if (!('pack' in read)) throw new Error('no pack');
    const { manifest, clips } = read.pack;
    const strengths = manifest.clips.map(({ rmsDb }) => rmsDb);
    expect(Math.max(...strengths) - Math.min(...strengths)).toBeLessThan(1);
    for (const sound of clips.values())
      expect(Math.max(edgesMs(sound)!.before, edgesMs(sound)!.after)).toBeLessThan(70);
  });

  test('imported again, the new pack takes the place of the old one', async () => {
    await importPack(from, root);
    const before = readClip(imported(), 'digit.3');
    writeClip(from, 'digit.3', aTone({ hertz: 900 }));
    await importPack(from, root);
    expect(readClip(imported(), 'digit.3')).not.toEqual(before);
    expect(await checkPack(imported())).toEqual([]);
    expect(readdirSync(root)).toEqual(['hoa-nguyen']);
  });

  test('words spoken inside and at the end of a clause go to their places', async () => {
    writeClip(from, 'digit.2.end', aTone({ hertz: 1500, ms: 340 }));
    // A letter ends no clause: the pause after it is short.
    writeClip(from, 'letter.A.end', aTone({ hertz: 1500, ms: 700 }));
    expect(await faults()).toEqual([]);
    const read = await readPack(imported());
    if (!('pack' in read)) throw new Error('no pack');
    const lengthOf = (label: string) => {
      const sound = sentenceOf(read.pack, aCall({ label, desk: { number: 1 } }), defaultSpeechSettings);
      return 'samples' in sound ? sound.samples.length : 0;
    };
    const [any, end] = [read.pack.clips.get('digit.2 any')!, read.pack.clips.get('digit.2 end')!];
    expect(lengthOf('A012') - lengthOf('A021')).toBe(end.samples.length - any.samples.length);
    const word = (key: string) => read.pack.clips.get(key)!.samples.length;
    const digits = word('digit.0 any') + word('digit.1 any') + end.samples.length;
    const rest = word('phrase.call any') + word('phrase.to-desk any') + word('desk.1 any');
    const pauses = ((80 + 180 + 4 * 50) * read.pack.manifest.sampleRate) / 1000;
    expect(lengthOf('A012')).toBe(word('letter.A any') + digits + rest + pauses);
  });
});

describe('refused by name, and nothing is written', () => {
  afterEach(() => expect(existsSync(root)).toBe(false));

  test.each([
    ['silent', 'silent digit.3', aSilence(500)],
    ['clipping', 'clipping digit.3', { ...aTone(), samples: aTone().samples.map((sample) => Math.sign(sample)) }],
    ['silent inside for 450 ms', 'inner-silence digit.3', together(aTone(), aSilence(450), aTone())],
    ['too soft', 'recorded-too-soft digit.3', aTone({ level: 0.004 })],
    ['of another rate', 'wrong-rate digit.3', aTone({ rate: 44_100 })],
    ['no WAV', 'not-wav digit.3', Buffer.from('ID3 and so on')],
  ])('a clip that is %s', async (_what, name, sound) => {
    writeClip(from, 'digit.3', sound);
    expect(await faults()).toEqual([name]);
  });

  test.each([
    [22, 2, 'wrong-channels digit.3'],
    [34, 24, 'wrong-bits digit.3'],
    [20, 3, 'not-wav digit.3'],
  ])('a clip with byte %i = %i', async (offset, value, name) => {
    const wav = readClip(from, 'digit.3');
    wav.writeUInt16LE(value, offset);
    writeClip(from, 'digit.3', wav);
    expect(await faults()).toEqual([name]);
  });

  test('a rate no pack may have', async () => {
    for (const name of readdirSync(path.join(from, 'clips'))) writeClip(from, name.slice(0, -4), aTone({ rate: 8000 }));
    expect(new Set((await faults()).map((name) => name.split(' ')[0]))).toEqual(new Set(['wrong-rate']));
  });

  test('a clip that is missing or renamed', async () => {
    renameSync(path.join(from, 'clips/desk.2.wav'), path.join(from, 'clips/desk.02.wav'));
    expect(await faults()).toEqual(['clip-missing desk.2', 'clip-unknown desk.02']);
  });

  test('a listed clip that was altered, is not there, or lies elsewhere', async () => {
    const all = readdirSync(path.join(from, 'clips')).map((name) => ({
      id: name.slice(0, -4),
      variant: 'any',
      file: `clips/${name}`,
    }));
    const listed = (changes: object) => ({
      ...recordedHead,
      clips: all.map((clip) => (clip.id === 'digit.3' ? { ...clip, ...changes } : clip)),
    });
    writeHead(from, listed({ sha256: '0'.repeat(64) }));
    expect(await faults()).toEqual(['digest-mismatch digit.3']);
    writeHead(from, listed({ file: 'clips/none.wav' }));
    expect(await faults()).toEqual(['file-missing digit.3']);
    writeHead(from, listed({ file: '../../secret.wav' }));
    expect(await faults()).toEqual(['file-outside digit.3']);
  });

  test('no licence, no holder, no text of it, no consent', async () => {
    const { licence, ...rest } = recordedHead;
    writeHead(from, rest);
    expect(await faults()).toEqual([
      'no-licence licence.spdx | licence.text',
      'no-licence licence.holder',
      'no-consent licence.consentFile',
    ]);
    writeHead(from, { ...rest, licence: { ...licence, text: ' ' } });
    expect(await faults()).toEqual(['no-licence licence.spdx | licence.text']);
    writeHead(from, recordedHead);
    rmSync(path.join(from, 'LICENCE.txt'));
    writeFileSync(path.join(from, 'consent.txt'), '');
    expect(await faults()).toEqual(['no-licence-text LICENCE.txt', 'no-consent consent.txt']);
  });

  test('a manifest that is none, of another format, or lacks a field', async () => {
    writeHead(from, { ...recordedHead, format: 2 });
    expect(await faults()).toEqual(['format-unknown format 2']);
    writeHead(from, { ...recordedHead, id: '../up', desks: { from: 1 } });
    expect(await faults()).toEqual(['field-wrong id', 'field-missing desks.to']);
    writeHead(from, { ...recordedHead, clips: [{ id: 'digit.1' }, 7] });
    expect(await faults()).toEqual([
      'field-missing clips[0].file',
      'field-missing clips[0].variant',
      'field-wrong clips[1]',
    ]);
    writeFileSync(path.join(from, 'pack.json'), '{');
    expect(await faults()).toEqual(['manifest-unreadable pack.json']);
    rmSync(path.join(from, 'pack.json'));
    expect(await faults()).toEqual(['no-manifest pack.json']);
  });

  test('all faults at once, not only the first', async () => {
    writeClip(from, 'digit.3', aSilence(500));
    writeClip(from, 'digit.4', Buffer.from('x'));
    rmSync(path.join(from, 'clips/desk.1.wav'));
    expect(await faults()).toEqual(['clip-missing desk.1', 'silent digit.3', 'not-wav digit.4']);
  });
});

describe('a finished pack', () => {
  beforeEach(async () => {
    await importPack(from, root);
  });
  const found = async () => names(await checkPack(imported()));

  test('one altered bit is found', async () => {
    const wav = readClip(imported(), 'digit.3');
    wav[1000]! ^= 1;
    writeClip(imported(), 'digit.3', wav);
    expect(await found()).toEqual(['digest-mismatch digit.3']);
  });

  test('a renamed or removed clip is found', async () => {
    renameSync(path.join(imported(), 'clips/digit.3.wav'), path.join(imported(), 'clips/digit.33.wav'));
    expect(await found()).toEqual(['file-missing digit.3']);
  });

  test('a removed licence is found', async () => {
    rmSync(path.join(imported(), 'LICENCE.txt'));
    expect(await found()).toEqual(['no-licence-text LICENCE.txt']);
  });

  test('a broken clip leaves the others in use', async () => {
    writeClip(imported(), 'digit.3', toneOf('other'));
    const read = await readPack(imported());
    if (!('pack' in read)) throw new Error('no pack');
    expect(sentenceOf(read.pack, aCall({ label: 'A013', desk: { number: 1 } }), defaultSpeechSettings)).toEqual({
      reason: 'clip-corrupt(digit.3)',
    });
    expect(sentenceOf(read.pack, aCall({ desk: { number: 1 } }), defaultSpeechSettings)).toHaveProperty('samples');
  });

  test('clips further than 3 dB apart, and sentences that are not -18 LUFS, are found', async () => {
    const read = await readPack(imported());
    if (!('pack' in read)) throw new Error('no pack');
    const softer = (only?: string) => ({
      ...read.pack,
      clips: new Map(
        Array.from(read.pack.clips, ([key, sound]) => [
          key,
          only === undefined || key.startsWith(only)
            ? { ...sound, samples: sound.samples.map((sample) => sample * 0.6) }
            : sound,
        ]),
      ),
    });
    expect(names(checkPackSound(softer('digit.3')))[0]).toMatch(/^rms-spread digit.3/);
    expect(names(checkPackSound(softer())).every((name) => name === 'loudness hoa-nguyen')).toBe(true);
    expect(checkPackSound(softer()).length).toBeGreaterThan(0);
  });
});
