import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { Bitmap1 } from '../raster/bitmap1.ts';

export type EncodeOptions = {
  readonly cut: boolean;
  readonly beep: boolean;
  /** Four printable characters that come back on rung gsH; `null` asks for no confirmation. */
  readonly confirmId: string | null;
};

/** From dots to the bytes of one printing language. Pure: no connection, no clock. */
export interface Encoder {
  readonly name: string;
  /** ESC @ | raster in bands | feed and cut | confirmation request, free of accidental real-time commands. */
  encode(bitmap: Bitmap1, profile: PrinterProfile, options: EncodeOptions): Uint8Array;
}
