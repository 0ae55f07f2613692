import { plateBitmap } from '../../raster/shapes.ts';
import { roomOf, setText } from '../../raster/text-run.ts';
import { type Group, type Item, type Place, stackGroups, stackLines } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import type { Bilingual } from '../ticket-words.ts';

const PADDING_X = 20;
const PADDING_Y = 9;
const STAR_GAP = 12;

/** ★ ƯU TIÊN, white on a black pill. The ground for it is never printed. */
export function priorityGroup(words: Bilingual, format: PaperFormat, place: Place): Group {
  const { face, sizePx, tracking = 0 } = format.priority;
  const star = setText('★', { face: 'number', sizePx: sizePx - 4 });
  const text = setText(words.main, { face, sizePx, tracking });
  const width = roomOf(star) + STAR_GAP + roomOf(text) + 2 * PADDING_X;
  const height = Math.max(text.ascent, Math.round(sizePx * 0.74)) + 2 * PADDING_Y;
  const x = place.x + ((place.width - width) >> 1);
  const baseline = height - PADDING_Y;
  const pill: Item[] = [
    { kind: 'picture', x, y: 0, width, bitmap: plateBitmap({ width, height, radius: 10, notch: 0, stroke: 0 }) },
    { kind: 'text', run: star, x: x + PADDING_X - star.left, baseline: baseline - 1, ink: 'white' },
    { kind: 'text', run: text, x: x + PADDING_X + roomOf(star) + STAR_GAP - text.left, baseline, ink: 'white' },
  ];
  const second = words.second === undefined ? [] : [setText(words.second, { ...format.second, tracking: 1 })];
  return stackGroups([0, { items: pill, heightDots: height }], [8, stackLines(second, place)]);
}
