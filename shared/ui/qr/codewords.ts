// From text to the bytes that a QR code carries: byte mode, error correction M (15 % may be lost).
import { checkBytes } from './error-correction.ts';

/** Data bytes of one block, blocks, and check bytes of each, by version. Versions from 7 on carry more than any link of ours. */
const VERSIONS = [
  { block: 16, blocks: 1, check: 10 },
  { block: 28, blocks: 1, check: 16 },
  { block: 44, blocks: 1, check: 26 },
  { block: 32, blocks: 2, check: 18 },
  { block: 43, blocks: 2, check: 24 },
  { block: 27, blocks: 4, check: 16 },
] as const;

/** Mode and length take 12 bits. */
const HEAD_BYTES = 2;
const PADDING = [0xec, 0x11];

export interface Codewords {
  /** 1 to 6. */
  readonly version: number;
  readonly bytes: readonly number[];
}

/** @returns undefined where the text is longer than 106 bytes */
export function codewordsOf(text: string): Codewords | undefined {
  const bytes = utf8(text);
  const index = VERSIONS.findIndex(({ block, blocks }) => bytes.length + HEAD_BYTES <= block * blocks);
  const sizes = VERSIONS[index];
  if (!sizes) return undefined;
  const data = padded([0x40 | (bytes.length >> 4), ...shiftedIn(bytes)], sizes.block * sizes.blocks);
  const blocks = Array.from({ length: sizes.blocks }, (_, n) => data.slice(n * sizes.block, (n + 1) * sizes.block));
  const checks = blocks.map((block) => checkBytes(block, sizes.check));
  return { version: index + 1, bytes: [...interleaved(blocks), ...interleaved(checks)] };
}

/** The length's lower half byte and the bytes behind it, moved by half a byte; the last half byte ends the message. */
function shiftedIn(bytes: readonly number[]): number[] {
  const halves = [bytes.length & 15];
  for (const byte of bytes) halves.push(byte >> 4, byte & 15);
  halves.push(0);
  return Array.from({ length: halves.length / 2 }, (_, n) => ((halves[2 * n] ?? 0) << 4) | (halves[2 * n + 1] ?? 0));
}

function padded(bytes: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, n) => bytes[n] ?? PADDING[(n - bytes.length) % 2] ?? 0);
}

/** The first byte of every block, then the second of every block, and so on. */
function interleaved(blocks: readonly (readonly number[])[]): number[] {
  const length = (blocks[0] ?? []).length;
  return Array.from(
    { length: length * blocks.length },
    (_, n) => blocks[n % blocks.length]?.[Math.floor(n / blocks.length)] ?? 0,
  );
}

function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return escaped.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0)));
}
