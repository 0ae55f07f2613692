// The kiosk's own QR codes, read back by an independent reader.
import fc from 'fast-check';
import * as jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrMatrix } from '../../../shared/ui/qr/qr-matrix.ts';

type Read = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;
const outer = (jsqr as unknown as { default: Read | { default: Read } }).default;
const read: Read = typeof outer === 'function' ? outer : outer.default;

const SCALE = 4;
const QUIET = 4;

function readBack(rows: readonly (readonly boolean[])[]): string | undefined {
  const edge = (rows.length + 2 * QUIET) * SCALE;
  const pixels = new Uint8ClampedArray(edge * edge * 4).fill(255);
  for (let y = 0; y < edge; y += 1)
    for (let x = 0; x < edge; x += 1)
      if (rows[Math.floor(y / SCALE) - QUIET]?.[Math.floor(x / SCALE) - QUIET])
        pixels.fill(0, (y * edge + x) * 4, (y * edge + x) * 4 + 3);
  return read(pixels, edge, edge)?.data;
}

describe('QR codes', () => {
  test('[F-K19] a link of the phone page is read back as it was', () => {
    const link = 'http://hall.example.vn/t#dGhpcyBpcyBhIHRva2VuIG9mIGEgdGlja2V0LCAyNCBieXRlcw';
    expect(readBack(qrMatrix(link) ?? [])).toBe(link);
  });

  test('every text up to 106 bytes is read back as it was', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ0189:/#.-_?=&ầđ'), minLength: 1, maxLength: 34 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(readBack(qrMatrix(text) ?? [])).toBe(text);
      }),
      { numRuns: 60 },
    );
    for (const length of [14, 26, 42, 62, 84, 106])
      expect(readBack(qrMatrix('x'.repeat(length)) ?? [])).toBe('x'.repeat(length));
  });

  test('a text that is too long gives none', () => {
    expect(qrMatrix('x'.repeat(107))).toBeUndefined();
  });
});
