// Status block of Star Line Mode: its own length is in the first two bytes. Byte tests only; no Star printer was tried.
import type { PrinterCondition } from './printer-condition.ts';

const SHORTEST = 7;
const has = (byte: number | undefined, bit: number) => ((byte ?? 0) & (1 << bit)) !== 0;

/** Bytes of the block that begins here; `undefined` when this is no block or its length is not known yet. */
export function starBlockLength([first, second]: readonly number[]): number | undefined {
  if (first === undefined || second === undefined || (first & 0x91) !== 0x01) return undefined;
  return (((first >> 2) & 0x18) | ((first >> 1) & 0x07)) + ((second >> 6) & 0x02);
}

/** Facts in a complete block; `undefined` while bytes are missing. */
export function starCondition(bytes: readonly number[]): PrinterCondition | undefined {
  const length = starBlockLength(bytes);
  if (length === undefined || length < SHORTEST || bytes.length < length) return undefined;
  const [, , printer, errors, , paper] = bytes;
  return {
    offline: has(printer, 3),
    coverOpen: has(printer, 5),
    cutterError: has(errors, 3),
    needsRestart: has(errors, 5),
    recoversAlone: has(errors, 2),
    nearEnd: has(paper, 2),
    paperOut: has(paper, 3),
  };
}
