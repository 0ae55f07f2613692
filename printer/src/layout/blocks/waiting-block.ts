import { type Block, stackGroups, stackLines } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import { setParagraph } from '../paragraph.ts';
import type { TicketWords } from '../ticket-words.ts';
import { acrossPaper } from './text-blocks.ts';

/** People ahead and, with a trustworthy estimate, the range; then when that was; the second language under both. */
export function waitingBlock({ waiting, issued }: TicketWords, format: PaperFormat): Block {
  const place = acrossPaper(format);
  const main = stackLines(setParagraph(waiting.main, format.waiting, place.width), place);
  const time = stackLines(setParagraph(issued.main, format.body, place.width), place);
  const second = [waiting.second, issued.second && lowerFirst(issued.second)].filter(Boolean).join(' · ');
  const under = second === '' ? [] : setParagraph(second, format.second, place.width);
  return { name: 'waiting', gapDots: 16, ...stackGroups([0, main], [6, time], [5, stackLines(under, place)]) };
}

/** It goes on in the middle of a line. */
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
