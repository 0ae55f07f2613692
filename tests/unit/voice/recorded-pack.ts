// A folder of invented recordings: every clip a tone of its own pitch with silence around it, as a speaker's would be.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requiredClipIds } from '../../../server/src/announcing/packs/needed-clips.ts';
import { encodeWav, type Sound } from '../../../server/src/announcing/sound/wav.ts';
import { aSilence, aTone, together } from './test-sounds.ts';

export const recordedHead = {
  format: 1,
  id: 'hoa-nguyen',
  version: '1',
  lang: 'vi',
  region: 'central',
  voiceName: 'Hoa',
  source: { kind: 'recorded', tool: 'Audacity', toolVersion: '3.4', command: 'none' },
  licence: { text: 'For this centre only', holder: 'The centre', consentFile: 'consent.txt' },
  styles: ['digits'],
  desks: { from: 1, to: 3 },
} as const;

/** Each id its own pitch, so that a clip in the wrong place is heard. */
export function toneOf(id: string): Sound {
  const number = Array.from(id).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 997, 7);
  return aTone({ ms: 180 + (number % 5) * 20, hertz: 200 + number });
}

export function aFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Recordings of everything needed and the letter A. */
export function recordPack(folder: string, ids = [...requiredClipIds(recordedHead), 'letter.A']): void {
  mkdirSync(path.join(folder, 'clips'), { recursive: true });
  writeHead(folder, recordedHead);
  writeFileSync(path.join(folder, 'LICENCE.txt'), 'For this centre only.\n');
  writeFileSync(path.join(folder, 'consent.txt'), 'I agree.\n');
  for (const id of ids) writeClip(folder, id, together(aSilence(300), toneOf(id), aSilence(300)));
}

export function writeHead(folder: string, head: unknown): void {
  writeFileSync(path.join(folder, 'pack.json'), JSON.stringify(head));
}

export function writeClip(folder: string, name: string, sound: Sound | Buffer): void {
  writeFileSync(path.join(folder, 'clips', `${name}.wav`), Buffer.isBuffer(sound) ? sound : encodeWav(sound));
}

export function readClip(folder: string, name: string): Buffer {
  return readFileSync(path.join(folder, 'clips', `${name}.wav`));
}
