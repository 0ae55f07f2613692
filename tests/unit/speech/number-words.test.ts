// The golden table of Vietnamese number words (written by hand, checked against school grammar), in its regional forms.
import { defaultSpeechSettings, numberWords, type SpeechSettings } from '@toiluot/shared/speech';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCall, said } from './calls.ts';

const central = { link: 'lẻ', four: 'tư', thousand: 'nghìn' } as const;
const northern = { link: 'linh', four: 'tư', thousand: 'nghìn' } as const;
const southern = { link: 'lẻ', four: 'bốn', thousand: 'ngàn' } as const;

/** Value, and how the three regions say it; one form where all agree. */
const golden: readonly (readonly [number, string, string?, string?])[] = [
  [0, 'không'],
  [1, 'một'],
  [4, 'bốn'],
  [5, 'năm'],
  [9, 'chín'],
  [10, 'mười'],
  [11, 'mười một'],
  [12, 'mười hai'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [19, 'mười chín'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư', 'hai mươi tư', 'hai mươi bốn'],
  [25, 'hai mươi lăm'],
  [44, 'bốn mươi tư', 'bốn mươi tư', 'bốn mươi bốn'],
  [55, 'năm mươi lăm'],
  [91, 'chín mươi mốt'],
  [100, 'một trăm'],
  [101, 'một trăm lẻ một', 'một trăm linh một', 'một trăm lẻ một'],
  [104, 'một trăm lẻ bốn', 'một trăm linh bốn', 'một trăm lẻ bốn'],
  [105, 'một trăm lẻ năm', 'một trăm linh năm', 'một trăm lẻ năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [114, 'một trăm mười bốn'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [124, 'một trăm hai mươi tư', 'một trăm hai mươi tư', 'một trăm hai mươi bốn'],
  [155, 'một trăm năm mươi lăm'],
  [200, 'hai trăm'],
  [205, 'hai trăm lẻ năm', 'hai trăm linh năm', 'hai trăm lẻ năm'],
  [555, 'năm trăm năm mươi lăm'],
  [999, 'chín trăm chín mươi chín'],
  [1000, 'một nghìn', 'một nghìn', 'một ngàn'],
  [1005, 'một nghìn không trăm lẻ năm', 'một nghìn không trăm linh năm', 'một ngàn không trăm lẻ năm'],
  [1015, 'một nghìn không trăm mười lăm', 'một nghìn không trăm mười lăm', 'một ngàn không trăm mười lăm'],
  [1105, 'một nghìn một trăm lẻ năm', 'một nghìn một trăm linh năm', 'một ngàn một trăm lẻ năm'],
  [2026, 'hai nghìn không trăm hai mươi sáu', 'hai nghìn không trăm hai mươi sáu', 'hai ngàn không trăm hai mươi sáu'],
];

describe('numbers in Vietnamese', () => {
  test.each(golden.map((row) => [row[0], row] as const))('%i', (value, [, centre, north = centre, south = centre]) => {
    expect(numberWords(value, 'vi', central)).toBe(centre);
    expect(numberWords(value, 'vi', northern)).toBe(north);
    expect(numberWords(value, 'vi', southern)).toBe(south);
  });

  test('0 to 999 in every region: no form that nobody says', () => {
    const wrong =
      /mười (mốt|tư|năm)|mươi (một|năm)|không mươi|một mươi|(lẻ|linh) (mốt|tư|lăm)|trăm (một|hai|ba|bốn|năm|sáu|bảy|tám|chín)$/;
    for (const region of [central, northern, southern])
      for (let value = 0; value < 1000; value += 1)
        expect(numberWords(value, 'vi', region), `${value}`).not.toMatch(wrong);
  });

  test('0 to 9999: no two numbers sound alike', () => {
    for (const region of [central, northern, southern]) {
      const words = Array.from({ length: 10_000 }, (_none, value) => numberWords(value, 'vi', region));
      expect(new Set(words).size).toBe(10_000);
    }
  });

  test('what is no number up to 9999 is refused', () => {
    for (const value of [-1, 1.5, 10_000, Number.NaN])
      expect(() => numberWords(value, 'vi', central)).toThrow(RangeError);
  });
});

describe('numbers in English', () => {
  test.each([
    [0, 'zero'],
    [12, 'twelve'],
    [21, 'twenty-one'],
    [40, 'forty'],
    [100, 'one hundred'],
    [105, 'one hundred and five'],
    [115, 'one hundred and fifteen'],
    [999, 'nine hundred and ninety-nine'],
    [1000, 'one thousand'],
    [1005, 'one thousand and five'],
    [1105, 'one thousand one hundred and five'],
  ])('%i', (value, words) => expect(numberWords(value, 'en', central)).toBe(words));

  test('0 to 9999: no two numbers sound alike, and zero is never "oh"', () => {
    const words = Array.from({ length: 10_000 }, (_none, value) => numberWords(value, 'en', central));
    expect(new Set(words).size).toBe(10_000);
    expect(words.filter((one) => /\boh\b/.test(one))).toEqual([]);
  });
});

describe('numbers in Lao (a draft)', () => {
  test('0 to 9999: no two numbers sound alike', () => {
    const words = Array.from({ length: 10_000 }, (_none, value) => numberWords(value, 'lo', central));
    expect(new Set(words).size).toBe(10_000);
  });
});

describe('the digits of a label', () => {
  const vi = (digits: string, labelStyle: SpeechSettings['labelStyle']) =>
    said(aCall({ label: `A${digits}`, variant: 'compact' }), { labelStyle }).replace(/^a (.*), quầy năm\.$/, '$1');

  test.each([
    ['012', 'không một hai', 'không mười hai', 'mười hai'],
    ['025', 'không hai năm', 'không hai mươi lăm', 'hai mươi lăm'],
    ['105', 'một không năm', 'một không năm', 'một trăm lẻ năm'],
    ['200', 'hai không không', 'hai không không', 'hai trăm'],
    ['004', 'không không bốn', 'không không bốn', 'bốn'],
    ['555', 'năm năm năm', 'năm năm mươi lăm', 'năm trăm năm mươi lăm'],
    ['1021', 'một không hai một', 'một không hai mươi mốt', 'một nghìn không trăm hai mươi mốt'],
  ])('%s', (digits, one, pair, whole) => {
    expect(vi(digits, 'digits')).toBe(one);
    expect(vi(digits, 'pair')).toBe(pair);
    expect(vi(digits, 'whole')).toBe(whole);
  });

  test('digit by digit there is no mốt, tư or lăm', () => {
    for (let value = 0; value < 1000; value += 1)
      expect(vi(String(value).padStart(3, '0'), 'digits')).not.toMatch(/mốt|tư|lăm|mươi/);
  });

  test('a label too long for a number is read digit by digit', () => {
    expect(vi('10000', 'whole')).toBe('một không không không không');
  });

  test('English', () => {
    const en = aCall({ label: 'A105', lang: 'en', desk: { number: 21 } });
    expect(said(en)).toBe('Number A one zero five, please go to desk twenty-one.');
    expect(said(en, { labelStyle: 'whole' })).toBe('Number A one hundred and five, please go to desk twenty-one.');
  });
});

test('no words of any number or label hold a digit', () => {
  fc.assert(
    fc.property(
      fc.nat(99_999),
      fc.constantFrom('vi', 'en', 'lo'),
      fc.constantFrom('digits', 'pair', 'whole'),
      fc.integer({ min: 1, max: 99 }),
      (number, lang, labelStyle, desk) => {
        const call = aCall({ label: `B${String(number).padStart(3, '0')}`, lang, desk: { number: desk } });
        expect(said(call, { ...defaultSpeechSettings, labelStyle })).toMatch(/^[^0-9<]+$/);
      },
    ),
  );
});
