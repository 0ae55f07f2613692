// Texts of the board: Vietnamese with English beneath, or two languages that take turns.
import { signal } from '@preact/signals';
import type { Language, Text } from '@toiluot/shared/contract';
import { commonMessages, createI18n, type I18n, type Values } from '@toiluot/shared/ui';
import { messages } from './messages.ts';
import type { BoardLanguage, BoardSettings } from './settings.ts';

const catalogue = { ...commonMessages, ...messages };
export type WordKey = keyof typeof catalogue;

export type TwoLines = { readonly main: string; readonly second?: string };

export type BoardWords = I18n<WordKey> & {
  /** Languages in which long texts are shown, one after the other. */
  readonly languages: () => readonly BoardLanguage[];
};

export function createBoardWords({ lang, second }: Pick<BoardSettings, 'lang' | 'second'>): BoardWords {
  const words = createI18n(catalogue, signal<Language>(lang));
  const shown = (): BoardLanguage => (words.lang.value === 'en' ? 'en' : 'vi');
  if (second !== undefined) return { ...words, ...alone(words), languages: () => [shown()] };
  return { ...words, languages: () => (shown() === 'vi' ? ['vi', 'en'] : ['en']) };
}

/** While languages take turns, only one stands there. */
function alone(words: I18n<WordKey>): Pick<I18n<WordKey>, 'bilingual' | 'bilingualText'> {
  return {
    bilingual: (key: WordKey, values?: Values) => ({ main: words.t(key, values) }),
    bilingualText: (text: Text) => ({ main: words.textOf(text) }),
  };
}
