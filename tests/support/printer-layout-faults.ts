// What can be wrong with a layout, looked at from outside: places, sizes and order, one line per fault.
import type { Item } from '../../printer/src/layout/block.ts';
import type { PlacedBlock, TicketLayout } from '../../printer/src/layout/ticket-layout.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Smallest size per block in px: main language, then second (printing.md section 2). */
const floors: Readonly<Record<string, number>> = {
  service: 26,
  centre: 24,
  agency: 24,
  procedure: 24,
  waiting: 24,
  advice: 24,
  where: 32,
  marks: 24,
};
const SECOND_FLOOR = 20;

/** Faults of a layout; empty for a good one. @param marginDots white on both sides */
export function layoutFaults(layout: TicketLayout, marginDots: number): string[] {
  return [...orderFaults(layout), ...layout.blocks.flatMap((block) => blockFaults(block, layout, marginDots))];
}

function orderFaults({ blocks, heightDots }: TicketLayout): string[] {
  const overlaps = blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    return before && before.top + before.heightDots > block.top ? [`${block.name} begins in ${before.name}`] : [];
  });
  const last = blocks.at(-1);
  return last && last.top + last.heightDots > heightDots ? [...overlaps, `${last.name} leaves the paper`] : overlaps;
}

function blockFaults(
  { name, top, heightDots, items }: PlacedBlock,
  layout: TicketLayout,
  marginDots: number,
): string[] {
  const faults: string[] = [];
  for (const item of items) {
    const box = boxOf(item);
    if (box.left < marginDots || box.right > layout.widthDots - marginDots)
      faults.push(`${name}: ${nameOf(item)} leaves the margin`);
    if (box.top < top || box.bottom > top + heightDots) faults.push(`${name}: ${nameOf(item)} leaves its block`);
    if (item.kind === 'text') faults.push(...sizeFaults(name, item));
  }
  const texts = items.filter((item) => item.kind === 'text' && item.run.text.trim() !== '');
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1))
      if (meet(boxOf(one), boxOf(other))) faults.push(`${name}: ${nameOf(one)} meets ${nameOf(other)}`);
  }
  return faults;
}

function sizeFaults(block: string, item: Extract<Item, { kind: 'text' }>): string[] {
  const { sizePx, face } = item.run.style;
  const isLabel = block === 'stub' && face === 'number' && item.run.text !== '★';
  if (isLabel) return sizePx < 110 ? [`label of ${sizePx} px`] : [];
  const floor =
    sizePx === SECOND_FLOOR || (block === 'where' && sizePx === 24) ? SECOND_FLOOR : (floors[block] ?? SECOND_FLOOR);
  return sizePx < floor ? [`${block}: ${nameOf(item)} of ${sizePx} px`] : [];
}

function boxOf(item: Item): Box {
  if (item.kind === 'fill')
    return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height };
  if (item.kind === 'picture')
    return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.bitmap.height };
  const { run, x, baseline } = item;
  return { left: x + run.left, right: x + run.right, top: baseline - run.ascent, bottom: baseline + run.descent };
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const nameOf = (item: Item) => (item.kind === 'text' ? `"${item.run.text}"` : item.kind);
