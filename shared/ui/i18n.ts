// Texts by key, in the language of one signal; a key that does not exist does not compile.
import { type Signal, signal } from '@preact/signals';
import type { Language, Text } from '../contract/index.ts';

export type Message = { readonly vi: string; readonly en: string; readonly lo?: string };
export type Messages = Readonly<Record<string, Message>>;
/** Texts of one more language beside the messages, complete or not; what it lacks is said in Vietnamese. */
export type Catalogue<Key extends string> = { readonly [K in Key]?: string };
export type Values = Readonly<Record<string, string | number | undefined>>;

export interface I18n<Key extends string = string> {
  readonly lang: Signal<Language>;
  /** The text with its `{blanks}` filled; `key.one` is taken instead where it exists and `n` is 1. */
  t(key: Key, values?: Values): string;
  /** A text of the catalogue; Vietnamese where the language is missing. */
  textOf(text: Text): string;
  /** Main text in the present language; under Vietnamese the English as second, otherwise none. */
  bilingual(key: Key, values?: Values): { readonly main: string; readonly second?: string };
  /** The same for a text of the catalogue. */
  bilingualText(text: Text): { readonly main: string; readonly second?: string };
}

/**
 * @param messages  one object; join catalogues by spreading: `{ ...refusalMessages, ...messages }`
 * @param lang      a signal to follow; a new one, Vietnamese, unless given
 * @param more      further catalogues by language
 */
export function createI18n<const M extends Messages>(
  messages: M,
  lang: Signal<Language> = signal<Language>('vi'),
  more: { readonly [L in Language]?: Catalogue<keyof M & string> } = {},
): I18n<keyof M & string> {
  const inLanguage = (language: Language, wanted: string, values: Values): string => {
    const key = keyFor(messages, wanted, values);
    const message = messages[key];
    if (message === undefined) return wanted;
    return fill(more[language]?.[key as keyof M & string] || message[language] || message.vi, values);
  };
  return {
    lang,
    t: (key, values = {}) => inLanguage(lang.value, key, values),
    textOf: (text) => text[lang.value] || text.vi,
    bilingual(key, values = {}) {
      const main = inLanguage(lang.value, key, values);
      return withSecond(main, lang.value === 'vi' ? inLanguage('en', key, values) : undefined);
    },
    bilingualText: (text) => withSecond(text[lang.value] || text.vi, lang.value === 'vi' ? text.en : undefined),
  };
}

function keyFor(messages: Messages, key: string, values: Values): string {
  const one = `${key}.one`;
  return values['n'] === 1 && messages[one] !== undefined ? one : key;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = values[name];
    return value === undefined ? blank : String(value);
  });
}

function withSecond(main: string, second: string | undefined): { main: string; second?: string } {
  return second === undefined || second === main ? { main } : { main, second };
}
