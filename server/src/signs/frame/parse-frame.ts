// The template language of frames: `02 ( {address:2} {mode} {text:>4} ) {xor} 03`. README.md tells it to the technician.
import { CHECKSUMS, type ChecksumName } from './checksums.ts';
import type { Frame, FramePart } from './frame.ts';

const TOKEN = /\s*(?:([0-9a-f]{2})(?![0-9a-z])|'([\x20-\x26\x28-\x7e]+)'|\{([a-z0-9]+)(?::([^}]*))?\}|([()]))/iy;
const WIDEST_TEXT = 64;
const MOST_DIGITS = 4;

/** Why a template is refused; `found` is the part that is wrong. */
export type FrameFault = { readonly code: 'frame-part' | 'frame-checksum'; readonly found: string };

/** @returns the frame, or what is wrong with the template */
export function parseFrame(template: string): Frame | FrameFault {
  const parts: FramePart[] = [];
  const text = template.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    const part = token && partOf(token);
    if (!part) return { code: 'frame-part', found: (token?.[0] ?? text.slice(from, from + 12)).trim() };
    parts.push(part);
  }
  return checksumFault(parts) ?? parts;
}

export const isFrameFault = (parsed: Frame | FrameFault): parsed is FrameFault => 'code' in parsed;

function partOf([, hex, literal, name, argument, bracket]: RegExpExecArray): FramePart | undefined {
  if (hex !== undefined) return { kind: 'bytes', bytes: [Number.parseInt(hex, 16)] };
  if (literal !== undefined) return { kind: 'bytes', bytes: [...Buffer.from(literal, 'ascii')] };
  if (bracket !== undefined) return { kind: bracket === '(' ? 'open' : 'close' };
  return fieldOf(name ?? '', argument);
}

function fieldOf(name: string, argument: string | undefined): FramePart | undefined {
  if (Object.hasOwn(CHECKSUMS, name)) {
    const isHex = argument === 'hex';
    return argument === undefined || isHex ? { kind: 'checksum', name: name as ChecksumName, isHex } : undefined;
  }
  if (name === 'text') {
    const isRight = argument?.startsWith('>') ?? false;
    const width = sizeOf(isRight ? argument?.slice(1) : argument, WIDEST_TEXT);
    return width === null ? undefined : { kind: 'text', width, isRight };
  }
  if (name === 'address') {
    const digits = sizeOf(argument, MOST_DIGITS);
    return digits === null ? undefined : { kind: 'address', digits };
  }
  return (name === 'mode' || name === 'length') && argument === undefined ? { kind: name } : undefined;
}

/** @returns null for no size */
function sizeOf(argument: string | undefined, most: number): number | undefined | null {
  if (argument === undefined) return undefined;
  const size = Number(argument);
  return /^\d+$/.test(argument) && size >= 1 && size <= most ? size : null;
}

/** One pair of brackets at most, and every checksum behind it. */
function checksumFault(parts: Frame): FrameFault | undefined {
  const order = parts.map(({ kind }) => ({ open: '(', close: ')', checksum: '#' })[kind as string] ?? '').join('');
  return /^(\(\)#+)?$/.test(order) ? undefined : { code: 'frame-checksum', found: order.replaceAll('#', '{…}') };
}
