// The stub: the number in a plate with two half-round notches, the shape it has on every screen.
import { plateBitmap } from '../../raster/shapes.ts';
import { roomOf, setText, type TextRun } from '../../raster/text-run.ts';
import { type Block, type Group, type Item, moved, type Place, stackGroups, startOf } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import type { TicketWords } from '../ticket-words.ts';
import { priorityGroup } from './priority-group.ts';
import { acrossPaper, bilingualGroup } from './text-blocks.ts';

const STROKE = 3;
const PADDING = 20;
const CORNER = 18;
/** White between a notch and the widest label. */
const CLEAR = 8;

/** Heading, label and priority within the stub. */
export function stubBlock(words: TicketWords, format: PaperFormat): Block {
  const place = acrossPaper(format);
  const inset = format.notchDots + CLEAR;
  const inside: Place = { ...place, x: place.x + inset, width: place.width - 2 * inset };
  const group = stackGroups(
    [0, bilingualGroup(words.heading, format.heading, format.second, inside)],
    [16, labelGroup(words.label, format, inside)],
    ...(words.priority ? [[18, priorityGroup(words.priority, format, inside)] as const] : []),
  );
  const heightDots = group.heightDots + 2 * PADDING;
  const shape = { width: place.width, height: heightDots, radius: CORNER, notch: format.notchDots, stroke: STROKE };
  const plate: Item = { kind: 'picture', x: place.x, y: 0, width: place.width, bitmap: plateBitmap(shape) };
  return { name: 'stub', gapDots: 14, heightDots, items: [plate, ...group.items.map((item) => moved(item, PADDING))] };
}

function labelGroup(label: string, format: PaperFormat, place: Place): Group {
  const run = labelRun(label, format, place.width);
  const item: Item = { kind: 'text', run, x: startOf(run, place), baseline: run.ascent, ink: 'black' };
  return { items: [item], heightDots: run.ascent + run.descent };
}

/** As large as the stub allows; under the floor only for labels longer than any series makes, since a label is never cut. */
function labelRun(label: string, { label: { sizePx: largest } }: PaperFormat, room: number): TextRun {
  for (let sizePx = largest; ; sizePx -= 2) {
    const run = setText(label, { face: 'number', sizePx });
    if (roomOf(run) <= room || sizePx <= 20) return run;
  }
}
