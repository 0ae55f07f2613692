import { lexiconWord } from './lexicon.ts';
import { digitAtoms, type NumberAtom, numberAtoms } from './number-atoms.ts';
import type { LabelStyle, SpeechSettings } from './settings.ts';
import type { SpeechLanguage } from './utterance.ts';

type Regional = Pick<SpeechSettings, 'link' | 'thousand' | 'four'>;

/**
 * A whole number in words, `twenty-one` and `hai mươi mốt`.
 *
 * @throws RangeError  outside 0-9999
 */
export function numberWords(value: number, language: SpeechLanguage, regional: Regional): string {
  return atomWords(numberAtoms(value, language, regional), language);
}

/**
 * How the digits of a label are read: `digits` 025 → 0 2 5, `pair` 025 → 0 25 (01-09 and 00 as two digits), `whole`
 * 025 → 25.
 */
export function labelAtoms(
  digits: string,
  style: LabelStyle,
  language: SpeechLanguage,
  regional: Regional,
): NumberAtom[] {
  const value = Number(digits);
  if (style === 'digits' || digits === '' || value > 9999) return digitAtoms(digits);
  if (style === 'whole') return numberAtoms(value, language, regional);
  const [head, pair] = [digits.slice(0, -2), digits.slice(-2)];
  const last = Number(pair) < 10 ? digitAtoms(pair) : numberAtoms(Number(pair), language, regional);
  return [...digitAtoms(head), ...last];
}

/** The words of a row of atoms; English joins tens and unit by a hyphen, Lao writes without blanks. */
export function atomWords(atoms: readonly NumberAtom[], language: SpeechLanguage): string {
  return atoms.reduce((text, atom, index) => {
    const word = lexiconWord(atom, language) ?? '';
    if (index === 0) return word;
    const isTens = language === 'en' && /^num\.[2-9]0$/.test(atoms[index - 1] ?? '') && atom.indexOf('digit.') === 0;
    return `${text}${isTens ? '-' : language === 'lo' ? '' : ' '}${word}`;
  }, '');
}
