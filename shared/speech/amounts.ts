// Numbers as people write them in a text: amounts of money, decimals, dates.
import { lexiconWord } from './lexicon.ts';
import { digitAtoms, numberAtoms } from './number-atoms.ts';
import { atomWords, numberWords } from './number-words.ts';
import type { SpeechSettings } from './settings.ts';
import type { SpeechLanguage } from './utterance.ts';

type Regional = Pick<SpeechSettings, 'link' | 'thousand' | 'four'>;

/** Thousands upwards; the Lao words are a draft like all of them. */
const scales: Readonly<Record<SpeechLanguage, readonly string[]>> = {
  vi: ['', '', 'triệu', 'tỷ'],
  en: ['', 'thousand', 'million', 'billion'],
  lo: ['', 'ພັນ', 'ລ້ານ', 'ຕື້'],
};

const months: Readonly<Record<SpeechLanguage, readonly string[]>> = {
  vi: [],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  lo: [],
};

/**
 * A number of up to twelve digits in words: 150000 → một trăm năm mươi nghìn. One that begins with 0 (a telephone) or is
 * longer is read digit by digit.
 */
export function amountWords(digits: string, language: SpeechLanguage, regional: Regional): string {
  if (digits.length > 12 || (digits[0] === '0' && digits !== '0')) return atomWords(digitAtoms(digits), language);
  if (digits.length <= 4) return numberWords(Number(digits), language, regional);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.push(digits.slice(Math.max(0, end - 3), end));
  const spoken = groups.map((group, scale) =>
    groupWords(Number(group), scale, scale < groups.length - 1, language, regional),
  );
  return spoken
    .filter((words) => words !== '')
    .reverse()
    .join(language === 'lo' ? '' : ' ');
}

/** Three digits and what they count; hundreds are said after a larger group in Vietnamese (không trăm lẻ năm). */
function groupWords(
  value: number,
  scale: number,
  isInside: boolean,
  language: SpeechLanguage,
  regional: Regional,
): string {
  if (value === 0) return '';
  const blank = language === 'lo' ? '' : ' ';
  // As if after a thousand: the same rule decides whether hundreds and "and" are said.
  const atoms =
    isInside && (language === 'vi' || scale === 0)
      ? numberAtoms(1000 + value, language, regional).slice(2)
      : numberAtoms(value, language, regional);
  const words = atomWords(atoms, language);
  if (scale === 0) return words;
  const name = language === 'vi' && scale === 1 ? regional.thousand : scales[language][scale];
  return `${words}${blank}${name ?? ''}`;
}

/** A decimal: 12 and 5 → mười hai phẩy năm, twelve point five; the digits after the mark one by one. */
export function decimalWords(whole: string, part: string, language: SpeechLanguage, regional: Regional): string {
  const mark: Readonly<Record<SpeechLanguage, string>> = { vi: 'phẩy', en: 'point', lo: 'ຈຸດ' };
  return `${amountWords(whole, language, regional)} ${mark[language]} ${atomWords(digitAtoms(part), language)}`;
}

/**
 * A date: 25/11/2026 → hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi sáu.
 *
 * @param year  `undefined` when none was written
 */
export function dateWords(
  day: number,
  month: number,
  year: number | undefined,
  language: SpeechLanguage,
  regional: Regional,
): string {
  const words = (value: number) => numberWords(value, language, regional);
  // The fourth month has a word of its own in Vietnamese: tháng tư.
  const vietnameseMonth = month === 4 ? lexiconWord('num.four-after-tens', 'vi') : words(month);
  const [before, name, yearMark] = {
    vi: [' tháng ', vietnameseMonth, ' năm '],
    en: [' ', months.en[month - 1], ' '],
    lo: ['ເດືອນ', words(month), 'ປີ'],
  }[language];
  return `${words(day)}${before ?? ''}${name ?? ''}${year === undefined ? '' : `${yearMark ?? ''}${words(year)}`}`;
}
