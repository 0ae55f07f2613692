// Free text made safe for a voice: abbreviations by the table, then every digit as words. What an engine would guess
// at is decided here.
import { noticeRules } from './notice-rules.ts';
import { ownEntry } from './own-entry.ts';
import type { SpeechSettings } from './settings.ts';
import type { SpeechLanguage } from './utterance.ts';

const unseen = /[\u0080-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/**
 * A supervisor's text in words: `UBND nghỉ lúc 13:05` → `Ủy ban nhân dân nghỉ lúc mười ba giờ năm phút`. NFC in and out;
 * no digit, control character or line break is left.
 */
export function spokenNotice(text: string, language: SpeechLanguage, settings: SpeechSettings): string {
  const expanded = expandAbbreviations(plainLine(text), settings.abbreviations);
  return noticeRules(language, settings).reduce((spoken, rule) => rule(spoken), expanded);
}

/** Whole words only, in the very case of the table: `UBND` and never a part of another word. */
function expandAbbreviations(text: string, table: SpeechSettings['abbreviations']): string {
  return text.replace(/[A-Za-zÀ-ỹĐđ]+/g, (word) => (ownEntry(table, word) ?? word).normalize('NFC'));
}

/** One line in NFC: control characters, line breaks and marks without a width become blanks. */
function plainLine(text: string): string {
  const isUnseen = (character: string) => character < ' ' || character === '\u007f' || unseen.test(character);
  return Array.from(text.normalize('NFC'), (character) => (isUnseen(character) ? ' ' : character))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
