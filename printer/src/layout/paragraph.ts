// A text fitted into its place: wrap, then shrink in steps of 2 px to the floor. What may not be cut grows instead.
import type { Face } from '../raster/fonts.ts';
import { roomOf, setText, type TextRun } from '../raster/text-run.ts';
import { keepPhrases } from './phrases.ts';
import { wrap } from './wrap.ts';

export type ParagraphStyle = {
  readonly face: Face;
  readonly sizePx: number;
  readonly tracking?: number;
  /** Smallest size; the same as `sizePx` when absent. */
  readonly floorPx?: number;
  readonly maxLines: number;
  /** `grow`: more lines than `maxLines` rather than lose a word. `ellipsis`: cut with … */
  readonly tooLong: 'grow' | 'ellipsis';
};

/** Whether a text stays within its lines at some size down to the floor: the check when a catalogue is saved. */
export function fitsParagraph(text: string, style: ParagraphStyle, widthDots: number): boolean {
  return fittingLines(text, style, widthDots) !== undefined;
}

const REMEMBERED = 500;
const remembered = new WeakMap<ParagraphStyle, Map<string, readonly TextRun[]>>();

/** The set lines of a text; remembered, since tickets repeat themselves and so do the steps of an economy. @throws MissingGlyph */
export function setParagraph(text: string, style: ParagraphStyle, widthDots: number): readonly TextRun[] {
  const shelf = remembered.get(style) ?? new Map<string, readonly TextRun[]>();
  if (shelf.size === 0) remembered.set(style, shelf);
  const key = `${widthDots} ${text}`;
  const known = shelf.get(key);
  if (known) return known;
  if (shelf.size >= REMEMBERED) shelf.clear();
  const lines = newParagraph(text, style, widthDots);
  shelf.set(key, lines);
  return lines;
}

function newParagraph(text: string, style: ParagraphStyle, widthDots: number): TextRun[] {
  const fitting = fittingLines(text, style, widthDots);
  if (fitting) return fitting;
  const floorPx = style.floorPx ?? style.sizePx;
  const brokenWords = splitWideWords(text, style, floorPx, widthDots);
  if (style.tooLong === 'grow') return linesAt(brokenWords, style, floorPx, widthDots);
  return cutWithEllipsis(keepPhrases(brokenWords), style, floorPx, widthDots);
}

/** Whole phrases first, at every size; then broken at any space. */
function fittingLines(text: string, style: ParagraphStyle, widthDots: number): TextRun[] | undefined {
  for (const wording of new Set([keepPhrases(text), text])) {
    for (const sizePx of sizesOf(style)) {
      const lines = linesAt(wording, style, sizePx, widthDots);
      if (fits(lines, style, widthDots)) return lines;
    }
  }
  return undefined;
}

function sizesOf({ sizePx, floorPx = sizePx }: ParagraphStyle): number[] {
  return Array.from({ length: Math.floor((sizePx - floorPx) / 2) + 1 }, (_, step) => sizePx - 2 * step);
}

function linesAt(text: string, { face, tracking = 0 }: ParagraphStyle, sizePx: number, widthDots: number): TextRun[] {
  const set = (line: string) => setText(line, { face, sizePx, tracking });
  return wrap(text, widthDots, (part) => roomOf(set(part))).map(set);
}

function fits(lines: readonly TextRun[], { maxLines }: ParagraphStyle, widthDots: number): boolean {
  return lines.length <= maxLines && lines.every((line) => roomOf(line) <= widthDots);
}

/** Last resort for a word wider than the paper: it continues on the next line. */
function splitWideWords(
  text: string,
  { face, tracking = 0 }: ParagraphStyle,
  sizePx: number,
  widthDots: number,
): string {
  const isWide = (part: string) => roomOf(setText(part, { face, sizePx, tracking })) > widthDots;
  return text
    .split(' ')
    .map((word) => (isWide(word) ? splitWord(word, isWide) : word))
    .join(' ');
}

function splitWord(word: string, isWide: (part: string) => boolean): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of word.normalize('NFC')) {
    if (part !== '' && isWide(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join(' ');
}

/** As many words as fit, found by halving. */
function cutWithEllipsis(text: string, style: ParagraphStyle, sizePx: number, widthDots: number): TextRun[] {
  const words = text.split(' ');
  const linesOf = (count: number) => {
    const kept = words.slice(0, count).join(' ');
    return linesAt(`${kept.replace(/[\s,;:.–-]+$/, '')}…`, style, sizePx, widthDots);
  };
  let [enough, tooMany] = [0, words.length];
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1;
    if (fits(linesOf(middle), style, widthDots)) enough = middle;
    else tooMany = middle;
  }
  return enough === 0 ? [setText('…', { face: style.face, sizePx })] : linesOf(enough);
}
