import { type Block, stackGroups } from '../block.ts';
import type { PaperFormat } from '../paper-format.ts';
import type { Bilingual } from '../ticket-words.ts';
import { acrossPaper, bilingualGroup } from './text-blocks.ts';

/** Wait for the call, valid today, and the late-return rule as this centre enforces it (NX5). */
export function adviceBlock(texts: readonly (Bilingual | undefined)[], format: PaperFormat): Block {
  const place = acrossPaper(format);
  const groups = texts.flatMap((words) => (words ? [bilingualGroup(words, format.advice, format.second, place)] : []));
  return { name: 'advice', gapDots: 16, ...stackGroups(...groups.map((group) => [8, group] as const)) };
}
