import type { Block } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';

const THICKNESS = 2;

/** A thin line across the paper. */
export function ruleBlock({ marginDots, contentDots }: PaperFormat): Block {
  const line = { kind: 'fill', x: marginDots, y: 0, width: contentDots, height: THICKNESS } as const;
  return { name: 'rule', gapDots: 16, heightDots: THICKNESS, items: [line] };
}
