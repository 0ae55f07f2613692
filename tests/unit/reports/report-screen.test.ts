// What the screen of reports reckons by itself: ranges of dates, words for figures, marks on an axis.
import { signal } from '@preact/signals';
import { type Language, reportTable } from '@toiluot/shared/contract';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { reportFixtures } from '@toiluot/shared/fixtures/reports';
import { describe, expect, test } from 'vitest';
import { scale, ticksUpTo } from '../../../counter-ui/src/reports/charts/scale.ts';
import { formatCell, formatTime } from '../../../counter-ui/src/reports/format-cell.ts';
import { parseDate, rangeOf, shifted, wholeMonth } from '../../../counter-ui/src/reports/range.ts';
import { createReportI18n } from '../../../counter-ui/src/reports/report-texts.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('ranges', () => {
  test.each([
    ['today', '2026-11-25', '2026-11-25', '2026-11-25'],
    ['week', '2026-11-25', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-14', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-05', '2025-12-01', '2025-12-31'],
  ] as const)('%s seen from %s is %s to %s', (preset, today, from, to) => {
    expect(rangeOf(preset, today)).toEqual({ from, to });
  });

  test.each([
    ['a day', { from: '2026-11-25', to: '2026-11-25' }, -1, { from: '2026-11-24', to: '2026-11-24' }],
    ['a week', { from: '2026-11-23', to: '2026-11-29' }, 1, { from: '2026-11-30', to: '2026-12-06' }],
    ['a month stays a month', { from: '2026-03-01', to: '2026-03-31' }, -1, { from: '2026-02-01', to: '2026-02-28' }],
  ] as const)('going on by %s', (_what, range, by, expected) => {
    expect(shifted(range, by)).toEqual(expected);
  });

  test('a whole month is known as one', () => {
    expect(wholeMonth({ from: '2026-11-01', to: '2026-11-30' })).toEqual({ month: 11, year: 2026 });
    expect(wholeMonth({ from: '2026-11-01', to: '2026-11-29' })).toBeUndefined();
  });

  test.each([
    ['25/11/2026', '2026-11-25'],
    ['5-1-26', '2026-01-05'],
    [' 05.01.2026 ', '2026-01-05'],
    ['2026-11-25', '2026-11-25'],
    ['31/02/2026', undefined],
    ['11/25/2026', undefined],
    ['mai', undefined],
    ['', undefined],
  ])('[F-R03] the date typed as %j is %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });
});

describe('figures in words', () => {
  const vi = createReportI18n(signal<Language>('vi'));
  const en = createReportI18n(signal<Language>('en'));
  const zone = 'Asia/Ho_Chi_Minh';

  test.each([
    [0, '0 giây', '0 s'],
    [59_400, '59 giây', '59 s'],
    [754_000, '12,6 phút', '12.6 min'],
    [3_900_000, '1 giờ 5 phút', '1 h 5 min'],
  ])('%i ms', (ms, vietnamese, english) => {
    expect(plain(formatTime(vi, ms))).toBe(vietnamese);
    expect(plain(formatTime(en, ms))).toBe(english);
  });

  test.each([
    [12_345, 'count', '12.345'],
    [0.925, 'share', '92,5 %'],
    [2.5, 'decimal', '2,5'],
    [455, 'clock', '07:35'],
    ['2018-01-17', 'date', '17/01/2018'],
    [Date.parse('2026-11-25T09:05:00+07:00'), 'instant', '25/11/2026 09:05'],
    [null, 'share', '–'],
    [{ vi: 'Hộ tịch', en: 'Civil status' }, 'name', 'Hộ tịch'],
  ] as const)('%j as %s', (cell, kind, words) => {
    expect(plain(formatCell(vi, cell, kind, zone))).toBe(words);
  });
});

describe('axes', () => {
  test.each([0, 1, 3, 7, 12, 45, 99, 1_240])('marks up to %d are round, begin at 0 and reach it', (largest) => {
    const ticks = ticksUpTo(largest);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
    expect(ticks.length).toBeLessThanOrEqual(6);
  });

  test('a value is placed between the ends', () => {
    expect(scale([0, 10], [100, 0])(2.5)).toBe(75);
    expect(scale([4, 4], [20, 80])(4)).toBe(20);
  });
});

test('the tables of the gallery are such as the server sends', () => {
  const checker = compileChecker(reportTable);
  for (const table of reportFixtures) expect(checker.problems(table)).toEqual([]);
});
