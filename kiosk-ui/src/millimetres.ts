// Sizes on this screen are millimetres on the glass: from the diagonal come pixels per millimetre (screens.md section 3).
import type { TextSize } from './model/visit.ts';

const MM_PER_INCH = 25.4;
/** Capital height of body text, and of Be Vietnam Pro per em. */
const BODY_CAPITAL_MM = 7.3;
const CAPITAL_EM = 0.74;
const REACH_MM = 1200;
/** Where all of a low screen is within reach, the mode still brings the buttons down by this part. */
const LEAST_LOWERING = 0.2;

/** 7.3 mm, 12 mm, 14.6 mm capitals. */
export const TEXT_SCALE: Readonly<Record<TextSize, number>> = { A: 1, 'A+': 12 / BODY_CAPITAL_MM, 'A++': 2 };

export interface Glass {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly diagonalInches: number;
  readonly edgeMm: number;
}

export interface Sizes {
  readonly pxPerMm: number;
  /** Body text in px; the page's `rem`. */
  readonly bodyPx: number;
  /** Distance from the top below which a hand at 1200 mm reaches. */
  readonly reachLinePx: number;
}

export function sizesOf({ widthPx, heightPx, diagonalInches, edgeMm }: Glass, text: TextSize): Sizes {
  const pxPerMm = Math.sqrt(widthPx ** 2 + heightPx ** 2) / (diagonalInches * MM_PER_INCH);
  const heightMm = heightPx / pxPerMm;
  const aboveReachMm = heightMm - (REACH_MM - edgeMm);
  return {
    pxPerMm,
    bodyPx: (BODY_CAPITAL_MM / CAPITAL_EM) * pxPerMm * TEXT_SCALE[text],
    reachLinePx: Math.max(aboveReachMm, heightMm * LEAST_LOWERING) * pxPerMm,
  };
}

/** How much text stands side by side: large text on a large screen is like usual text on a small one. */
export type Room = 'wide' | 'narrow' | 'scant' | 'least';

/** Widths below which the layout gives way, in body text sizes: upright, and lying. */
const NARROW_EM = { portrait: 22, landscape: 38 };
const SCANT_EM = { portrait: 15, landscape: 27 };
const LEAST_EM = { portrait: 12, landscape: 22 };

export function roomOf(widthPx: number, heightPx: number, bodyPx: number): Room {
  const lies = widthPx > heightPx ? 'landscape' : 'portrait';
  const widthEm = widthPx / bodyPx;
  if (widthEm < LEAST_EM[lies]) return 'least';
  return widthEm < SCANT_EM[lies] ? 'scant' : widthEm < NARROW_EM[lies] ? 'narrow' : 'wide';
}

/** Puts the sizes where the style sheets find them. */
export function applySizes({ pxPerMm, bodyPx, reachLinePx }: Sizes): void {
  const { style } = document.documentElement;
  style.setProperty('--mm', `${pxPerMm.toFixed(4)}px`);
  style.setProperty('--reach-line', `${Math.round(reachLinePx)}px`);
  style.fontSize = `${bodyPx.toFixed(3)}px`;
}
