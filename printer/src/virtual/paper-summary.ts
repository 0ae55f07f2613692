// What the page and tests are told about a paper.
import { readLabel } from './label-reader.ts';
import type { Paper, PaperConfirmation } from './paper-roll.ts';

export type PaperSummary = {
  readonly id: number;
  readonly at: number;
  readonly widthDots: number;
  readonly heightDots: number;
  readonly bytes: number;
  readonly png: string;
  readonly bin: string;
  /** Read off the dots; `null` when this is no ticket of ours. */
  readonly label: string | null;
  readonly confirmation: PaperConfirmation;
  readonly starts: readonly number[];
  readonly text: readonly string[];
  readonly errors: readonly string[];
  readonly accidents: number;
};

const labels = new WeakMap<Paper, string | null>();

export function paperSummary(paper: Paper): PaperSummary {
  const { id, at, bitmap, bytes, confirmation, starts, text, errors, accidents } = paper;
  const label = labels.get(paper) ?? readLabel(bitmap) ?? null;
  labels.set(paper, label);
  return {
    id,
    at,
    widthDots: bitmap.width,
    heightDots: bitmap.height,
    bytes: bytes.length,
    png: `/papers/${id}.png`,
    bin: `/papers/${id}.bin`,
    label,
    confirmation,
    starts,
    text,
    errors,
    accidents,
  };
}
