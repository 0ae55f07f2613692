// Glyph outlines as closed polygons in whole numbers, so that every platform draws the same dots.
import type { Path } from 'opentype.js';

/** Fixed-point units in one dot. */
export const UNIT = 256;

/** A closed polygon: x0, y0, x1, y1, … in 1/256 dot, y downwards, baseline at 0. */
export type Contour = readonly number[];

/**
 * The polygons of a glyph at a size; curves become enough straight pieces to be off by less than 1/16 dot.
 *
 * @param path        outline in font units, y upwards
 * @param sizePx      em size in dots
 * @param unitsPerEm  from the font
 */
export function contoursOf(path: Path, sizePx: number, unitsPerEm: number): Contour[] {
  const contours: number[][] = [];
  let points: number[] = [];
  const scaled = (value: number, divisor: number) => Math.round((value * sizePx * UNIT) / (unitsPerEm * divisor));
  const add = (x: number, y: number, divisor = 1) => points.push(scaled(x, divisor), -scaled(y, divisor));
  let [penX, penY] = [0, 0];

  for (const command of path.commands) {
    switch (command.type) {
      case 'M':
        points = [];
        contours.push(points);
        add(command.x, command.y);
        break;
      case 'L':
        add(command.x, command.y);
        break;
      case 'Q': {
        const reach = Math.abs(command.x - penX) + Math.abs(command.y - penY);
        const pieces = piecesFor((reach * sizePx) / unitsPerEm);
        for (let i = 1; i <= pieces; i++) {
          const [a, b, c] = [(pieces - i) * (pieces - i), 2 * i * (pieces - i), i * i];
          add(a * penX + b * command.x1 + c * command.x, a * penY + b * command.y1 + c * command.y, pieces * pieces);
        }
        break;
      }
      case 'C':
        throw new Error('cubic outlines are not used by our fonts');
      case 'Z':
        continue;
    }
    [penX, penY] = [command.x, command.y];
  }
  return contours.filter((contour) => contour.length >= 6);
}

/** Straight pieces for a curve whose ends lie so many dots apart. */
function piecesFor(reachDots: number): number {
  if (reachDots < 2) return 3;
  if (reachDots < 12) return 6;
  return 12;
}
