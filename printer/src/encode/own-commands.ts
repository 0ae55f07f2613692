// The few commands that we write ourselves; names and numbers as in Epson's ESC/POS reference.
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { EncodeOptions } from './encoder.ts';

const bytes = (...values: readonly number[]) => Buffer.from(values);

/** ESC @ */
export const initialise = bytes(0x1b, 0x40);
/** DLE EOT n, answered at once: 1 printer, 2 offline cause, 3 error cause, 4 paper. */
export const askStatus = (n: 1 | 2 | 3 | 4) => bytes(0x10, 0x04, n);
/** GS r 1, answered in order: paper sensor. */
export const askPaperInOrder = bytes(0x1d, 0x72, 0x01);
/** GS a n: push four status bytes on every change; 0 stops it. */
export const pushStatus = (isOn: boolean) => bytes(0x1d, 0x61, isOn ? 0xff : 0x00);
/** DLE DC4 8: throw away what is in the buffers. */
export const clearBuffers = bytes(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);
/** ESC ACK SOH: Star printers answer with their status block. */
export const askStarStatus = bytes(0x1b, 0x06, 0x01);

/** GS ( H fn 48: comes back as 37 22 id 00 once everything before it is printed. @param id four characters, 20h to 7Eh */
export function askPrintEnd(id: string): Buffer {
  if (!/^[\x20-\x7e]{4}$/.test(id)) throw new RangeError('a confirmation id has four printable characters');
  return Buffer.concat([bytes(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30), Buffer.from(id, 'latin1')]);
}

/** What follows the picture: sound, feed and cut, confirmation request. */
export function tailOf(profile: PrinterProfile, { cut, beep, confirmId }: EncodeOptions): Buffer {
  return Buffer.concat([
    ...(beep && profile.beep ? [bytes(0x1b, 0x42, 1, 2)] : []),
    ...(cut ? [cutOf(profile)] : []),
    ...(confirmId === null ? [] : [confirmationOf(profile, confirmId)]),
  ]);
}

function cutOf({ cut, feedToCutter, raster }: PrinterProfile): Buffer {
  if (raster === 'starK') return cut === 'none' ? bytes(0x1b, 0x61, 3) : bytes(0x1b, 0x64, cut === 'full' ? 2 : 3);
  if (cut === 'none') return bytes(0x1b, 0x4a, Math.max(feedToCutter, 96));
  return bytes(0x1d, 0x56, cut === 'full' ? 65 : 66, feedToCutter);
}

function confirmationOf({ confirm }: PrinterProfile, confirmId: string): Buffer {
  switch (confirm) {
    case 'gsH':
      return askPrintEnd(confirmId);
    case 'gsr':
      return askPaperInOrder;
    case 'eot':
    case 'none':
      return bytes();
    default:
      return confirm satisfies never;
  }
}
