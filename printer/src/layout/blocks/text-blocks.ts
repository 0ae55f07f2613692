// Blocks that are nothing but words in the middle of the paper.
import { type Block, type BlockName, type Group, type Place, stackGroups, stackLines } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import { type ParagraphStyle, setParagraph } from '../paragraph.ts';
import type { Bilingual } from '../ticket-words.ts';

/** The whole width between the margins. */
export const acrossPaper = (format: PaperFormat): Place => ({
  x: format.marginDots,
  width: format.contentDots,
  align: 'centre',
});

const SECOND_GAP = 4;

/** A text with its second language under it, in smaller letters. */
export function bilingualGroup(words: Bilingual, style: ParagraphStyle, second: ParagraphStyle, place: Place): Group {
  const main = stackLines(setParagraph(words.main, style, place.width), place);
  if (words.second === undefined) return main;
  return stackGroups([0, main], [SECOND_GAP, stackLines(setParagraph(words.second, second, place.width), place)]);
}

/** A block of one such text. */
export function textBlock(
  name: BlockName,
  gapDots: number,
  words: Bilingual,
  style: ParagraphStyle,
  format: PaperFormat,
): Block {
  return { name, gapDots, ...bilingualGroup(words, style, format.second, acrossPaper(format)) };
}

/** TRUNG TÂM HÀNH CHÍNH CÔNG / TỈNH QUẢNG BÌNH */
export function centreBlock(words: Bilingual, format: PaperFormat): Block {
  const capitals = { ...words, main: words.main.toLocaleUpperCase('vi') };
  return textBlock('centre', 16, capitals, format.centre, format);
}
