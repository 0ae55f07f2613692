// escpos, only the two files that build bytes. Its index would load dead adapters for USB and serial lines; those and
// get-pixels (which drags in `request`) are placeholders in printer/absent that throw when used (printing.md section 6).
import { createRequire } from 'node:module';

/** What escpos wants from a connection; ours only collects. */
export type EscposAdapter = { readonly write: (data: Buffer, done?: () => void) => void };
export type EscposRaster = { readonly data: Buffer; readonly width: number; readonly height: number };
export type EscposBitmap = { readonly data: readonly Buffer[]; readonly density: number };
/** The class of pictures; `shape` is width, height and colours of the pixel set. */
export type EscposImage = { toRaster(): EscposRaster; toBitmap(density: number): EscposBitmap };
type ImageClass = new (pixels: {
  readonly data: readonly number[];
  readonly shape: readonly [number, number, number];
}) => EscposImage;
export type EscposPrinter = {
  raster(image: EscposImage): EscposPrinter;
  /** Writes everything before its first await, then keeps idle timers of 200 ms. */
  image(image: EscposImage, density: 'd24'): Promise<EscposPrinter>;
  flush(): EscposPrinter;
};
type PrinterClass = new (adapter: EscposAdapter) => EscposPrinter;

const require = createRequire(import.meta.url);
export const Printer = require('escpos/printer.js') as PrinterClass;
export const Image = require('escpos/image.js') as ImageClass;
