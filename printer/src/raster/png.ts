// Writes a Bitmap1 as a PNG with one bit per dot.
import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap1 } from './bitmap1.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 203 dots per inch: a viewer that honours it shows the paper in its real size. */
const DOTS_PER_METRE = 7992;

/** A PNG file: greyscale, 1 bit, 203 dpi. */
export function pngOf(bitmap: Bitmap1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(bitmap.width, 0);
  header.writeUInt32BE(bitmap.height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(DOTS_PER_METRE, 0);
  density.writeUInt32BE(DOTS_PER_METRE, 4);
  density[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(rowsOf(bitmap), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** PNG rows: a filter byte (0 = none), then the dots, where 1 means white. */
function rowsOf({ width, height, data }: Bitmap1): Buffer {
  const stride = width >> 3;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < stride; column++)
      rows[row * (stride + 1) + 1 + column] = ~(data[row * stride + column] ?? 0);
  }
  return rows;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
