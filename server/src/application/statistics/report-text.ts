import type { Text } from '@toiluot/shared/contract';
import { messages } from './messages.ts';

type Key = keyof typeof messages;
type Values = Readonly<Record<string, string | number | Text>>;

/** A text of the catalogue in both languages, its blanks filled; a blank may hold a text of two languages itself. */
export function reportText(key: Key, values: Values = {}): Text {
  const inLanguage = (lang: 'vi' | 'en') =>
    messages[key][lang].replace(/\{(\w+)\}/g, (blank, name: string) => {
      const value = values[name];
      return value === undefined ? blank : typeof value === 'object' ? (value[lang] ?? value.vi) : String(value);
    });
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** Several texts as one, parted by commas. */
export const joinedText = (texts: readonly Text[]): Text => ({
  vi: texts.map((text) => text.vi).join(', '),
  en: texts.map((text) => text.en ?? text.vi).join(', '),
});
