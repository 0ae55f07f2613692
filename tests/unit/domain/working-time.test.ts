// CP2: deadlines by the centre's calendar: sessions 07:30–11:30 and 13:30–17:00, Monday to Friday.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sessionsOn } from '../../../server/src/domain/policy/calendar.ts';
import { addDays, localParts } from '../../../server/src/domain/policy/local-time.ts';
import {
  afterWorkingTime,
  endOfWorkingDay,
  startOfWorkingDay,
} from '../../../server/src/domain/policy/working-time.ts';
import { clock, HOUR, MINUTE, theCatalogue } from '../../support/hall.ts';

const { centre } = theCatalogue();
const FOUR_HOURS = 4 * HOUR;

describe('[CP2] working time', () => {
  test.each([
    ['within a morning', clock('07:30'), clock('11:30')],
    ['over the lunch break', clock('09:00'), clock('15:00')],
    ['begun in the break', clock('12:00'), clock('08:00', '2026-11-26')],
    ['begun before opening', clock('06:00'), clock('11:30')],
    ['over the night', clock('16:00'), clock('10:30', '2026-11-26')],
    ['over the weekend', clock('16:00', '2026-11-27'), clock('10:30', '2026-11-30')],
    ['told on a Sunday', clock('10:00', '2026-11-29'), clock('11:30', '2026-11-30')],
    ['over a holiday in the week', clock('16:00', '2026-09-01'), clock('10:30', '2026-09-03')],
  ])('four hours %s', (_what, from, to) => {
    expect(afterWorkingTime(centre, from, FOUR_HOURS)).toBe(to);
  });

  test('a make-up Saturday counts as a working day', () => {
    const withSaturday = { ...centre, extraWorkingDays: [{ date: '2026-11-28', sessionsOf: 1 }] };
    const friday = clock('16:00', '2026-11-27');
    expect(afterWorkingTime(withSaturday as never, friday, FOUR_HOURS)).toBe(clock('10:30', '2026-11-28'));
    expect(endOfWorkingDay(withSaturday as never, friday, 1)).toBe(clock('17:00', '2026-11-28'));
  });

  test('a centre without sessions is given plain time', () => {
    const shut = { ...centre, sessions: [] };
    expect(afterWorkingTime(shut, clock('09:00'), FOUR_HOURS)).toBe(clock('13:00'));
    expect(endOfWorkingDay(shut, clock('09:00'), 3)).toBe(clock('09:00', '2026-11-28'));
  });

  test('for every moment of a month: so much session time lies between, and the end is within a session', () => {
    const inSession = (from: number, to: number): number => {
      let sum = 0;
      for (let date = localParts(from, centre.timezone).date; ; date = addDays(date, 1)) {
        if (date > localParts(to, centre.timezone).date) return sum;
        for (const { opensAt, closesAt } of sessionsOn(centre, date))
          sum += Math.max(0, Math.min(to, closesAt) - Math.max(from, opensAt));
      }
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * 24 * 60 }), fc.integer({ min: 1, max: 20 * 60 }), (start, minutes) => {
        const from = clock('00:00', '2026-08-20') + start * MINUTE;
        const end = afterWorkingTime(centre, from, minutes * MINUTE);
        expect(inSession(from, end)).toBe(minutes * MINUTE);
        expect(inSession(from, end - 1)).toBe(minutes * MINUTE - 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('[CP2] working days', () => {
  test.each([
    ['from a Wednesday', clock('09:00'), clock('17:00', '2026-11-30')],
    ['from a Friday evening', clock('20:00', '2026-11-27'), clock('17:00', '2026-12-02')],
    ['from a Sunday', clock('09:00', '2026-11-29'), clock('17:00', '2026-12-02')],
    ['over a holiday', clock('09:00', '2026-08-31'), clock('17:00', '2026-09-04')],
  ])('the end of the third one %s', (_what, from, to) => {
    expect(endOfWorkingDay(centre, from, 3)).toBe(to);
    expect(startOfWorkingDay(centre, to)).toBe(clock('07:30', localParts(to, centre.timezone).date));
  });
});
