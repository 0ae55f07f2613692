// Texts by key, in the language of one signal; a key that does not exist does not compile.
import { type Signal, signal } from '@preact/signals';
import type { Language, Text } from '../contract/index.ts';

export type Message = { readonly vi: string; readonly en: string; readonly lo?: string };
export type Messages = Readonly<Record<string, Message>>;
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
 */
export function createI18n<const M extends Messages>(
  messages: M,
  lang: Signal<Language> = signal<Language>('vi'),
): I18n<keyof M & string> {
  const inLanguage = (language: Language, key: string, values: Values): string => {
    const message = messageOf(messages, key, values);
    return message === undefined ? key : fill(message[language] || message.vi, values);
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

function messageOf(messages: Messages, key: string, values: Values): Message | undefined {
  return (values['n'] === 1 ? messages[`${key}.one`] : undefined) ?? messages[key];
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
