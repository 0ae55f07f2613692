// Every letter is filled once per face and size; a warm ticket is only stamping.
import type { Glyph } from 'opentype.js';
import { fillContours, type Mask } from './fill.ts';
import { type Face, fontOf } from './fonts.ts';
import { MissingGlyph } from './missing-glyph.ts';
import { contoursOf, UNIT } from './outline.ts';

/** A letter ready for stamping; `advance` in 1/256 dot. */
export type DrawnGlyph = { readonly index: number; readonly advance: number; readonly mask: Mask | undefined };

const glyphs = new Map<string, Map<string, DrawnGlyph>>();
const kernings = new Map<Face, Map<number, number>>();

/** @param letter one character in NFC. @throws MissingGlyph */
export function drawnGlyph(face: Face, sizePx: number, letter: string): DrawnGlyph {
  const shelf = shelfOf(`${face} ${sizePx}`);
  const known = shelf.get(letter);
  if (known) return known;
  const font = fontOf(face);
  const glyph: Glyph = font.charToGlyph(letter);
  if (glyph.index === 0) throw new MissingGlyph(letter);
  const drawn: DrawnGlyph = {
    index: glyph.index,
    advance: Math.round(((glyph.advanceWidth ?? 0) * sizePx * UNIT) / font.unitsPerEm),
    mask: fillContours(contoursOf(glyph.path, sizePx, font.unitsPerEm)),
  };
  shelf.set(letter, drawn);
  return drawn;
}

/** What to add between two neighbours, in 1/256 dot; mostly 0 or negative. */
export function kerning(face: Face, sizePx: number, left: DrawnGlyph, right: DrawnGlyph): number {
  const pairs = kernings.get(face) ?? new Map<number, number>();
  if (pairs.size === 0) kernings.set(face, pairs);
  const key = left.index * 65_536 + right.index;
  const font = fontOf(face);
  let inFontUnits = pairs.get(key);
  if (inFontUnits === undefined) {
    inFontUnits = font.getKerningValue(left.index, right.index);
    pairs.set(key, inFontUnits);
  }
  return Math.round((inFontUnits * sizePx * UNIT) / font.unitsPerEm);
}

/** Letters of a text that a face cannot draw, each once; empty when all is well. */
export function missingLetters(face: Face, text: string): string[] {
  const font = fontOf(face);
  return [...new Set(text.normalize('NFC'))].filter((letter) => font.charToGlyphIndex(letter) === 0);
}

function shelfOf(name: string): Map<string, DrawnGlyph> {
  const shelf = glyphs.get(name) ?? new Map<string, DrawnGlyph>();
  if (shelf.size === 0) glyphs.set(name, shelf);
  return shelf;
}
