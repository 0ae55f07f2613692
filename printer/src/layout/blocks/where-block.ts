// Where to go: Quầy [3] [4] · Khu A. Desk numbers stand in square plates, as on the wall.
import { plateBitmap } from '../../raster/shapes.ts';
import { roomOf, setText, type TextRun } from '../../raster/text-run.ts';
import { type Block, type Group, type Item, stackGroups, stackLines, startOf } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import { setParagraph } from '../paragraph.ts';
import type { Bilingual, TicketWords } from '../ticket-words.ts';
import { acrossPaper, bilingualGroup } from './text-blocks.ts';

const PLATE = 60;
const GAP = 12;
const PLACE_GAP = 30;

/** Nothing when neither desks nor place are known. */
export function whereBlock(words: TicketWords, format: PaperFormat): Block[] {
  if (words.desks.length === 0 && !words.place) return [];
  return [{ name: 'where', gapDots: 18, ...(platesGroup(words, format) ?? listGroup(words, format)) }];
}

/** One row of plates with the words around it; `undefined` when the row is too long or there is no desk. */
function platesGroup({ desk, desks, place }: TicketWords, format: PaperFormat): Group | undefined {
  if (desks.length === 0) return undefined;
  const across = acrossPaper(format);
  const { face, sizePx } = format.where;
  const word = setText(desk.main, { face, sizePx });
  const placeRun = place && setText(place.main, { face, sizePx });
  const plates = desks.map((number) => ({ width: plateWidth(number), run: numberRun(number, sizePx) }));
  const platesWidth = plates.reduce((sum, plate) => sum + plate.width + GAP, 0);
  const width = roomOf(word) + platesWidth + (placeRun ? PLACE_GAP + roomOf(placeRun) : 0);
  if (width > across.width) return undefined;

  const baseline = (PLATE + Math.round(sizePx * 0.73)) >> 1;
  let x = across.x + ((across.width - width) >> 1);
  const items: Item[] = [{ kind: 'text', run: word, x: x - word.left, baseline, ink: 'black' }];
  x += roomOf(word);
  for (const plate of plates) {
    x += GAP;
    items.push(...plateItems(plate, x));
    x += plate.width;
  }
  if (placeRun) items.push({ kind: 'text', run: placeRun, x: x + PLACE_GAP - placeRun.left, baseline, ink: 'black' });
  const second = secondLine(desk, desks, place);
  const under = second === undefined ? [] : setParagraph(second, format.whereSecond, across.width);
  return stackGroups([0, { items, heightDots: PLATE }], [8, stackLines(under, across)]);
}

const numberRun = (number: number, sizePx: number) => setText(String(number), { face: 'number', sizePx: sizePx + 2 });
const plateWidth = (number: number) => (number > 99 ? PLATE + 24 : PLATE);

/** Corner radius 12 % of the side, screens.md section 1. */
function plateItems({ width, run }: { width: number; run: TextRun }, x: number): Item[] {
  const bitmap = plateBitmap({ width, height: PLATE, radius: 7, notch: 0, stroke: 3 });
  const baseline = (PLATE + run.ascent) >> 1;
  return [
    { kind: 'picture', x, y: 0, width, bitmap },
    { kind: 'text', run, x: startOf(run, { x, width, align: 'centre' }), baseline, ink: 'black' },
  ];
}

/** Many desks: as a list in words. */
function listGroup({ desk, desks, place }: TicketWords, format: PaperFormat): Group {
  const main = [desks.length > 0 ? `${desk.main}\u00a0${desks.join(', ')}` : '', place?.main ?? '']
    .filter(Boolean)
    .join(' · ');
  const second = secondLine(desk, desks, place);
  const words: Bilingual = second === undefined ? { main } : { main, second };
  return bilingualGroup(words, format.where, format.whereSecond, acrossPaper(format));
}

function secondLine(desk: Bilingual, desks: readonly number[], place: Bilingual | undefined): string | undefined {
  if (desk.second === undefined && place?.second === undefined) return undefined;
  const list = desks.length > 0 && desk.second !== undefined ? `${desk.second} ${desks.join(', ')}` : '';
  return [list, place ? (place.second ?? place.main) : ''].filter(Boolean).join(' · ');
}
