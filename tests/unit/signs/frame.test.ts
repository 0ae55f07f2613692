// Frames of LED signs: known bytes, the examples of the README against decoders of their own, and texts of every length.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSigns } from '../../../server/src/signs/config/parse-signs.ts';
import type { Frame } from '../../../server/src/signs/frame/frame.ts';
import { isFrameFault, parseFrame } from '../../../server/src/signs/frame/parse-frame.ts';
import { renderFrame } from '../../../server/src/signs/frame/render-frame.ts';
import { ROOT } from '../../support/house.ts';
import { readModbusFrame, readStxFrame } from '../../support/led-signs.ts';

const README = readFileSync(join(ROOT, 'server', 'src', 'signs', 'README.md'), 'utf8');
const examples = [...README.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => parseSigns(json ?? ''));

function frameOf(template: string): Frame {
  const parsed = parseFrame(template);
  if (isFrameFault(parsed)) throw new Error(`${parsed.code} ${parsed.found}`);
  return parsed;
}

const hex = (template: string, fields: Partial<Parameters<typeof renderFrame>[1]> = {}): string =>
  Buffer.from(renderFrame(frameOf(template), { address: 7, mode: 0x31, text: 'A001', ...fields })).toString('hex');

describe('a frame', () => {
  test.each([
    ['02 {address:2} {mode} {text} 03', '023037314130303103'],
    ["'AB' {address} {length} {text:6}", '41420706413030312020'],
    ['{text:>6}', '202041303031'],
    ['{text:3}', '303031'],
    ['( {text} ) {xor}', '4130303170'],
    ['( {text} ) {sum8:hex}', '413030314432'],
    // The request of every Modbus manual: read ten registers of unit 1; its CRC goes out as C5 CD.
    ['( 01 03 00 00 00 0A ) {crc16}', '01030000000ac5cd'],
    ['(02)03{xor:hex}', '02033032'],
  ])('%s', (template, bytes) => {
    expect(hex(template)).toBe(bytes);
  });

  test.each([
    ['02 {adress} 03', 'frame-part', '{adress}'],
    ['02 {text:0}', 'frame-part', '{text:0}'],
    ['02 {text:65}', 'frame-part', '{text:65}'],
    ['02 {mode:2}', 'frame-part', '{mode:2}'],
    ['2 {text}', 'frame-part', '2 {text}'],
    ['02 {text', 'frame-part', '{text'],
    ["'é'", 'frame-part', "'é'"],
    ['{text} {xor}', 'frame-checksum', '{…}'],
    ['{xor} ( {text} )', 'frame-checksum', '{…}()'],
    ['( {text} ) {xor} ( 03 )', 'frame-checksum', '(){…}()'],
    ['( {text} )', 'frame-checksum', '()'],
  ])('%s is refused', (template, code, found) => {
    expect(parseFrame(template)).toEqual({ code, found });
  });

  test('the bytes that the README spells out are those that are sent', () => {
    const spelled = /^`([0-9A-F ]+)` puts a blinking `A001` on sign 1/m.exec(README)?.[1];
    const line = examples[0]?.lines[0];
    if (!line) throw new Error('the README has no example');
    const bytes = renderFrame(line.frame, { address: 1, mode: line.modes.blink, text: 'A001' });
    expect(Buffer.from(bytes).toString('hex')).toBe(spelled?.replaceAll(' ', '').toLowerCase());
  });
});

const label = fc.stringMatching(/^[A-Z][0-9]{3}$/);

test.each([
  ['STX and ETX', 0, readStxFrame, 99],
  ['Modbus-like', 1, readModbusFrame, 255],
] as const)(
  'the README example %s arrives as it was meant, whatever the number and the address',
  (_, n, read, most) => {
    const line = examples[n]?.lines[0];
    if (!line) throw new Error('the README has no example');
    fc.assert(
      fc.property(label, fc.integer({ min: 0, max: most }), fc.boolean(), (text, address, blinks) => {
        const mode = blinks ? line.modes.blink : line.modes.steady;
        expect(read(renderFrame(line.frame, { address, mode, text }))).toEqual({ address, blinks, text });
      }),
    );
  },
);

test('a field of fixed width has that width for every text, and keeps the end of a longer one', () => {
  const printable = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)),
    maxLength: 20,
  });
  fc.assert(
    fc.property(printable, fc.integer({ min: 1, max: 12 }), fc.boolean(), (text, width, isRight) => {
      const frame = frameOf(`{text:${isRight ? '>' : ''}${width}} {length}`);
      const bytes = Buffer.from(renderFrame(frame, { address: 0, mode: 0, text }));
      expect(bytes).toHaveLength(width + 1);
      expect(bytes.at(-1)).toBe(width);
      const shown = bytes.subarray(0, width).toString('ascii');
      expect(
        text.length >= width ? text.endsWith(shown) : isRight ? shown.endsWith(text) : shown.startsWith(text),
      ).toBe(true);
    }),
  );
});
