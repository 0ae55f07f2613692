import Value from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { driftAt } from '../../../display-board/src/drift.ts';
import { freshnessOf } from '../../../display-board/src/freshness.ts';
import { inPages, nextLanguage, pageAt } from '../../../display-board/src/rotation.ts';
import { type SceneFacts, sceneOf, urgentMessage } from '../../../display-board/src/scene.ts';
import { readSettings, withLayout } from '../../../display-board/src/settings.ts';
import { textPages } from '../../../display-board/src/text-pages.ts';
import { boardView } from '../../../shared/contract/index.ts';
import { boardFixtures, FIXTURE_NOW } from '../../../shared/fixtures/index.ts';

const facts: SceneFacts = {
  isCheck: false,
  hasLayout: true,
  hasToken: true,
  isRefused: false,
  waitedMs: 0,
  view: boardFixtures.full,
};

describe('scenes', () => {
  test.each([
    ['[F-B02] an unknown layout offers the layouts', { hasLayout: false }, 'choose-layout'],
    ['[VW] without a device token the screen is not set up', { hasToken: false }, 'not-set-up'],
    ['[F-B19] a revoked board stops, whatever it showed before', { isRefused: true }, 'stopped'],
    ['[VW] before the first picture it loads', { view: undefined }, 'loading'],
    ['[VW] after 15 s without one it says where to turn', { view: undefined, waitedMs: 15_001 }, 'out-of-touch'],
    ['[DY2] a break is shown when nobody is called or served', { view: boardFixtures.break }, 'session'],
    ['[DY2] while numbers are no longer given out the calls go on', { view: boardFixtures.closing }, 'board'],
    [
      '[DY2] a desk that still serves in the break keeps the board',
      { view: { ...boardFixtures.break, desks: boardFixtures.full.desks } },
      'board',
    ],
    ['[VW] nothing called yet is a board', { view: boardFixtures.nothingCalled }, 'board'],
  ] as const)('%s', (_name, change, expected) => {
    expect(sceneOf({ ...facts, ...change })).toBe(expected);
  });

  test('[F-B18] an urgent message stands until its time', () => {
    const { messages } = boardFixtures.urgent;
    const until = messages[0]!.until;
    expect([urgentMessage(messages, until - 1), urgentMessage(messages, until)]).toEqual([messages[0], undefined]);
  });

  test.each(Object.entries(boardFixtures))('[VW] the gallery picture "%s" keeps to the contract', (_name, picture) => {
    expect([...Value.Errors(boardView, picture)]).toEqual([]);
  });
});

describe('stale ladder', () => {
  test('[N05] 10 s of silence make the picture old, 60 s make it lost', () => {
    const after = (seconds: number) => freshnessOf(FIXTURE_NOW, FIXTURE_NOW + seconds * 1000);
    expect([0, 10, 11, 60, 61].map(after)).toEqual(['live', 'live', 'aged', 'aged', 'lost']);
  });
});

describe('turns', () => {
  const both = ['vi', 'en'] as const;
  const turn = { lang: 'vi', since: FIXTURE_NOW } as const;

  test('[VW] a language stays at least 10 s', () => {
    const times = { now: FIXTURE_NOW + 9_999, newestCallAt: 0 };
    expect(nextLanguage(turn, both, times)).toBe(turn);
    expect(nextLanguage(turn, both, { ...times, now: FIXTURE_NOW + 15_000 }).lang).toBe('en');
  });

  test('[VW] the language never turns in the middle of a call', () => {
    const now = FIXTURE_NOW + 20_000;
    expect(nextLanguage(turn, both, { now, newestCallAt: now - 4_000 })).toBe(turn);
    expect(nextLanguage(turn, both, { now, newestCallAt: now - 8_000 }).lang).toBe('en');
  });

  test('[VW] one language stays', () => {
    expect(nextLanguage(turn, ['vi'], { now: FIXTURE_NOW + 60_000, newestCallAt: 0 })).toBe(turn);
  });

  test('[F-B17] pages turn by the clock and are of even length', () => {
    expect([0, 7_999, 8_000, 16_000].map((now) => pageAt(2, now))).toEqual([0, 0, 1, 0]);
    expect(inPages([1, 2, 3, 4, 5, 6], 5)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(inPages([], 5)).toEqual([[]]);
  });

  test('[F-B17] a long text is cut at spaces only, and nothing is lost', () => {
    const text = boardFixtures.notice.messages[0]!.text.vi;
    const pages = textPages(text, 60);
    expect(pages.every((page) => page.length <= 60)).toBe(true);
    expect(pages.join(' ')).toBe(text);
  });

  test('[VW] the picture drifts by at most 24 px from end to end', () => {
    const offsets = Array.from({ length: 60 }, (_, minute) => driftAt(minute * 60_000));
    const span = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect([span(offsets.map(({ x }) => x)), span(offsets.map(({ y }) => y))]).toEqual([24, 24]);
  });
});

describe('settings in the address', () => {
  test('[VW] everything a board is stands behind the #', () => {
    expect(
      readSettings('#token=k-1&layout=plate&zone=A&desk=desk-05&diag=21.5&seat=6&lang=vi&second=en'),
    ).toMatchObject({
      token: 'k-1',
      layout: 'plate',
      zone: 'A',
      desk: 'desk-05',
      diagonalInch: 21.5,
      seatM: 6,
      rows: undefined,
      lang: 'vi',
      second: 'en',
      hasSound: true,
    });
  });

  test('[VW] nonsense becomes the usual', () => {
    expect(readSettings('#diag=0&seat=x&lang=fr&second=vi&rows=-1')).toMatchObject({
      token: undefined,
      layout: 'now',
      zone: undefined,
      desk: undefined,
      diagonalInch: 55,
      seatM: 8,
      rows: undefined,
      lang: 'vi',
      second: undefined,
      hasSound: true,
    });
    expect(readSettings('#layout=tile').layout).toBeUndefined();
  });

  test('[F-B02] choosing a layout keeps the rest', () => {
    expect(readSettings(withLayout('#token=k%2B1&seat=6&layout=tile', 'grid'))).toMatchObject({
      token: 'k+1',
      seatM: 6,
      layout: 'grid',
    });
  });
});
