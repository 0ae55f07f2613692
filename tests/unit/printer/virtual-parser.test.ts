// The virtual printer keeps in step with streams of other programs; lengths from Epson's command reference.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { escPosCommands } from '../../../printer/src/virtual/escpos-parser.ts';
import { readLabel } from '../../../printer/src/virtual/label-reader.ts';
import { PaperRoll } from '../../../printer/src/virtual/paper-roll.ts';
import { createRealTimeScanner } from '../../../printer/src/virtual/real-time-scanner.ts';
import { RollSurface } from '../../../printer/src/virtual/roll-surface.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';

/** Feeds a whole stream to the parser. */
function printed(stream: readonly number[]) {
  const roll = new PaperRoll(64);
  const answers: string[] = [];
  const surface = new RollSurface({
    roll,
    widthDots: 64,
    now: () => 0,
    onRows: () => undefined,
    onCut: () => undefined,
    answer: (kind) => answers.push(kind),
  });
  const parser = escPosCommands(surface);
  let wanted = parser.next().value;
  for (let at = 0; at + wanted <= stream.length; ) {
    const taken = wanted;
    surface.took(Buffer.from(stream.slice(at, at + taken)));
    wanted = parser.next(Uint8Array.from(stream.slice(at, at + taken))).value;
    at += taken;
  }
  return { roll, answers, rows: roll.strip.rows.length, text: roll.strip.text, errors: roll.strip.errors };
}

const text = (words: string) => [...Buffer.from(words, 'latin1')];
/** Foreign commands with parameters that look like other commands. */
const foreign: readonly (readonly [string, readonly number[]])[] = [
  ['ESC ! n', [0x1b, 0x21, 0x1b]],
  ['ESC a n', [0x1b, 0x61, 0x0a]],
  ['ESC p m t1 t2', [0x1b, 0x70, 0x00, 0x1d, 0x56]],
  ['ESC t n', [0x1b, 0x74, 0x10]],
  ['ESC D … NUL', [0x1b, 0x44, 8, 16, 24, 0]],
  ['ESC ( A', [0x1b, 0x28, 0x41, 3, 0, 97, 1, 2]],
  ['ESC & user letters', [0x1b, 0x26, 3, 65, 66, 1, 1, 2, 3, 2, 1, 2, 3, 4, 5, 6]],
  ['GS ! n', [0x1d, 0x21, 0x11]],
  ['GS k CODE39 until NUL', [0x1d, 0x6b, 4, ...text('ABC'), 0]],
  ['GS k CODE128 by length', [0x1d, 0x6b, 73, 4, 0x7b, 0x42, 0x1b, 0x40]],
  ['GS ( k QR data', [0x1d, 0x28, 0x6b, 6, 0, 49, 80, 48, 0x1d, 0x56, 0x00]],
  ['GS * x y', [0x1d, 0x2a, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8]],
  ['GS h n, GS w n, GS H n', [0x1d, 0x68, 50, 0x1d, 0x77, 2, 0x1d, 0x48, 2]],
  ['GS L, GS W', [0x1d, 0x4c, 0, 0, 0x1d, 0x57, 64, 2]],
  ['FS &, FS .', [0x1c, 0x26, 0x1c, 0x2e]],
  ['FS ( A', [0x1c, 0x28, 0x41, 2, 0, 48, 0]],
  ['FS p n m', [0x1c, 0x70, 1, 0]],
  ['DLE EOT n', [0x10, 0x04, 0x01]],
  ['DLE DC4 1', [0x10, 0x14, 0x01, 0x00, 0x01]],
];

