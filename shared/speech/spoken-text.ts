import { letterName } from './letter-name.ts';
import { lexiconWord } from './lexicon.ts';
import { spokenNotice } from './notice.ts';
import { numberWords } from './number-words.ts';
import { ownEntry } from './own-entry.ts';
import type { SpeechSettings } from './settings.ts';
import { type SpeechToken, tokensOf } from './tokens.ts';
import type { SpeechLanguage, Utterance } from './utterance.ts';

/** Words for an engine that reads text, or why there are none: `no-words(letter.Đ)`, `no-text`. */
export type SpokenText = { readonly text: string } | { readonly reason: string };

/** A pause of this length and more is a comma to an engine; a shorter one is the blank between words. */
const COMMA_FROM_MS = 150;

/**
 * The sentence an engine reads: words only, never a digit or an abbreviation, in NFC.
 * `Mời số a không một hai, đến quầy số năm.`
 */
export function spokenText(utterance: Utterance, settings: SpeechSettings): SpokenText {
  let text = '';
  let separator = '';
  for (const token of tokensOf(utterance, settings)) {
    if (token.kind === 'pause') {
      separator = token.ms >= COMMA_FROM_MS ? ', ' : ' ';
      continue;
    }
    const words = tokenWords(token, utterance.lang, settings);
    if (words === undefined) return { reason: `no-words(${describe(token)})` };
    text += `${separator}${words}`;
    separator = ' ';
  }
  return text.trim() === '' ? { reason: 'no-text' } : { text: `${text.trim()}.`.normalize('NFC') };
}

/** The words of one token; `undefined` for what has none in this language. Empty for silence. */
export function tokenWords(token: SpeechToken, language: SpeechLanguage, settings: SpeechSettings): string | undefined {
  switch (token.kind) {
    case 'phrase':
      return lexiconWord(`phrase.${token.phrase}`, language);
    case 'letter':
      return letterName(token.letter, language, settings);
    case 'number':
      return lexiconWord(token.atom, language);
    case 'desk':
      return isDeskNumber(token.number) ? numberWords(token.number, language, settings) : undefined;
    case 'named':
      return namedDeskWords(token.desk, language, settings);
    case 'text':
      return spokenNotice(token.text, language, settings);
    case 'chime':
      return undefined;
    case 'pause':
      return '';
    default:
      return token satisfies never;
  }
}

function isDeskNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 99;
}

function namedDeskWords(desk: string, language: SpeechLanguage, { namedDesks }: SpeechSettings): string | undefined {
  const name = ownEntry(namedDesks, desk)?.[language];
  if (name === undefined) return undefined;
  const before: Readonly<Record<SpeechLanguage, string>> = { vi: 'đến ', en: 'please go to ', lo: 'ມາທີ່' };
  return `${before[language]}${name}`;
}

function describe(token: SpeechToken): string {
  switch (token.kind) {
    case 'letter':
      return `letter.${token.letter}`;
    case 'desk':
      return `desk.${token.number}`;
    case 'named':
      return `named.${token.desk}`;
    default:
      return token.kind;
  }
}
