// Scanline fill by the non-zero rule, in whole numbers: 8 sample lines a dot, coverage in 1/256 of a dot's width.
import { type Bitmap1, blankBitmap, setDot } from './bitmap1.ts';
import { type Contour, UNIT } from './outline.ts';

const LINES_PER_DOT = 8;
const LINE = UNIT / LINES_PER_DOT;
const FULL = LINES_PER_DOT * UNIT;
/** A dot prints when its grey would be darker than 160 of 255 (printing.md section 3). */
const INK_FROM = Math.ceil((FULL * (255 - 160)) / 255);

/** A filled shape and where its upper left dot lies from the origin (pen position on the baseline). */
export type Mask = { readonly bitmap: Bitmap1; readonly left: number; readonly top: number; readonly inkWidth: number };

type Bounds = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Fills polygons; `undefined` when there is nothing to fill, as for a space. */
export function fillContours(contours: readonly Contour[]): Mask | undefined {
  const bounds = boundsOf(contours);
  if (bounds.left >= bounds.right || bounds.top >= bounds.bottom) return undefined;
  const { left, top } = bounds;
  const inkWidth = bounds.right - left;
  const height = bounds.bottom - top;
  const lines = crossingsPerLine(contours, left * UNIT, top * UNIT, height * LINES_PER_DOT);
  const bitmap = blankBitmap(Math.ceil(inkWidth / 8) * 8, height);
  const coverage = new Int32Array(inkWidth + 1);
  for (let row = 0; row < height; row++) {
    coverage.fill(0);
    for (let line = row * LINES_PER_DOT; line < (row + 1) * LINES_PER_DOT; line++) addLine(coverage, lines[line] ?? []);
    for (let column = 0; column < inkWidth; column++)
      if ((coverage[column] ?? 0) >= INK_FROM) setDot(bitmap, column, row);
  }
  return { bitmap, left, top, inkWidth };
}

/** The dots that the polygons touch; left ≥ right when there are none. */
function boundsOf(contours: readonly Contour[]): Bounds {
  let left = Number.MAX_SAFE_INTEGER;
  let top = Number.MAX_SAFE_INTEGER;
  let right = -left;
  let bottom = -top;
  for (const contour of contours) {
    for (let at = 0; at < contour.length; at += 2) {
      const x = contour[at] ?? 0;
      const y = contour[at + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return {
    left: Math.floor(left / UNIT),
    right: Math.ceil(right / UNIT),
    top: Math.floor(top / UNIT),
    bottom: Math.ceil(bottom / UNIT),
  };
}

/** In order of place. A crossing is 2 × its x, plus 1 where the outline runs down. */
type Crossings = number[];

/** Kept from glyph to glyph: filling is one step of a synchronous call and the arrays are many. */
const spareLines: Crossings[] = [];

function crossingsPerLine(
  contours: readonly Contour[],
  originX: number,
  originY: number,
  count: number,
): readonly Crossings[] {
  while (spareLines.length < count) spareLines.push([]);
  for (let line = 0; line < count; line++) (spareLines[line] ?? []).length = 0;
  for (const contour of contours) {
    let x0 = contour.at(-2) ?? 0;
    let y0 = contour.at(-1) ?? 0;
    for (let at = 0; at < contour.length; at += 2) {
      const x1 = contour[at] ?? 0;
      const y1 = contour[at + 1] ?? 0;
      if (y0 < y1) cross(x0 - originX, y0 - originY, x1 - originX, y1 - originY, 1);
      else if (y1 < y0) cross(x1 - originX, y1 - originY, x0 - originX, y0 - originY, 0);
      x0 = x1;
      y0 = y1;
    }
  }
  return spareLines;
}

/** Where an edge, given from its upper end, meets the middles of the sample lines. */
function cross(x: number, y: number, xEnd: number, yEnd: number, isDown: 0 | 1): void {
  const first = Math.ceil((y - LINE / 2) / LINE);
  for (let line = first; line * LINE + LINE / 2 < yEnd; line++) {
    const at = x + Math.floor(((line * LINE + LINE / 2 - y) * (xEnd - x)) / (yEnd - y));
    insert(spareLines[line] ?? [], 2 * at + isDown);
  }
}

function insert(crossings: Crossings, crossing: number): void {
  let at = crossings.length;
  crossings.push(crossing);
  for (
    let before = crossings[at - 1];
    at > 0 && before !== undefined && before > crossing;
    before = crossings[at - 1]
  ) {
    crossings[at] = before;
    at -= 1;
  }
  crossings[at] = crossing;
}

/** Adds the inked stretches of one sample line. */
function addLine(coverage: Int32Array, crossings: Crossings): void {
  let winding = 0;
  let from = 0;
  for (const crossing of crossings) {
    if (winding === 0) from = crossing >> 1;
    winding += crossing & 1 ? 1 : -1;
    if (winding === 0) addStretch(coverage, from, crossing >> 1);
  }
}

function addStretch(coverage: Int32Array, from: number, to: number): void {
  const [first, last] = [Math.floor(from / UNIT), Math.floor(to / UNIT)];
  if (first === last) {
    coverage[first] = (coverage[first] ?? 0) + (to - from);
    return;
  }
  coverage[first] = (coverage[first] ?? 0) + (first + 1) * UNIT - from;
  for (let dot = first + 1; dot < last; dot++) coverage[dot] = (coverage[dot] ?? 0) + UNIT;
  coverage[last] = (coverage[last] ?? 0) + (to - last * UNIT);
}
