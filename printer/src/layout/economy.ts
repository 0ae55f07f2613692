// How a ticket that would grow past its longest is made shorter, step by step; the first step that is enough is taken.
import type { TicketWords } from './ticket-words.ts';

export type Economy = { readonly tightGaps: boolean; readonly apply: (words: TicketWords) => TicketWords };

const inOneLanguage = ({ main }: { readonly main: string }) => ({ main });

const withoutSecondNames = (words: TicketWords): TicketWords => ({
  ...words,
  centre: inOneLanguage(words.centre),
  agency: inOneLanguage(words.agency),
  ...(words.header && { header: inOneLanguage(words.header) }),
  ...(words.footer && { footer: inOneLanguage(words.footer) }),
});

const withoutSecondLateReturn = (words: TicketWords): TicketWords =>
  words.lateReturn ? { ...words, lateReturn: inOneLanguage(words.lateReturn) } : words;

const withoutSecondAdvice = (words: TicketWords): TicketWords => ({ ...words, advice: inOneLanguage(words.advice) });

const withoutProcedure = ({ procedure, ...words }: TicketWords): TicketWords => words;

const steps = [withoutSecondNames, withoutSecondLateReturn, withoutSecondAdvice, withoutProcedure];

/** Number, service, agency, desks, waiting and the code are in every one of them. */
export const economies: readonly Economy[] = [
  { tightGaps: false, apply: (words) => words },
  ...[0, 1, 2, 3, 4].map(
    (count): Economy => ({
      tightGaps: true,
      apply: (words) => steps.slice(0, count).reduce((left, step) => step(left), words),
    }),
  ),
];
