import { lexiconWord } from './lexicon.ts';
import { ownEntry } from './own-entry.ts';
import type { SpeechSettings } from './settings.ts';
import type { SpeechLanguage } from './utterance.ts';

/** What a letter is called: the centre's own name of it, or the usual one. */
export function letterName(
  letter: string,
  language: SpeechLanguage,
  { letterNames }: SpeechSettings,
): string | undefined {
  const own = letterNames[language] ?? {};
  return ownEntry(own, letter) ?? lexiconWord(`letter.${letter}`, language);
}
