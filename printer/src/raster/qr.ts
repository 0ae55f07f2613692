// A QR code as dots of our own: cheap printers lack the command, and what we draw looks the same everywhere.
import { matrix } from 'qr-image';
import { type Bitmap1, blankBitmap, fillRect } from './bitmap1.ts';

/** Modules of white around the code (ISO/IEC 18004). */
const QUIET = 4;
/** Version 5 at level M; a longer link makes modules that phones at arm's length miss. */
export const LONGEST_LINK_BYTES = 84;

/** The link does not fit: shorten the public address of the status page. */
export class LinkTooLong extends Error {
  constructor(bytes: number) {
    super(`link-too-long ${bytes} bytes, at most ${LONGEST_LINK_BYTES}`);
    this.name = 'LinkTooLong';
  }
}

let lastDrawn: { readonly key: string; readonly bitmap: Bitmap1 } | undefined;

/** @param moduleDots side of a module. The quiet zone is part of the bitmap. @throws LinkTooLong */
export function qrBitmap(link: string, moduleDots: number): Bitmap1 {
  const key = `${moduleDots} ${link}`;
  if (lastDrawn?.key !== key) lastDrawn = { key, bitmap: newQrBitmap(link, moduleDots) };
  return lastDrawn.bitmap;
}

function newQrBitmap(link: string, moduleDots: number): Bitmap1 {
  const bytes = Buffer.byteLength(link);
  if (bytes > LONGEST_LINK_BYTES) throw new LinkTooLong(bytes);
  const modules: readonly (readonly unknown[])[] = matrix(link, 'M');
  const side = (modules.length + 2 * QUIET) * moduleDots;
  const bitmap = blankBitmap(Math.ceil(side / 8) * 8, side);
  modules.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (isBlack) fillRect(bitmap, (x + QUIET) * moduleDots, (y + QUIET) * moduleDots, moduleDots, moduleDots);
    });
  });
  return bitmap;
}
