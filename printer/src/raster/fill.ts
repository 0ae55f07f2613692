// Scanline fill by the non-zero rule, in whole numbers: 16 sample lines a dot, coverage in 1/256 of a dot's width.
import { type Bitmap1, blankBitmap, setDot } from './bitmap1.ts';
import { type Contour, UNIT } from './outline.ts';

const LINES_PER_DOT = 16;
const FULL = LINES_PER_DOT * UNIT;
/** A dot prints when its grey would be darker than 160 of 255 (printing.md section 3). */
const INK_FROM = Math.ceil((FULL * (255 - 160)) / 255);

/** A filled shape and where its upper left dot lies from the origin (pen position on the baseline). */
export type Mask = { readonly bitmap: Bitmap1; readonly left: number; readonly top: number; readonly inkWidth: number };

type Edge = { readonly yTop: number; readonly yBottom: number; readonly x: number; readonly dx: number; readonly dy: number; readonly turn: 1 | -1 };
type Crossing = { readonly x: number; readonly turn: 1 | -1 };

/** Fills polygons; `undefined` when there is nothing to fill, as for a space. */
export function fillContours(contours: readonly Contour[]): Mask | undefined {
  const edges = contours.flatMap(edgesOf);
  if (edges.length === 0) return undefined;
  const xs = contours.flatMap((contour) => contour.filter((_, at) => at % 2 === 0));
  const left = Math.floor(Math.min(...xs) / UNIT);
  const right = Math.ceil(Math.max(...xs) / UNIT);
  const top = Math.floor(Math.min(...edges.map((edge) => edge.yTop)) / UNIT);
  const bottom = Math.ceil(Math.max(...edges.map((edge) => edge.yBottom)) / UNIT);
  const inkWidth = right - left;
  const bitmap = blankBitmap(Math.ceil(inkWidth / 8) * 8, bottom - top);
  const coverage = new Int32Array(inkWidth + 1);

  for (let row = 0; row < bitmap.height; row++) {
    coverage.fill(0);
    for (let line = 0; line < LINES_PER_DOT; line++) {
      const y = (top + row) * UNIT + (line * UNIT) / LINES_PER_DOT + UNIT / LINES_PER_DOT / 2;
      addLine(coverage, crossingsAt(edges, y), left * UNIT);
    }
    for (let column = 0; column < inkWidth; column++) if ((coverage[column] ?? 0) >= INK_FROM) setDot(bitmap, column, row);
  }
  return { bitmap, left, top, inkWidth };
}

function edgesOf(contour: Contour): Edge[] {
  const edges: Edge[] = [];
  for (let at = 0; at < contour.length; at += 2) {
    const next = (at + 2) % contour.length;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [contour[at], contour[at + 1], contour[next], contour[next + 1]];
    if (y0 < y1) edges.push({ yTop: y0, yBottom: y1, x: x0, dx: x1 - x0, dy: y1 - y0, turn: 1 });
    if (y1 < y0) edges.push({ yTop: y1, yBottom: y0, x: x1, dx: x0 - x1, dy: y0 - y1, turn: -1 });
  }
  return edges;
}

function crossingsAt(edges: readonly Edge[], y: number): Crossing[] {
  const crossings: Crossing[] = [];
  for (const edge of edges) {
    if (edge.yTop > y || edge.yBottom <= y) continue;
    crossings.push({ x: edge.x + Math.floor(((y - edge.yTop) * edge.dx) / edge.dy), turn: edge.turn });
  }
  return crossings.sort((one, other) => one.x - other.x);
}

/** Adds the inked stretches of one sample line. */
function addLine(coverage: Int32Array, crossings: readonly Crossing[], origin: number): void {
  let winding = 0;
  let from = 0;
  for (const { x, turn } of crossings) {
    if (winding === 0) from = x;
    winding += turn;
    if (winding === 0) addStretch(coverage, from - origin, x - origin);
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
