// The ruler page of the site script (printing.md section 15): what a new printer has to show before it prints tickets.

import { type Item, moved, stackGroups, stackLines } from '../layout/block.ts';
import { drawLayout } from '../layout/draw-ticket.ts';
import { paperFormat } from '../layout/paper-format.ts';
import { setParagraph } from '../layout/paragraph.ts';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { Bitmap1 } from '../raster/bitmap1.ts';
import { qrBitmap } from '../raster/qr.ts';
import { messages } from './messages.ts';

const DOTS_PER_MM = 8;
const accents =
  'À Á Ả Ã Ạ Ă Ằ Ắ Ẳ Ẵ Ặ Â Ầ Ấ Ẩ Ẫ Ậ È É Ẻ Ẽ Ẹ Ê Ề Ế Ể Ễ Ệ Ì Í Ỉ Ĩ Ị Ò Ó Ỏ Õ Ọ Ô Ồ Ố Ổ Ỗ Ộ Ơ Ờ Ớ Ở Ỡ Ợ Ù Ú Ủ Ũ Ụ Ư Ừ Ứ Ử Ữ Ự Ỳ Ý Ỷ Ỹ Ỵ Đ';

/** The test page as one bitmap. */
export function testPage({ dots, id, name }: PrinterProfile): Bitmap1 {
  const format = paperFormat(dots);
  const place = { x: format.marginDots, width: format.contentDots, align: 'centre' } as const;
  const text = (words: string, style: typeof format.body) => stackLines(setParagraph(words, style, place.width), place);
  const small = { ...format.second, maxLines: 3 };
  const group = stackGroups(
    [0, text(messages.pageTitle.vi, format.centre)],
    [4, text(messages.pageTitle.en, small)],
    [8, text(`${name} (${id})`, format.body)],
    [16, { items: rulerItems(dots), heightDots: 40 }],
    [8, text(messages.pageRuler.vi.replace('{mm}', String(dots / DOTS_PER_MM)), small)],
    [16, text(accents, { ...format.body, maxLines: 20 })],
    [12, text(accents.toLocaleLowerCase('vi'), { ...small, maxLines: 20 })],
    [6, text(messages.pageLetters.vi, small)],
    [16, { items: fieldItems(format.marginDots, format.contentDots), heightDots: 64 }],
    [8, text(messages.pageEven.vi, small)],
    [8, qrGroup(format.marginDots, format.contentDots)],
  );
  const heightDots = group.heightDots + 24;
  return drawLayout({
    widthDots: dots,
    heightDots,
    blocks: [{ name: 'advice', top: 0, heightDots, items: group.items.map((item) => moved(item, 12)) }],
  });
}

/** A mark every millimetre from the first dot to the last, longer at 5 and 10. */
function rulerItems(dots: number): Item[] {
  const marks = Array.from({ length: dots / DOTS_PER_MM }, (_, mm): Item => {
    const height = mm % 10 === 0 ? 40 : mm % 5 === 0 ? 28 : 16;
    return { kind: 'fill', x: mm * DOTS_PER_MM, y: 0, width: 1, height };
  });
  return [
    ...marks,
    { kind: 'fill', x: dots - 1, y: 0, width: 1, height: 40 },
    { kind: 'fill', x: 0, y: 0, width: dots, height: 1 },
  ];
}

/** Black, and lines of one to four dots: uneven heat shows here. */
function fieldItems(x: number, width: number): Item[] {
  const field = (width >> 3) << 1;
  const lines = [1, 2, 4].flatMap((thickness, order) =>
    Array.from(
      { length: 64 / (2 * thickness) },
      (_, line): Item => ({
        kind: 'fill',
        x: x + field * (order + 1),
        y: line * 2 * thickness,
        width: field - 8,
        height: thickness,
      }),
    ),
  );
  return [{ kind: 'fill', x, y: 0, width: field - 8, height: 64 }, ...lines];
}

function qrGroup(x: number, width: number) {
  const bitmap = qrBitmap('https://example.vn/t/0123456789', 5);
  const item: Item = { kind: 'picture', bitmap, width: bitmap.height, x: x + ((width - bitmap.height) >> 1), y: 0 };
  return { items: [item], heightDots: bitmap.height };
}