describe('parser of the virtual printer', () => {
  test.each(foreign)('keeps in step over %s', (_name, bytes) => {
    const { text: lines, errors } = printed([...bytes, ...text('ok'), 0x0a]);
    expect([lines, errors]).toEqual([['ok'], []]);
  });

  test('keeps in step over any mixture of them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...foreign.map(([, bytes]) => bytes)), { maxLength: 30 }), (parts) => {
        expect(printed([...parts.flat(), ...text('end'), 0x0a])).toMatchObject({ text: ['end'], errors: [] });
      }),
    );
  });

  test('a byte that has no place is an error', () => {
    expect(printed([0x1b, 0x99, 0x01]).errors).toEqual(['ESC 99 is no command', 'byte 01 has no place']);
  });

  test('GS v 0, ESC * and GS ( L draw the same eight rows', () => {
    const rows = Array.from({ length: 24 }, (_, row) =>
      row < 8 ? [0x80 >> row, 0, 0, 0, 0, 0, 0, 0] : [0, 0, 0, 0, 0, 0, 0, 0],
    );
    const raster = printed([0x1d, 0x76, 0x30, 0, 8, 0, 24, 0, ...rows.flat()]);
    const columns = Array.from({ length: 64 }, (_, x) => [x < 8 ? 0x80 >> x : 0, 0, 0]);
    const bitImage = printed([0x1b, 0x33, 24, 0x1b, 0x2a, 33, 64, 0, ...columns.flat(), 0x0a]);
    const graphics = printed([0x1d, 0x28, 0x4c, 10 + 192, 0, 48, 112, 48, 1, 1, 49, 64, 0, 24, 0, ...rows.flat()]);
    for (const { roll, errors } of [raster, bitImage, graphics]) {
      expect(errors).toEqual([]);
      expect(roll.strip.rows.map((row) => [...row])).toEqual(rows);
    }
  });

  test('double width and height stretch', () => {
    const { roll } = printed([0x1d, 0x76, 0x30, 3, 1, 0, 1, 0, 0xa0]);
    expect(roll.strip.rows.map((row) => [row[0], row[1]])).toEqual([
      [0xcc, 0],
      [0xcc, 0],
    ]);
  });

  test('accidental real-time commands in a picture are counted, across rows too', () => {
    const { roll } = printed([0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0x00, 0x10, 0x04, 0x00]);
    expect(roll.strip.accidents).toBe(1);
  });

  test('a cut makes a paper, and the question asked after it belongs to that paper', () => {
    const { roll, answers } = printed([0x1b, 0x40, 0x1b, 0x4a, 10, 0x1d, 0x56, 66, 6, 0x1d, 0x72, 1]);
    const [paper] = roll.papers();
    expect([paper?.bitmap.height, paper?.confirmation, paper?.bytes.length, answers]).toEqual([16, 'gsr', 12, ['gsr']]);
  });

  test('real-time commands are seen in pieces and inside other bytes', () => {
    const scanner = createRealTimeScanner();
    const clear = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];
    const seen = [0x00, 0x10, 0x04, 0x02, 0x10, 0x10, 0x04, 0x01, ...clear, 0x10, 0x05, 0x02].flatMap(
      (byte) => scanner.see(byte) ?? [],
    );
    expect(seen).toEqual([{ kind: 'status', n: 2 }, { kind: 'status', n: 1 }, { kind: 'clear' }, { kind: 'recover' }]);
  });
});

describe('label reader', () => {
  test.each([
    ['A012', 576],
    ['M888', 576],
    ['W999', 384],
    ['K047', 384],
    ['E405', 576],
  ] as const)('reads %s off %i dots', (label, dots) => {
    const document = aTicketDocument({
      label,
      priority: true,
      statusUrl: 'https://a.vn/t/AbCdEfGhIjKlMnOpQrStUv',
      languages: ['vi', 'en'],
    });
    expect(readLabel(drawTicket(document, dots))).toBe(label);
  });

  test.each([576, 384] as const)('reads every letter and figure that a label may have off %i dots', (dots) => {
    const numbers = ['012', '345', '678', '909'];
    const labels = [...'ABCDEFGHKLMNPRSTUVWXYZ'].map((prefix, at) => prefix + numbers[at % numbers.length]);
    expect(labels.map((label) => readLabel(drawTicket(aTicketDocument({ label }), dots)))).toEqual(labels);
  });

  test('reads nothing off an empty paper', () => {
    expect(readLabel({ width: 64, height: 100, data: new Uint8Array(800) })).toBeUndefined();
  });
});
