// The picture of a QR code as rows of dots (ISO/IEC 18004), versions 1 to 6.
import { codewordsOf } from './codewords.ts';
import { MASKS, penalty } from './mask.ts';

type Dots = (boolean | undefined)[][];

/** Format bits of error correction M before their own check bits. */
const LEVEL_M = 0;

/** Rows of dots, true = dark, without the quiet zone of four dots; undefined where the text is too long. */
export function qrMatrix(text: string): readonly (readonly boolean[])[] | undefined {
  const words = codewordsOf(text);
  if (!words) return undefined;
  const size = 17 + 4 * words.version;
  const frame = fixedDots(size, words.version);
  const pictures = MASKS.map((isFlipped, mask) => {
    const dots = frame.map((row) => [...row]);
    drawFormat(dots, mask);
    fillIn(dots, words.bytes, isFlipped);
    return dots.map((row) => row.map(Boolean));
  });
  return pictures.reduce((best, picture) => (penalty(picture) < penalty(best) ? picture : best));
}

function set(dots: Dots, x: number, y: number, isDark: boolean): void {
  const row = dots[y];
  if (row && x >= 0 && x < row.length) row[x] = isDark;
}

/** Finders with their light border, timing lines, the alignment mark, and the one dot that is always dark. */
function fixedDots(size: number, version: number): Dots {
  const dots: Dots = Array.from({ length: size }, () => new Array<boolean | undefined>(size).fill(undefined));
  for (let n = 8; n < size - 8; n += 1) {
    set(dots, n, 6, n % 2 === 0);
    set(dots, 6, n, n % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(dots, x, y, 4, (ring) => ring !== 2 && ring !== 4);
  if (version > 1) drawRings(dots, size - 7, size - 7, 2, (ring) => ring !== 1);
  set(dots, 8, size - 8, true);
  return dots;
}

function drawRings(dots: Dots, x: number, y: number, radius: number, isDark: (ring: number) => boolean): void {
  for (let dy = -radius; dy <= radius; dy += 1)
    for (let dx = -radius; dx <= radius; dx += 1)
      set(dots, x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
}

/** Level and mask with ten check bits, written twice. */
function drawFormat(dots: Dots, mask: number): void {
  const data = (LEVEL_M << 3) | mask;
  let rest = data << 10;
  for (let bit = 14; bit >= 10; bit -= 1) if (rest & (1 << bit)) rest ^= 0x537 << (bit - 10);
  const bits = ((data << 10) | rest) ^ 0x5412;
  const size = dots.length;
  for (let n = 0; n < 15; n += 1) {
    const isDark = ((bits >> n) & 1) === 1;
    set(dots, 8, n < 6 ? n : n < 8 ? n + 1 : size - 15 + n, isDark);
    set(dots, n < 8 ? size - 1 - n : n < 9 ? 7 : 14 - n, 8, isDark);
  }
}

/** Bits run up and down through columns of two from the right; the vertical timing line is no column. */
function fillIn(dots: Dots, bytes: readonly number[], isFlipped: (x: number, y: number) => boolean): void {
  const size = dots.length;
  let next = 0;
  for (let right = size - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (dots[y]?.[x] !== undefined) continue;
        const bit = ((bytes[next >> 3] ?? 0) >> (7 - (next & 7))) & 1;
        set(dots, x, y, (bit === 1) !== isFlipped(x, y));
        next += 1;
      }
    }
  }
}
