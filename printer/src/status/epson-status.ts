// Status bytes of ESC/POS printers (Epson's reference: DLE EOT, GS a; printing.md section 8).
import type { PrinterCondition } from './printer-condition.ts';

/** Which DLE EOT was asked: 1 printer, 2 offline cause, 3 error cause, 4 paper. */
export type AskedStatus = 1 | 2 | 3 | 4;

const has = (byte: number, bit: number) => (byte & (1 << bit)) !== 0;
const either = (byte: number, bits: number) => (byte & bits) !== 0;

/** An answer to DLE EOT: bits 1 and 4 set, 0 and 7 clear. */
export const isAskedAnswer = (byte: number): boolean => (byte & 0x93) === 0x12;
/** First of four pushed bytes: bit 4 set, 0, 1 and 7 clear. */
export const isPushedStart = (byte: number): boolean => (byte & 0x93) === 0x10;
/** The second to fourth pushed byte, and every answer to GS r: bits 4 and 7 clear. */
export const isPlain = (byte: number): boolean => (byte & 0x90) === 0;

/** Facts in an answer to DLE EOT n. */
export function askedCondition(asked: AskedStatus, byte: number): PrinterCondition {
  switch (asked) {
    case 1:
      return { offline: has(byte, 3) };
    case 2:
      return { coverOpen: has(byte, 2), paperStop: has(byte, 5) };
    case 3:
      return { cutterError: has(byte, 3), needsRestart: has(byte, 5), recoversAlone: has(byte, 6) };
    case 4:
      return { nearEnd: either(byte, 0x0c), paperOut: either(byte, 0x60) };
    default:
      return asked satisfies never;
  }
}

/** Facts in the four bytes that GS a pushes. */
export function pushedCondition([first, second, third]: readonly [number, number, number, number]): PrinterCondition {
  return {
    offline: has(first, 3),
    coverOpen: has(first, 5),
    cutterError: has(second, 3),
    needsRestart: has(second, 5),
    recoversAlone: has(second, 6),
    nearEnd: either(third, 0x03),
    paperOut: either(third, 0x0c),
  };
}

/** Facts in the answer to GS r 1. */
export const paperInOrderCondition = (byte: number): PrinterCondition => ({
  nearEnd: either(byte, 0x03),
  paperOut: either(byte, 0x0c),
});
