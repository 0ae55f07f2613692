// Free text made safe for a voice: abbreviations by the table, then every digit as words. What an engine would guess
// at is decided here.

import { letterName } from './letter-name.ts';
import { digitAtoms } from './number-atoms.ts';
import { atomWords, numberWords } from './number-words.ts';
import type { SpeechSettings } from './settings.ts';
import { spokenRange, spokenTime } from './times.ts';
import type { SpeechLanguage } from './utterance.ts';

const unseen = /[\u0080-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/**
 * A supervisor's text in words: `UBND nghỉ lúc 13:05` → `Ủy ban nhân dân nghỉ lúc mười ba giờ năm phút`. NFC in and out;
 * no digit, control character or line break is left.
 */
export function spokenNotice(text: string, language: SpeechLanguage, settings: SpeechSettings): string {
  const clean = plainLine(text);
  const number = (digits: string) => anyNumber(digits, language, settings);
  return expandAbbreviations(clean, settings.abbreviations)
    .replace(
      /(^|[^0-9])([01]?[0-9]|2[0-3])(?::|h|g(?=[0-5]))([0-5][0-9])(?![0-9])/g,
      (_all, before, hours, minutes) => `${before}${spokenTime(Number(hours), Number(minutes), language, settings)}`,
    )
    .replace(/([0-9]+) ?[-–] ?([0-9]+)/g, (_all, from, to) =>
      isShort(from) && isShort(to)
        ? spokenRange(Number(from), Number(to), language, settings)
        : `${number(from)} ${number(to)}`,
    )
    .replace(/(^|[^A-Za-zÀ-ỹ0-9])([A-ZĐ])([0-9]{3,})(?![0-9])/g, (all, before, letter, digits) => {
      const name = letterName(letter, language, settings);
      return name === undefined ? all : `${before}${name} ${atomWords(digitAtoms(digits), language)}`;
    })
    .replace(/([0-9]) ?%/g, `$1 ${language === 'en' ? 'per cent' : 'phần trăm'}`)
    .replace(/[0-9]+/g, (digits, offset: number, whole: string) => {
      const [before, after] = [whole.slice(0, offset), whole.slice(offset + digits.length)];
      return `${/[A-Za-zÀ-ỹ]$/.test(before) ? ' ' : ''}${number(digits)}${/^[A-Za-zÀ-ỹ]/.test(after) ? ' ' : ''}`;
    });
}

/** Whole words only, in the very case of the table: `UBND` and never a part of another word. */
function expandAbbreviations(text: string, table: SpeechSettings['abbreviations']): string {
  return text.replace(/[A-Za-zÀ-ỹĐđ]+/g, (word) =>
    Object.hasOwn(table, word) ? (table[word] ?? word).normalize('NFC') : word,
  );
}

/** Up to four digits as a number, unless it begins with 0; longer ones (telephone numbers) digit by digit. */
function anyNumber(digits: string, language: SpeechLanguage, settings: SpeechSettings): string {
  return isShort(digits) && (digits === '0' || digits[0] !== '0')
    ? numberWords(Number(digits), language, settings)
    : atomWords(digitAtoms(digits), language);
}

function isShort(digits: string): boolean {
  return digits.length <= 4;
}

/** One line in NFC: control characters, line breaks and marks without a width become blanks. */
function plainLine(text: string): string {
  const isUnseen = (character: string) => character < ' ' || character === '\u007f' || unseen.test(character);
  return Array.from(text.normalize('NFC'), (character) => (isUnseen(character) ? ' ' : character))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
