import { qrBitmap } from '../../raster/qr.ts';
import { type Block, type Item, moved, type Place, stackGroups } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import type { Bilingual } from '../ticket-words.ts';
import { acrossPaper, bilingualGroup } from './text-blocks.ts';

const GAP = 10;

type Code = { readonly statusUrl: string; readonly scan: Bilingual; readonly advice: Bilingual };

/** On wide paper: the code of the status page, beside it its caption and what to do now. */
export function qrBesideWords({ statusUrl, scan, advice }: Code, format: PaperFormat): Block {
  const { code, side } = codeItem(statusUrl, format);
  const across = acrossPaper(format);
  const beside: Place = { x: across.x + side + GAP, width: across.width - side - GAP, align: 'left' };
  const caption = { ...format.waiting, maxLines: 4 };
  const words = stackGroups(
    [0, bilingualGroup(scan, caption, format.second, beside)],
    [22, bilingualGroup(advice, format.advice, format.second, beside)],
  );
  const down = Math.max(0, (side - words.heightDots) >> 1);
  const items = [code(across.x), ...words.items.map((item) => moved(item, down))];
  return { name: 'qr', gapDots: 6, heightDots: Math.max(side, words.heightDots), items };
}

/** On narrow paper: the code in the middle, its caption under it. */
export function qrOverWords({ statusUrl, scan }: Code, format: PaperFormat): Block {
  const { code, side } = codeItem(statusUrl, format);
  const across = acrossPaper(format);
  const middle = across.x + ((across.width - side) >> 1);
  const caption = bilingualGroup(scan, format.waiting, format.second, across);
  return { name: 'qr', gapDots: 6, ...stackGroups([0, { items: [code(middle)], heightDots: side }], [0, caption]) };
}

function codeItem(statusUrl: string, { qrModuleDots }: PaperFormat): { code: (x: number) => Item; side: number } {
  const bitmap = qrBitmap(statusUrl, qrModuleDots);
  return { side: bitmap.height, code: (x) => ({ kind: 'picture', bitmap, width: bitmap.height, x, y: 0 }) };
}
