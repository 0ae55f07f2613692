// A number as the row of single words it is made of. The words have ids of their own, so that the same row gives a
// sentence for an engine and a row of clips for a pack.
import type { SpeechSettings } from './settings.ts';
import type { SpeechLanguage } from './utterance.ts';

/** `digit.0`…`digit.9`, or a word that only stands inside larger numbers: `num.hundred`. The ids of a pack's clips. */
export type NumberAtom = `digit.${number}` | `num.${string}`;

type Regional = Pick<SpeechSettings, 'link' | 'thousand' | 'four'>;

/**
 * The words of a whole number.
 *
 * @param value  whole, 0-9999
 * @throws RangeError  any other value: larger numbers are read digit by digit
 */
export function numberAtoms(value: number, language: SpeechLanguage, regional: Regional): NumberAtom[] {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`number ${value} is not 0-9999`);
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  const read = readers[language];
  const head = thousands === 0 ? [] : [digit(thousands), read.thousand(regional)];
  if (thousands > 0 && rest === 0) return head;
  return [...head, ...read.below1000(rest, thousands > 0, regional)];
}

/** Each digit by its name; other characters are passed over. */
export function digitAtoms(digits: string): NumberAtom[] {
  return (digits.match(/[0-9]/g) ?? []).map((one) => digit(Number(one)));
}

interface Reader {
  readonly thousand: (regional: Regional) => NumberAtom;
  readonly below1000: (value: number, followsThousand: boolean, regional: Regional) => NumberAtom[];
}

const readers: Readonly<Record<SpeechLanguage, Reader>> = {
  vi: {
    thousand: ({ thousand }) => (thousand === 'ngàn' ? 'num.thousand-ngan' : 'num.thousand-nghin'),
    below1000: vietnameseBelow1000,
  },
  en: { thousand: () => 'num.thousand', below1000: englishBelow1000 },
  lo: { thousand: () => 'num.thousand', below1000: laoBelow1000 },
};

/** After a thousand the hundreds are always said: một nghìn không trăm lẻ năm. */
function vietnameseBelow1000(value: number, followsThousand: boolean, regional: Regional): NumberAtom[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0 && !followsThousand) return vietnameseBelow100(rest, regional);
  const head: NumberAtom[] = [digit(hundreds), 'num.hundred'];
  if (rest === 0) return head;
  if (rest >= 10) return [...head, ...vietnameseBelow100(rest, regional)];
  return [...head, regional.link === 'linh' ? 'num.link-linh' : 'num.link-le', digit(rest)];
}

/** Only after mươi do một and bốn change; năm changes after mười as well. */
function vietnameseBelow100(value: number, { four }: Regional): NumberAtom[] {
  if (value < 10) return [digit(value)];
  const [tens, unit] = [Math.floor(value / 10), value % 10];
  const head: NumberAtom[] = tens === 1 ? ['num.ten'] : [digit(tens), 'num.tens'];
  if (unit === 0) return head;
  if (unit === 5) return [...head, 'num.five-after-ten'];
  if (unit === 1 && tens > 1) return [...head, 'num.one-after-tens'];
  if (unit === 4 && tens > 1 && four === 'tư') return [...head, 'num.four-after-tens'];
  return [...head, digit(unit)];
}

function englishBelow1000(value: number, followsThousand: boolean): NumberAtom[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const head: NumberAtom[] = hundreds === 0 ? [] : [digit(hundreds), 'num.hundred'];
  if (rest === 0 && hundreds > 0) return head;
  return [...head, ...(hundreds > 0 || followsThousand ? (['num.and'] as const) : []), ...englishBelow100(rest)];
}

function englishBelow100(value: number): NumberAtom[] {
  if (value < 10) return [digit(value)];
  if (value < 20) return [`num.${value}`];
  const unit = value % 10;
  return [`num.${value - unit}`, ...(unit === 0 ? [] : [digit(unit)])];
}

function laoBelow1000(value: number): NumberAtom[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const head: NumberAtom[] = hundreds === 0 ? [] : [digit(hundreds), 'num.hundred'];
  if (rest === 0 && hundreds > 0) return head;
  if (rest < 10) return [...head, digit(rest)];
  const [tens, unit] = [Math.floor(rest / 10), rest % 10];
  const ten: NumberAtom[] = tens === 1 ? ['num.ten'] : tens === 2 ? ['num.20'] : [digit(tens), 'num.ten'];
  return [...head, ...ten, ...(unit === 0 ? [] : [unit === 1 ? ('num.one-after-ten' as const) : digit(unit)])];
}

function digit(value: number): NumberAtom {
  return `digit.${value}`;
}
