// A bitmap already has the bytes that raster commands want; here it is cut into bands.
import type { Bitmap1 } from '../raster/bitmap1.ts';
import { withoutRealTimeCommands } from './real-time-guard.ts';

/** Some rows of a picture: `strideBytes` a row, free of real-time commands. */
export type Band = { readonly strideBytes: number; readonly rows: number; readonly data: Uint8Array };

/** The picture in bands of at most `bandRows`; from the top. */
export function packedBands({ width, height, data }: Bitmap1, bandRows: number): Band[] {
  const strideBytes = width >> 3;
  const bands: Band[] = [];
  for (let top = 0; top < height; top += bandRows) {
    const rows = Math.min(bandRows, height - top);
    const part = data.subarray(top * strideBytes, (top + rows) * strideBytes);
    bands.push({ strideBytes, rows, data: withoutRealTimeCommands(part) });
  }
  return bands;
}

/** GS v 0: header of a raster band. Rows stay under 256, so the header holds no 10 04, 10 05 or 10 14. */
export function rasterHeader({ strideBytes, rows }: Band): Buffer {
  return Buffer.from([0x1d, 0x76, 0x30, 0x00, strideBytes & 0xff, strideBytes >> 8, rows, 0x00]);
}
