// The ways digits are written in a text, in the order in which they are looked for; the last takes what is left.
import { amountWords, dateWords, decimalWords } from './amounts.ts';
import { letterName } from './letter-name.ts';
import { digitAtoms } from './number-atoms.ts';
import { atomWords } from './number-words.ts';
import type { SpeechSettings } from './settings.ts';
import { rangeWord, spokenTime } from './times.ts';
import type { SpeechLanguage } from './utterance.ts';

type Rule = (text: string) => string;

const TIME = '([01]?[0-9]|2[0-3])(?::|h|g(?=[0-5]))([0-5][0-9])(?![0-9])';

/** Each takes the text and gives it back with one way of writing turned into words. */
export function noticeRules(language: SpeechLanguage, settings: SpeechSettings): readonly Rule[] {
  const oneByOne = (digits: string) => atomWords(digitAtoms(digits), language);
  const amount = (digits: string) => (digits.length > 4 ? oneByOne(digits) : amountWords(digits, language, settings));
  const time = (hours: string, minutes: string) => spokenTime(Number(hours), Number(minutes), language, settings);
  const to = rangeWord(language);
  // 1.500 in Vietnamese and Lao, 1,500 in English; the other mark is that of decimals.
  const [thousands, decimals] = language === 'en' ? [',', '\\.'] : ['\\.', ','];
  const percent = language === 'en' ? 'per cent' : 'phần trăm';

  return [
    // 0232 3822 222, 1900 1234
    replacing(
      '(^|[^0-9.])((?:0[0-9]{2,3}(?:[ .-]?[0-9]{2,7}){1,3}|1[89]00[ .-]?[0-9]{4,6}))(?![0-9])',
      (before, digits) => `${before}${oneByOne(digits)}`,
    ),
    // 7:30-11:30
    replacing(`(^|[^0-9])${TIME} ?[-–] ?${TIME}`, (before, hours, minutes, untilHours, untilMinutes) =>
      [before, time(hours, minutes), to, time(untilHours, untilMinutes)].join(''),
    ),
    replacing(`(^|[^0-9])${TIME}`, (before, hours, minutes) => `${before}${time(hours, minutes)}`),
    // 25/11/2026; without a year only after the word for a day, since 24/7 is no date
    replacing(
      '(^|[^0-9/])(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/([12][0-9]{3})(?![0-9/])',
      (before, day, month, year) =>
        `${before}${dateWords(Number(day), Number(month), Number(year), language, settings)}`,
    ),
    replacing(
      '([Nn]gày )(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])(?![0-9/])',
      (before, day, month) => `${before}${dateWords(Number(day), Number(month), undefined, language, settings)}`,
    ),
    // A012
    replacing('(^|[^A-Za-zÀ-ỹ0-9])([A-ZĐ])([0-9]{3,})(?![0-9])', (before, letter, digits) => {
      const name = letterName(letter, language, settings) ?? letter;
      return `${before}${name} ${oneByOne(digits)}`;
    }),
    // 150.000; told apart from a decimal by its groups of three
    replacing(
      `(^|[^0-9.,])([1-9][0-9]{0,2}(?:${thousands}[0-9]{3})+)(?![0-9])`,
      (before, digits) => `${before}${amountWords(digits.replace(/[^0-9]/g, ''), language, settings)}`,
    ),
    replacing(
      `(^|[^0-9.,])([0-9]{1,9})${decimals}([0-9]{1,6})(?![0-9.,]*[0-9])`,
      (before, whole, part) => `${before}${decimalWords(whole, part, language, settings)}`,
    ),
    // 10-20
    replacing('([0-9]+) ?[-–] ?([0-9]+)', (from, until) => `${amount(from)}${to}${amount(until)}`),
    replacing(' ?%', () => ` ${percent}`),
    (text) =>
      text.replace(/[0-9]+/g, (digits, offset: number, whole: string) => {
        const [before, after] = [whole.slice(0, offset), whole.slice(offset + digits.length)];
        return `${isLetter(before.slice(-1)) ? ' ' : ''}${amount(digits)}${isLetter(after.slice(0, 1)) ? ' ' : ''}`;
      }),
  ];
}

/** Every place that fits, by its groups. */
function replacing(pattern: string, words: (...groups: string[]) => string): Rule {
  const expression = new RegExp(pattern, 'g');
  return (text) =>
    text.replace(expression, (_all: string, ...rest: (string | number)[]) =>
      words(...rest.filter((one): one is string => typeof one === 'string')),
    );
}

function isLetter(character: string): boolean {
  return /[A-Za-zÀ-ỹ]/.test(character);
}
