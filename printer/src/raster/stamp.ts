// Lays one bitmap over another, eight dots at a time: glyphs, QR code and plates reach the paper this way.
import type { Bitmap1 } from './bitmap1.ts';

/** How ink meets paper: black adds dots, white takes them away (text in a black band). */
export type Ink = 'black' | 'white';

/** Lays `mask` on `paper` with its upper left dot at (x, y); what falls outside is left out. */
export function stamp(paper: Bitmap1, mask: Bitmap1, x: number, y: number, ink: Ink = 'black'): void {
  const shift = x & 7;
  const firstByte = x >> 3;
  const maskStride = mask.width >> 3;
  const paperStride = paper.width >> 3;
  for (let row = Math.max(0, -y); row < mask.height && y + row < paper.height; row++) {
    for (let column = 0; column < maskStride; column++) {
      const byte = mask.data[row * maskStride + column] ?? 0;
      if (byte === 0) continue;
      put(paper.data, y + row, firstByte + column, paperStride, byte >> shift, ink);
      put(paper.data, y + row, firstByte + column + 1, paperStride, (byte << (8 - shift)) & 0xff, ink);
    }
  }
}

function put(data: Uint8Array, row: number, column: number, stride: number, bits: number, ink: Ink): void {
  if (bits === 0 || column < 0 || column >= stride) return;
  const at = row * stride + column;
  const before = data[at] ?? 0;
  data[at] = ink === 'black' ? before | bits : before & ~bits;
}
