import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encoderFor } from '../../../printer/src/encode/encoder-for.ts';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import type { PrinterProfile } from '../../../printer/src/profiles/printer-profile.ts';
import { decodeJob, unpackedDots } from '../../support/printer-decoder.ts';

const base = loadProfiles().get('generic-80')!;
const ways: readonly PrinterProfile[] = [
  { ...base, encoder: 'node-thermal-printer', raster: 'gsv0' },
  { ...base, encoder: 'node-thermal-printer', raster: 'starK', confirm: 'none', status: 'star' },
  { ...base, encoder: 'escpos', raster: 'gsv0' },
  { ...base, encoder: 'escpos', raster: 'esc*' },
];
const options = { cut: true, beep: false, confirmId: 'a1b2' };

/** Pictures made of the very bytes that matter, far more often than tickets have them. */
const bitmaps = fc.integer({ min: 1, max: 60 }).chain((height) =>
  fc
    .array(fc.constantFrom(0x00, 0x10, 0x10, 0x04, 0x05, 0x14, 0x1d, 0xff), {
      minLength: 12 * height,
      maxLength: 12 * height,
    })
    .map((bytes) => ({ width: 96, height, data: Uint8Array.from(bytes) })),
);

const isPair = (byte: number, at: number, data: Uint8Array) =>
  byte === 0x10 && [0x04, 0x05, 0x14].includes(data[at + 1] ?? 0);

describe('accidental real-time commands', () => {
  test.each(ways)('[PR05] none is in the raster data of $encoder $raster, and only dots are added', (profile) => {
    fc.assert(
      fc.property(bitmaps, (bitmap) => {
        const { dots, rasters, height } = decodeJob(encoderFor(profile).encode(bitmap, profile, options));
        const before = unpackedDots(bitmap);
        expect(rasters.flatMap((data) => [...data].filter((byte, at) => isPair(byte, at, data)))).toEqual([]);
        expect(height).toBeGreaterThanOrEqual(bitmap.height);
        expect(before.every((dot, at) => dot <= dots[at]!)).toBe(true);
        if (profile.raster !== 'gsv0') return;
        // In row order the dots added can be counted beforehand: one for each pair.
        const added = dots.filter((dot, at) => dot !== before[at]).length;
        expect(added).toBe(bitmap.data.filter(isPair).length);
      }),
      { numRuns: 1000 },
    );
  });
});
