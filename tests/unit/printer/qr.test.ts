import * as jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { encoderFor } from '../../../printer/src/encode/encoder-for.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import { LinkTooLong, qrBitmap } from '../../../printer/src/raster/qr.ts';
import { decodeJob, rgbaOf } from '../../support/printer-decoder.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';

const profiles = loadProfiles();
type Read = (data: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;
/** A CommonJS module: its function stands one or two doors in, by who loads it. */
const outer = (jsqr as unknown as { default: Read | { default: Read } }).default;
const read = typeof outer === 'function' ? outer : outer.default;
/** A link of exactly so many bytes. */
const linkOf = (bytes: number) => 'https://hcc.quangbinh.gov.vn/t/'.padEnd(bytes, 'AbCdEfGh');

describe('QR code', () => {
  test.each([
    ['80 mm, GS v 0', 'generic-80', 'gsv0', 53],
    ['80 mm, ESC *', 'generic-80', 'esc*', 62],
    ['58 mm', 'generic-58', 'gsv0', 53],
    ['58 mm, the longest link', 'generic-58', 'gsv0', 84],
    ['80 mm, the longest link', 'generic-80', 'gsv0', 84],
  ] as const)('[PR04] is read from the decoded stream: %s', (_name, id, raster, bytes) => {
    const profile = {
      ...profiles.get(id)!,
      raster,
      encoder: raster === 'esc*' ? 'escpos' : 'node-thermal-printer',
    } as const;
    const statusUrl = linkOf(bytes);
    const bitmap = drawTicket(aTicketDocument({ statusUrl, languages: ['vi', 'en'] }), profile.dots);
    const { dots, width, height } = decodeJob(
      encoderFor(profile).encode(bitmap, profile, { cut: true, beep: false, confirmId: null }),
    );
    expect(read(rgbaOf(dots), width, height)?.data).toBe(statusUrl);
  });

  test('[PR04] 62 bytes make 33 modules, 63 the next size, 85 are refused', () => {
    expect(qrBitmap(linkOf(62), 6).height).toBe((33 + 8) * 6);
    expect(qrBitmap(linkOf(63), 6).height).toBe((37 + 8) * 6);
    expect(qrBitmap(linkOf(84), 6).height).toBe((37 + 8) * 6);
    expect(() => qrBitmap(linkOf(85), 6)).toThrow(LinkTooLong);
  });

  test('[PR04] without a link there is neither code nor caption', () => {
    const withLink = drawTicket(aTicketDocument({ statusUrl: linkOf(40) }), 384);
    const without = drawTicket(aTicketDocument(), 384);
    expect(without.height).toBeLessThan(withLink.height - 246);
  });
});
