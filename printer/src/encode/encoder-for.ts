import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { Encoder } from './encoder.ts';
import { escposEncoder } from './escpos-encoder.ts';
import { nodeThermalPrinterEncoder } from './node-thermal-printer-encoder.ts';

/** The encoder that a profile names. */
export function encoderFor({ encoder }: PrinterProfile): Encoder {
  return encoder === 'escpos' ? escposEncoder : nodeThermalPrinterEncoder;
}
