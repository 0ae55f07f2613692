// Labels longer than the usual letter and three digits stand a little smaller, so that a row keeps its width. Pure.
import { LABEL_EM } from './legibility.ts';

/** Advance widths of Inter 700 in em: digits are all alike, letters on the average of capitals. */
const DIGIT_EM = 0.646;
const CAPITAL_WIDTH_EM = 0.78;

export function labelEm(label: string): number {
  return Array.from(label).reduce((sum, letter) => sum + (/[0-9]/.test(letter) ? DIGIT_EM : CAPITAL_WIDTH_EM), 0);
}

/** 1 for A012 and M999, less for AB0123. */
export function fitScale(label: string): number {
  return Math.min(1, LABEL_EM / labelEm(label));
}
