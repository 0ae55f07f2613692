import { describe, expect, test } from 'vitest';
import { fitScale, labelEm } from '../../../display-board/src/fit-scale.ts';
import { isReloadDue, type PageHealth } from '../../../display-board/src/housekeeping.ts';
import { usualPageAt } from '../../../display-board/src/media/usual-pages.ts';
import { type StripRoom, stripPages } from '../../../display-board/src/strip.ts';
import { sizeForLength } from '../../../display-board/src/text-pages.ts';
import { boardFixtures, FIXTURE_NOW } from '../../../shared/fixtures/index.ts';

/** The strip of a 55" screen read from 8 m: 172 vh wide, letters of 7.5 vh. */
const room: StripRoom = { widthEm: 23, lines: 1, languages: ['vi', 'en'], notices: [] };

describe('the quiet strip', () => {
  test('[F-B13] it says how many wait, then missed numbers with their desks, three to a page at most', () => {
    const pages = stripPages(boardFixtures.full, room, FIXTURE_NOW);
    expect(pages[0]).toEqual({ kind: 'waiting', n: 59 });
    const missed = pages.flatMap((page) =>
      page.kind === 'missed' ? [page.lines.map(({ label, desk }) => `${label}>${desk}`)] : [],
    );
    expect(missed).toEqual([
      ['C055>5', 'A409>2'],
      ['D021>7', 'E115>9'],
    ]);
  });

  test('[F-B17] a message is shown whole, page by page, in Vietnamese and then in English', () => {
    const pages = stripPages(boardFixtures.notice, room, FIXTURE_NOW);
    const words = (lang: string) =>
      pages.flatMap((page) => (page.kind === 'message' && page.lang === lang ? [page.words] : []));
    const { vi, en } = boardFixtures.notice.messages[0]!.text;
    expect([words('vi').join(' '), words('en').join(' ')]).toEqual([vi, en]);
    expect(words('vi').every((page) => page.length <= 36)).toBe(true);
  });

  test('[F-B18] an urgent message is not for the strip', () => {
    expect(stripPages(boardFixtures.urgent, room, FIXTURE_NOW).some(({ kind }) => kind === 'message')).toBe(false);
  });

  test('[DY2] a notice that no more numbers are given out is shown before messages', () => {
    const notices = [{ vi: 'Buổi này đã ngừng cấp số', en: 'No more numbers' }];
    const first = stripPages(boardFixtures.notice, { ...room, notices }, FIXTURE_NOW).find(
      ({ kind }) => kind === 'message',
    );
    expect(first).toMatchObject({ words: 'Buổi này đã ngừng cấp số' });
  });
});

describe('sizes of single texts', () => {
  test('[VW] usual labels keep their size, longer ones shrink to the same width', () => {
    expect(['A012', 'K047', 'M999'].map(fitScale)).toEqual([1, 1, 1]);
    expect(fitScale('AB1234') * labelEm('AB1234')).toBeCloseTo(3, 5);
  });

  test('[F-B18] a longer urgent text stands smaller, never larger', () => {
    const sizes = [10, 60, 120, 250, 500].map(sizeForLength);
    expect(sizes).toEqual(sizes.slice().sort((a, b) => b - a));
  });

  test('[F-B17] the media pages take turns', () => {
    expect([0, 15_000, 60_000].map((now) => usualPageAt(now).title)).toEqual([
      'media.1.title',
      'media.2.title',
      'media.1.title',
    ]);
  });
});

describe('a fresh start', () => {
  const health: PageHealth = { ageMs: 86_400_000, hour: 3, isClosed: true, newestCallAgeMs: 9e6, heapBytes: undefined };

  test.each([
    ['[R board] at night after a day', {}, true],
    ['[R board] not while people are called', { isClosed: false }, false],
    ['[R board] not in the evening', { hour: 19 }, false],
    ['[R board] not twice in one night', { ageMs: 3_600_000 }, false],
    ['[R board] by day only when memory runs short and no call is fresh', { isClosed: false, heapBytes: 5e8 }, true],
    ['[R board] never just after a call', { isClosed: false, heapBytes: 5e8, newestCallAgeMs: 5_000 }, false],
  ])('%s', (_name, change, expected) => {
    expect(isReloadDue({ ...health, ...change })).toBe(expected);
  });
});
