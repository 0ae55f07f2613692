import { type Block, moved, stackLines } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import { setParagraph } from '../paragraph.ts';
import { acrossPaper } from './text-blocks.ts';

const PADDING = 8;

/** White on black across the paper: trial, test, reprint. Nobody takes such a ticket for a first one. */
export function marksBlock(marks: readonly string[], format: PaperFormat): Block[] {
  if (marks.length === 0) return [];
  const place = { ...acrossPaper(format), ink: 'white' } as const;
  const lines = setParagraph(marks.join('  ·  '), format.mark, place.width - 2 * PADDING);
  const text = stackLines(lines, place);
  const heightDots = text.heightDots + 2 * PADDING - 4;
  const band = { kind: 'fill', x: place.x, y: 0, width: place.width, height: heightDots } as const;
  return [{ name: 'marks', gapDots: 0, heightDots, items: [band, ...text.items.map((item) => moved(item, PADDING))] }];
}
