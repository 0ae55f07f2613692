// Reads the label off a paper as a person would, for alternative texts and tests: the virtual printer gets dots only.
import { type Bitmap1, blankBitmap, differingDots } from '../raster/bitmap1.ts';
import { drawnGlyph } from '../raster/glyph-cache.ts';
import { type Island, inkIslands, islandBitmap } from './ink-islands.ts';

const LETTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The corner squares of a QR code are 42 dots tall, letters of a label taller. */
const LEAST_HEIGHT = 43;
/** Height of capitals in em, Inter 700; round letters stand out above and below, 9 and S by two dots each. */
const CAPITAL_HEIGHT = 0.727;
const SIZES_TO_TRY = [0, -2, -4, -6, 2];
/** One dot in a hundred may differ: the guard against real-time commands adds some. */
const TOLERANCE = 0.01;

/** The label on a ticket of ours; `undefined` on anything else. */
export function readLabel(paper: Bitmap1): string | undefined {
  const letters = inkIslands(paper, LEAST_HEIGHT)
    .map((island) => ({ island, letter: letterAt(paper, island) }))
    .filter(({ letter }) => letter !== undefined)
    .sort((one, other) => one.island.left - other.island.left);
  return letters.length === 0 ? undefined : letters.map(({ letter }) => letter).join('');
}

function letterAt(paper: Bitmap1, island: Island): string | undefined {
  const seen = islandBitmap(paper, island);
  const likeliest = Math.round((island.bottom - island.top) / CAPITAL_HEIGHT / 2) * 2;
  for (const sizePx of SIZES_TO_TRY.map((step) => likeliest + step)) {
    const letter = LETTERS.find((one) => {
      const ink = letterInk(sizePx, one);
      return (
        ink.width === seen.width && ink.height === seen.height && differingDots(ink, seen) <= island.dots * TOLERANCE
      );
    });
    if (letter !== undefined) return letter;
  }
  return undefined;
}

const inks = new Map<string, Bitmap1>();

/** A letter without white around it. */
function letterInk(sizePx: number, letter: string): Bitmap1 {
  const key = `${sizePx} ${letter}`;
  const known = inks.get(key);
  if (known) return known;
  const { mask } = drawnGlyph('number', sizePx, letter);
  const [whole] = mask ? inkIslands(mask.bitmap, 1) : [];
  const ink = mask && whole ? islandBitmap(mask.bitmap, whole) : blankBitmap(0, 0);
  inks.set(key, ink);
  return ink;
}
