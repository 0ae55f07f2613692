// One line of text: letters with their places. Mapped letter by letter on NFC; the font is never asked to shape a string.
import type { Bitmap1 } from './bitmap1.ts';
import type { Face } from './fonts.ts';
import { type DrawnGlyph, drawnGlyph, kerning } from './glyph-cache.ts';
import { UNIT } from './outline.ts';
import { type Ink, stamp } from './stamp.ts';

export type TextStyle = {
  readonly face: Face;
  readonly sizePx: number /** extra space between letters, in dots */;
  readonly tracking?: number;
};

/** A set line, from pen start and baseline in dots: `left` to `right` hold its ink and its pen way, `ascent` and `descent` its ink. */
export type TextRun = {
  readonly text: string;
  readonly style: TextStyle;
  readonly widthDots: number;
  readonly left: number;
  readonly right: number;
  readonly ascent: number;
  readonly descent: number;
  readonly letters: readonly { readonly glyph: DrawnGlyph; readonly x: number }[];
};

const REMEMBERED_RUNS = 4000;
const remembered = new Map<string, TextRun>();

/** Sets a line; the same line is set once, since tickets repeat themselves. @throws MissingGlyph */
export function setText(text: string, style: TextStyle): TextRun {
  const key = `${style.face} ${style.sizePx} ${style.tracking ?? 0} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= REMEMBERED_RUNS) remembered.clear();
  const run = newRun(text, style);
  remembered.set(key, run);
  return run;
}

function newRun(text: string, style: TextStyle): TextRun {
  const { face, sizePx, tracking = 0 } = style;
  const letters: { glyph: DrawnGlyph; x: number }[] = [];
  let pen = 0;
  let before: DrawnGlyph | undefined;
  for (const letter of text.normalize('NFC')) {
    const glyph = drawnGlyph(face, sizePx, letter);
    if (before) pen += kerning(face, sizePx, before, glyph) + tracking * UNIT;
    letters.push({ glyph, x: Math.round(pen / UNIT) });
    pen += glyph.advance;
    before = glyph;
  }
  const inks = letters.flatMap(({ glyph: { mask }, x }) => (mask ? [{ ...mask, left: x + mask.left }] : []));
  const widthDots = Math.ceil(pen / UNIT);
  return {
    text,
    style,
    letters,
    widthDots,
    left: Math.min(0, ...inks.map((ink) => ink.left)),
    right: Math.max(widthDots, ...inks.map((ink) => ink.left + ink.inkWidth)),
    ascent: Math.max(0, ...inks.map((ink) => -ink.top)),
    descent: Math.max(0, ...inks.map((ink) => ink.top + ink.bitmap.height)),
  };
}

/** Room a line takes from side to side, in dots. */
export const roomOf = (run: TextRun): number => run.right - run.left;

/** Stamps a line with its pen start at (x, baseline). */
export function drawText(paper: Bitmap1, run: TextRun, x: number, baseline: number, ink: Ink = 'black'): void {
  for (const { glyph, x: offset } of run.letters) {
    if (glyph.mask) stamp(paper, glyph.mask.bitmap, x + offset + glyph.mask.left, baseline + glyph.mask.top, ink);
  }
}
