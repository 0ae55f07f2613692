import type { TicketDocument } from '@toiluot/shared/contract';
import { type Bitmap1, blankBitmap, fillRect } from '../raster/bitmap1.ts';
import { stamp } from '../raster/stamp.ts';
import { drawText } from '../raster/text-run.ts';
import type { Item } from './block.ts';
import type { PrintWidth } from './paper-format.ts';
import { layoutTicket, type TicketLayout } from './ticket-layout.ts';

/** The whole ticket as one bitmap. @throws MissingGlyph | LinkTooLong as `layoutTicket` */
export function drawTicket(document: TicketDocument, widthDots: PrintWidth): Bitmap1 {
  return drawLayout(layoutTicket(document, widthDots));
}

/** A layout as dots. */
export function drawLayout({ widthDots, heightDots, blocks }: TicketLayout): Bitmap1 {
  const paper = blankBitmap(widthDots, heightDots);
  for (const block of blocks) for (const item of block.items) drawItem(paper, item);
  return paper;
}

function drawItem(paper: Bitmap1, item: Item): void {
  switch (item.kind) {
    case 'text':
      drawText(paper, item.run, item.x, item.baseline, item.ink);
      break;
    case 'fill':
      fillRect(paper, item.x, item.y, item.width, item.height);
      break;
    case 'picture':
      stamp(paper, item.bitmap, item.x, item.y);
      break;
    default:
      item satisfies never;
  }
}
