// The quiet strip at the foot: one thing at a time, as pages that stand still. Pure.
import type { BoardView, Text } from '@toiluot/shared/contract';
import { missedShown } from './calls.ts';
import { inPages } from './rotation.ts';
import { quietMessages } from './scene.ts';
import { textPages } from './text-pages.ts';

export type StripPage =
  | { readonly kind: 'missed'; readonly lines: BoardView['missed'] }
  | { readonly kind: 'message'; readonly words: string; readonly lang: 'vi' | 'en' }
  | { readonly kind: 'waiting'; readonly n: number };

/** Room in em of the strip's font: for a missed number with its desk, and for a letter. */
const MISSED_EM = 6.2;
const TAG_EM = 2.6;
const LETTER_EM = 0.56;

export type StripRoom = {
  /** Width of the strip and its number of lines, in em of its font. */
  readonly widthEm: number;
  readonly lines: number;
  /** Languages in which a message is shown, one after the other. */
  readonly languages: readonly ('vi' | 'en')[];
  /** Said before the messages: that no more numbers are given out. */
  readonly notices: readonly Text[];
};

/** What the strip has to say now, in the order in which it says it. */
export function stripPages(view: BoardView, room: StripRoom, now: number): StripPage[] {
  const missed = missedShown(view.missed, now);
  const perPage = Math.max(1, Math.floor((room.widthEm - TAG_EM) / MISSED_EM)) * room.lines;
  const missedPages: StripPage[] =
    missed.length === 0 ? [] : inPages(missed, perPage).map((lines) => ({ kind: 'missed', lines }));
  const texts = [...room.notices, ...quietMessages(view.messages, now).map(({ text }) => text)];
  return [{ kind: 'waiting', n: view.waitingTotal }, ...missedPages, ...textsInPages(texts, room)];
}

function textsInPages(texts: readonly Text[], { widthEm, lines, languages }: StripRoom): StripPage[] {
  const letters = Math.max(8, Math.floor((widthEm - TAG_EM) / LETTER_EM)) * lines - (lines - 1) * 6;
  const pages: StripPage[] = [];
  for (const text of texts) {
    for (const lang of languages) {
      const words = lang === 'vi' ? text.vi : text.en;
      if (words)
        pages.push(...textPages(words, letters).map((page): StripPage => ({ kind: 'message', words: page, lang })));
    }
  }
  return pages;
}
