import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { encoderFor } from '../../../printer/src/encode/encoder-for.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import type { PrinterProfile } from '../../../printer/src/profiles/printer-profile.ts';
import { blankBitmap } from '../../../printer/src/raster/bitmap1.ts';
import { decodeJob, unpackedDots } from '../../support/printer-decoder.ts';
import { goldenTickets } from '../../support/printer-golden-tickets.ts';

const base = loadProfiles().get('generic-80')!;
const options = { cut: true, beep: false, confirmId: 'a1b2' };
const ways: readonly (readonly [string, PrinterProfile])[] = [
  ['node-thermal-printer, GS v 0', { ...base, encoder: 'node-thermal-printer', raster: 'gsv0' }],
  [
    'node-thermal-printer, ESC k',
    { ...base, encoder: 'node-thermal-printer', raster: 'starK', bandRows: 24, confirm: 'none', status: 'star' },
  ],
  ['escpos, GS v 0', { ...base, encoder: 'escpos', raster: 'gsv0' }],
  ['escpos, ESC *', { ...base, encoder: 'escpos', raster: 'esc*' }],
];

/** Dots that differ between what was drawn and what an independent decoder reads. */
function wrongDots(profile: PrinterProfile, document: (typeof goldenTickets)[number]): number {
  const bitmap = drawTicket(document.document, document.dots);
  const decoded = decodeJob(encoderFor(profile).encode(bitmap, profile, options));
  expect(decoded.width).toBe(bitmap.width);
  const drawn = unpackedDots(bitmap);
  return decoded.dots.filter((dot, at) => dot !== (drawn[at] ?? 0)).length;
}

describe('encoders', () => {
  test.each(ways)(
    '[PR06] %s gives the golden tickets dot for dot, but for the guard of section 5',
    (_name, profile) => {
      for (const ticket of goldenTickets) expect(wrongDots(profile, ticket), ticket.name).toBeLessThanOrEqual(3);
    },
  );

  test('[PR06] both packages send the same GS v 0 bytes', () => {
    for (const { document, dots } of goldenTickets) {
      const bitmap = drawTicket(document, dots);
      const [one, other] = [ways[0]![1], ways[2]![1]].map((profile) =>
        encoderFor(profile).encode(bitmap, profile, options),
      );
      expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true);
    }
  });

  test('[PR06] a stream is ESC @, bands of at most 255 rows, cut, confirmation', () => {
    const profile = { ...base, confirm: 'gsH' } as const;
    const { commands } = decodeJob(encoderFor(profile).encode(blankBitmap(576, 700), profile, options));
    expect(commands).toEqual(['ESC @', 'GS v 0', 'GS v 0', 'GS v 0', 'GS V', 'GS ( H']);
  });

  test('[PR06] no confirmation is asked on the lower rungs', () => {
    const commandsOn = (confirm: PrinterProfile['confirm']) =>
      decodeJob(encoderFor(base).encode(blankBitmap(576, 8), { ...base, confirm }, options)).commands.slice(2);
    expect(commandsOn('gsr')).toEqual(['GS V', 'GS r']);
    expect(commandsOn('eot')).toEqual(['GS V']);
    expect(commandsOn('none')).toEqual(['GS V']);
  });

  test('[PR06] loading escpos loads no adapter, and the lock file holds placeholders only', () => {
    const loaded = Object.keys(createRequire(import.meta.url).cache).map((file) => file.replaceAll('\\', '/'));
    expect(loaded.some((file) => file.includes('/node_modules/escpos/printer.js'))).toBe(true);
    expect(
      loaded.filter((file) => /\/(usb|serialport|node-bluetooth|request)\/|escpos\/(index|adapter)/.test(file)),
    ).toEqual([]);
    const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8'));
    const packages = lock.packages as Record<string, { link?: boolean }>;
    expect(packages['node_modules/request']).toBeUndefined();
    for (const name of ['usb', 'serialport', 'node-bluetooth', 'get-pixels'])
      expect(packages[`node_modules/${name}`]?.link, name).toBe(true);
  });
});
