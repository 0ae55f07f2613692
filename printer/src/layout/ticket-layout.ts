// TicketDocument -> blocks -> places on the paper. Pure: the same document gives the same layout everywhere.
import type { TicketDocument } from '@toiluot/shared/contract';
import { type Block, type BlockName, type Item, moved } from './block.ts';
import { adviceBlock } from './blocks/advice-block.ts';
import { marksBlock } from './blocks/marks-block.ts';
import { qrBesideWords, qrOverWords } from './blocks/qr-block.ts';
import { ruleBlock } from './blocks/rule-block.ts';
import { stubBlock } from './blocks/stub-block.ts';
import { centreBlock, textBlock } from './blocks/text-blocks.ts';
import { waitingBlock } from './blocks/waiting-block.ts';
import { whereBlock } from './blocks/where-block.ts';
import { economies } from './economy.ts';
import { type PaperFormat, type PrintWidth, paperFormat } from './paper-format.ts';
import { type TicketWords, ticketWords } from './ticket-words.ts';

export type PlacedBlock = {
  readonly name: BlockName;
  readonly top: number;
  readonly heightDots: number;
  readonly items: readonly Item[];
};
export type TicketLayout = {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly blocks: readonly PlacedBlock[];
};

const EDGE = 12;

/**
 * Where everything stands. Number, service, agency and desks are never cut; a ticket that is still too long in the
 * last economy is printed as long as it is.
 *
 * @throws MissingGlyph  a letter that our fonts lack
 * @throws LinkTooLong   a status link over 84 bytes
 */
export function layoutTicket(document: TicketDocument, widthDots: PrintWidth): TicketLayout {
  const words = ticketWords(document);
  const format = paperFormat(widthDots);
  let layout: TicketLayout | undefined;
  for (const { apply, tightGaps } of economies) {
    layout = place(blocksOf(apply(words), format), format, tightGaps);
    if (layout.heightDots <= format.longestDots) break;
  }
  return layout ?? { widthDots, heightDots: 0, blocks: [] };
}

function blocksOf(words: TicketWords, format: PaperFormat): Block[] {
  const where = whereBlock(words, format);
  return [
    ...marksBlock(words.marks, format),
    centreBlock(words.centre, format),
    ...(words.header ? [textBlock('header', 4, words.header, format.body, format)] : []),
    stubBlock(words, format),
    textBlock('service', 16, words.service, format.service, format),
    textBlock('agency', 8, words.agency, format.agency, format),
    ...(words.procedure === undefined
      ? []
      : [textBlock('procedure', 10, { main: words.procedure }, format.procedure, format)]),
    ...where.flatMap((block) => [ruleBlock(format), block]),
    ruleBlock(format),
    waitingBlock(words, format),
    ...closingBlocks(words, format),
    ...(words.footer ? [textBlock('footer', 16, words.footer, format.body, format)] : []),
  ];
}

/** Advice and code; on wide paper the shorter advice stands beside the code. */
function closingBlocks({ statusUrl, ...words }: TicketWords, format: PaperFormat): Block[] {
  const { advice, lateReturn } = words;
  if (statusUrl === undefined) return [adviceBlock([advice, lateReturn], format)];
  const code = { ...words, statusUrl };
  if (!format.hasRoomBesideQr) return [adviceBlock([advice, lateReturn], format), qrOverWords(code, format)];
  return [...(lateReturn ? [adviceBlock([lateReturn], format)] : []), qrBesideWords(code, format)];
}

function place(blocks: readonly Block[], { widthDots }: PaperFormat, isTight: boolean): TicketLayout {
  let y = EDGE;
  const placed = blocks.map(({ name, gapDots, heightDots, items }, order): PlacedBlock => {
    const top = order === 0 ? y : y + (isTight ? Math.ceil((gapDots * 5) / 8) : gapDots);
    y = top + heightDots;
    return { name, top, heightDots, items: items.map((item) => moved(item, top)) };
  });
  return { widthDots, heightDots: y + EDGE, blocks: placed };
}
