// node-thermal-printer as a builder of bytes: append() and getBuffer(), never one of its connections, cuts or QR codes.
import { PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { Bitmap1 } from '../raster/bitmap1.ts';
import type { EncodeOptions, Encoder } from './encoder.ts';
import { initialise, tailOf } from './own-commands.ts';
import { type Band, packedBands, rasterHeader } from './packed-bands.ts';

const STAR_ROWS = 24;

/** The usual encoder: GS v 0 for ESC/POS printers, ESC k for Star Line Mode. */
export const nodeThermalPrinterEncoder: Encoder = {
  name: 'node-thermal-printer',
  encode(bitmap: Bitmap1, profile: PrinterProfile, options: EncodeOptions): Uint8Array {
    const isStar = profile.raster === 'starK';
    // A new one for every job, since its buffer is its memory; the empty interface means that it opens none.
    const printer = new ThermalPrinter({ type: isStar ? PrinterTypes.STAR : PrinterTypes.EPSON, interface: '' });
    printer.append(initialise);
    if (isStar) appendStarRaster(printer, bitmap);
    else appendRaster(printer, packedBands(bitmap, profile.bandRows));
    printer.append(tailOf(profile, options));
    return printer.getBuffer();
  },
};

function appendRaster(printer: ThermalPrinter, bands: readonly Band[]): void {
  for (const band of bands) {
    printer.append(rasterHeader(band));
    printer.append(Buffer.from(band.data));
  }
}

/** Line spacing of 24 dots, then ESC k n1 n2 with 24 rows at a time; the last band is filled up with white. */
function appendStarRaster(printer: ThermalPrinter, bitmap: Bitmap1): void {
  printer.append(Buffer.from([0x1b, 0x30]));
  for (const { strideBytes, data } of packedBands(bitmap, STAR_ROWS)) {
    const filled = Buffer.alloc(strideBytes * STAR_ROWS);
    filled.set(data);
    printer.append(Buffer.from([0x1b, 0x6b, strideBytes, 0x00]));
    printer.append(filled);
    printer.append(Buffer.from([0x0a]));
  }
  printer.append(Buffer.from([0x1b, 0x7a, 0x01]));
}
