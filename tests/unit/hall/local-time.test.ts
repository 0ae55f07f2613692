import { describe, expect, test } from 'vitest';
import { instantOfClock, parseClock, readClock, roundUpQuarter } from '../../../counter-ui/src/hall/local-time.ts';
import { formatClock } from '../../../shared/ui/format.ts';

const zone = 'Asia/Ho_Chi_Minh';

describe('clock times as people type them', () => {
  test.each([
    ['11:30', '11:30'],
    ['11h30', '11:30'],
    ['11H', '11:00'],
    ['1130', '11:30'],
    ['9.05', '09:05'],
    ['905', '09:05'],
    [' 7 ', '07:00'],
    ['0:00', '00:00'],
  ])('%s is %s', (typed, clock) => expect(parseClock(typed)).toBe(clock));

  test.each(['', '24:00', '11:60', '11:3', 'trưa', '11:30 PM', '123456'])('"%s" is no clock time', (typed) =>
    expect(parseClock(typed)).toBeUndefined(),
  );
});

describe('clock time and instant', () => {
  test('the hall is seven hours ahead of UTC', () => {
    expect(instantOfClock('11:30', Date.UTC(2026, 10, 25, 2, 41), zone)).toBe(Date.UTC(2026, 10, 25, 4, 30));
  });

  test('the day is the local one: 23:30 UTC is already tomorrow morning in the hall', () => {
    expect(instantOfClock('07:30', Date.UTC(2026, 10, 24, 23, 30), zone)).toBe(Date.UTC(2026, 10, 25, 0, 30));
  });

  test('a zone with summer time: 12:00 in Paris on 29/03/2026, the day the clocks change, is 10:00 UTC', () => {
    expect(instantOfClock('12:00', Date.UTC(2026, 2, 29, 0, 10), 'Europe/Paris')).toBe(Date.UTC(2026, 2, 29, 10, 0));
  });

  test('there and back', () => {
    const instant = instantOfClock('00:05', Date.UTC(2026, 0, 1, 12), zone);
    expect(formatClock(instant, zone)).toBe('00:05');
  });
});

test('a proposed end is a round quarter, never earlier than asked', () => {
  const now = Date.UTC(2026, 10, 25, 2, 41, 7);
  expect(formatClock(roundUpQuarter(now, 30 * 60_000), zone)).toBe('10:15');
  expect(roundUpQuarter(Date.UTC(2026, 10, 25, 3), 0)).toBe(Date.UTC(2026, 10, 25, 3));
});

describe('a clock field for a time still to come', () => {
  const now = Date.UTC(2026, 10, 25, 2, 41, 7);

  test('empty, unreadable, past and to come are told apart', () => {
    expect(['  ', 'trưa', '9h41', '09:42'].map((typed) => readClock(typed, now, zone))).toEqual([
      { kind: 'empty' },
      { kind: 'wrong' },
      { kind: 'past' },
      { kind: 'at', at: Date.UTC(2026, 10, 25, 2, 42) },
    ]);
  });
});
