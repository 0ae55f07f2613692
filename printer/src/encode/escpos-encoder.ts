// escpos as a builder of bytes, for printers that want ESC * and as the second opinion on GS v 0.
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { Bitmap1 } from '../raster/bitmap1.ts';
import type { EncodeOptions, Encoder } from './encoder.ts';
import { Printer } from './escpos-modules.ts';
import { initialise, tailOf } from './own-commands.ts';
import { packedBands } from './packed-bands.ts';
import { PackedImage } from './packed-image.ts';

export const escposEncoder: Encoder = {
  name: 'escpos',
  encode(bitmap: Bitmap1, profile: PrinterProfile, options: EncodeOptions): Uint8Array {
    const collected: Buffer[] = [];
    const printer = new Printer({ write: (data) => collected.push(data) });
    if (profile.raster === 'esc*') {
      // Everything is in the buffer when image() returns; its promise only waits for its own idle timers.
      void printer.image(new PackedImage(bitmap), 'd24');
    } else {
      for (const band of packedBands(bitmap, profile.bandRows)) printer.raster(PackedImage.ofBand(band));
    }
    printer.flush();
    return Buffer.concat([initialise, ...collected, tailOf(profile, options)]);
  },
};
