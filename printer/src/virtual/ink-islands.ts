// Connected ink: letters of a label are islands, lines and plates are larger ones.
import { type Bitmap1, blankBitmap, hasDot, setDot } from '../raster/bitmap1.ts';

/** The box of one island (right and bottom outside) and how many dots it has. */
export type Island = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly dots: number;
};

/** Widest letter of a label, in dots. */
const MOST_WIDTH = 160;
const MOST_HEIGHT = 120;

/** Islands of the size of label letters, at least `leastHeight` tall. */
export function inkIslands(paper: Bitmap1, leastHeight: number): Island[] {
  const seen = new Uint8Array(paper.width * paper.height);
  const islands: Island[] = [];
  for (let y = 0; y < paper.height; y++) {
    for (let x = 0; x < paper.width; x++) {
      if (seen[y * paper.width + x] || !hasDot(paper, x, y)) continue;
      const island = walk(paper, seen, y * paper.width + x);
      const [width, height] = [island.right - island.left, island.bottom - island.top];
      if (height >= leastHeight && height <= MOST_HEIGHT && width <= MOST_WIDTH) islands.push(island);
    }
  }
  return islands;
}

/** The dots in the box of an island, moved to the left edge. */
export function islandBitmap(paper: Bitmap1, { left, top, right, bottom }: Island): Bitmap1 {
  const cut = blankBitmap(Math.ceil((right - left) / 8) * 8, bottom - top);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (hasDot(paper, x, y)) setDot(cut, x - left, y - top);
  return cut;
}

function walk({ width, height, data }: Bitmap1, seen: Uint8Array, start: number): Island {
  let [left, top, right, bottom, dots] = [width, height, 0, 0, 0];
  const open = [start];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    dots += 1;
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x + 1), Math.min(top, y), Math.max(bottom, y + 1)];
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= seen.length || seen[next]) continue;
      if (((data[next >> 3] ?? 0) & (0x80 >> (next & 7))) === 0) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return { left, top, right, bottom, dots };
}
