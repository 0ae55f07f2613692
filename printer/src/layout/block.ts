// A ticket is a column of blocks; a block is items with places relative to its own top and to the left edge of the paper.
import type { Bitmap1 } from '../raster/bitmap1.ts';
import type { Ink } from '../raster/stamp.ts';
import { roomOf, type TextRun } from '../raster/text-run.ts';

export type BlockName =
  | 'marks'
  | 'centre'
  | 'header'
  | 'footer'
  | 'stub'
  | 'service'
  | 'agency'
  | 'procedure'
  | 'where'
  | 'waiting'
  | 'issued'
  | 'advice'
  | 'qr'
  | 'rule';

export type Item =
  | { readonly kind: 'text'; readonly run: TextRun; readonly x: number; readonly baseline: number; readonly ink: Ink }
  | { readonly kind: 'fill'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | {
      readonly kind: 'picture';
      readonly bitmap: Bitmap1;
      readonly width: number;
      readonly x: number;
      readonly y: number;
    };

export type Block = {
  readonly name: BlockName;
  readonly heightDots: number;
  readonly items: readonly Item[];
  /** White above this block. */
  readonly gapDots: number;
};

/** Items with the height they take. */
export type Group = { readonly items: readonly Item[]; readonly heightDots: number };

/** The stretch of paper in which something stands. */
export type Place = {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'centre';
  readonly ink?: Ink;
};

const LINE_GAP = 5;

/** Lines under one another. Their boxes follow the real ink, so that stacked marks never meet the line above. */
export function stackLines(lines: readonly TextRun[], place: Place): Group {
  let y = 0;
  const items = lines.map((run): Item => {
    const ascent = Math.max(run.ascent, Math.round(run.style.sizePx * 0.78));
    const descent = Math.max(run.descent, Math.round(run.style.sizePx * 0.24));
    const baseline = y + ascent;
    y = baseline + descent + LINE_GAP;
    return { kind: 'text', run, x: startOf(run, place), baseline, ink: place.ink ?? 'black' };
  });
  return { items, heightDots: Math.max(0, y - LINE_GAP) };
}

/** Where the pen starts so that the line stands at its place. */
export function startOf(run: TextRun, { x, width, align }: Place): number {
  return x - run.left + (align === 'left' ? 0 : (width - roomOf(run)) >> 1);
}

/** Groups under one another, each with the white above it; empty groups take no room. */
export function stackGroups(...groups: readonly (readonly [gapDots: number, group: Group])[]): Group {
  let y = 0;
  const items = groups.flatMap(([gapDots, group]) => {
    if (group.items.length === 0) return [];
    const top = y === 0 ? 0 : y + gapDots;
    y = top + group.heightDots;
    return group.items.map((item) => moved(item, top));
  });
  return { items, heightDots: y };
}

/** The same item so many dots lower. */
export function moved(item: Item, down: number): Item {
  return item.kind === 'text' ? { ...item, baseline: item.baseline + down } : { ...item, y: item.y + down };
}
