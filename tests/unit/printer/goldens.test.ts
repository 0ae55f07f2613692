import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { pngOf } from '../../../printer/src/raster/png.ts';
import { goldenTickets } from '../../support/printer-golden-tickets.ts';

const folder = path.join(import.meta.dirname, 'goldens');
const hashFile = path.join(folder, 'sha256.json');
/** TOILUOT_UPDATE_GOLDENS=1 npm test -- goldens: writes them anew; look at the pictures before you keep them. */
const isUpdate = process.env['TOILUOT_UPDATE_GOLDENS'] === '1';
const hashes: Record<string, string> = existsSync(hashFile) ? JSON.parse(readFileSync(hashFile, 'utf8')) : {};

describe('golden tickets', () => {
  test.each(goldenTickets)('[PR01] $name is the same in every dot', ({ name, dots, document }) => {
    const bitmap = drawTicket(document, dots);
    const hash = createHash('sha256').update(bitmap.data).digest('hex');
    if (isUpdate) {
      hashes[name] = hash;
      writeFileSync(path.join(folder, `${name}.png`), pngOf(bitmap));
      writeFileSync(hashFile, `${JSON.stringify(hashes, null, 2)}\n`);
    }
    expect(hash).toBe(hashes[name]);
  });

  test.each(goldenTickets)('[PR01] the picture kept of $name shows these dots', ({ name, dots, document }) => {
    const bitmap = drawTicket(document, dots);
    const picture = PNG.sync.read(readFileSync(path.join(folder, `${name}.png`)));
    const isBlack = (at: number) => (bitmap.data[at >> 3]! & (0x80 >> (at & 7))) !== 0;
    const wrong = Array.from(
      { length: bitmap.width * bitmap.height },
      (_, at) => (picture.data[at * 4] === 0) !== isBlack(at),
    );
    expect([picture.width, picture.height]).toEqual([bitmap.width, bitmap.height]);
    expect(wrong.filter(Boolean)).toHaveLength(0);
  });
});
