import type { Bitmap1 } from '../raster/bitmap1.ts';
import { type EscposBitmap, type EscposRaster, Image } from './escpos-modules.ts';
import type { Band } from './packed-bands.ts';
import { withoutRealTimeCommands } from './real-time-guard.ts';

/** A picture for escpos that hands over packed bits; the pixel set it is built with is empty. */
export class PackedImage extends Image {
  readonly #bitmap: Bitmap1;

  constructor(bitmap: Bitmap1) {
    super({ data: [], shape: [bitmap.width, bitmap.height, 4] });
    this.#bitmap = bitmap;
  }

  static ofBand({ strideBytes, rows, data }: Band): PackedImage {
    return new PackedImage({ width: strideBytes * 8, height: rows, data });
  }

  override toRaster(): EscposRaster {
    const { width, height, data } = this.#bitmap;
    return { width: width >> 3, height, data: Buffer.from(data) };
  }

  /** Columns of 24 dots, three bytes each, the upper dot in the highest bit (ESC * 33). */
  override toBitmap(density: number): EscposBitmap {
    const lines: Buffer[] = [];
    for (let top = 0; top < this.#bitmap.height; top += density) {
      lines.push(Buffer.from(withoutRealTimeCommands(this.#columnsFrom(top, density))));
    }
    return { data: lines, density };
  }

  #columnsFrom(top: number, density: number): Uint8Array {
    const { width, height, data } = this.#bitmap;
    const bytesPerColumn = density >> 3;
    const columns = new Uint8Array(width * bytesPerColumn);
    for (let line = 0; line < Math.min(density, height - top); line++) {
      for (let cell = 0; cell < width >> 3; cell++) {
        const byte = data[(top + line) * (width >> 3) + cell] ?? 0;
        if (byte !== 0)
          spread(columns, byte, cell * 8 * bytesPerColumn + (line >> 3), bytesPerColumn, 0x80 >> (line & 7));
      }
    }
    return columns;
  }
}

/** Puts the eight dots of a row's byte into eight neighbouring columns. */
function spread(columns: Uint8Array, byte: number, at: number, step: number, bit: number): void {
  for (let column = 0; column < 8; column++) {
    if ((byte & (0x80 >> column)) === 0) continue;
    const place = at + column * step;
    columns[place] = (columns[place] ?? 0) | bit;
  }
}
