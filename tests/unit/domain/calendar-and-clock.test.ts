// Policies of time. Expected instants are written in UTC by hand: Vietnam is UTC+7 all year.

import type { Catalogue } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { holidayOn, nextSessionAfter, sessionsOn } from '../../../server/src/domain/policy/calendar.ts';
import { addDays, instantOf, localParts } from '../../../server/src/domain/policy/local-time.ts';
import { callsNow, issuesNow, sessionNow } from '../../../server/src/domain/policy/session-state.ts';
import { HallClock } from '../../../server/src/schedule/hall-clock.ts';
import { aHall, clock, HOUR, MINUTE, SECOND, theCatalogue } from '../../support/hall.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('local time', () => {
  test.each([
    ['2026-11-25T00:30:00Z', { date: '2026-11-25', weekday: 3, minutes: 450 }],
    ['2026-11-25T16:59:59Z', { date: '2026-11-25', weekday: 3, minutes: 1439 }],
    ['2026-11-25T17:00:00Z', { date: '2026-11-26', weekday: 4, minutes: 0 }],
    ['2026-12-31T17:00:00Z', { date: '2027-01-01', weekday: 5, minutes: 0 }],
    ['2028-02-28T17:00:00Z', { date: '2028-02-29', weekday: 2, minutes: 0 }],
    ['2026-11-28T23:00:00Z', { date: '2026-11-29', weekday: 7, minutes: 360 }],
  ])('[DY1] %s in the zone of the centre', (utc, parts) => {
    expect(localParts(Date.parse(utc), ZONE)).toEqual(parts);
  });

  test('[DY1] a local date and time as an instant, and back', () => {
    expect(new Date(instantOf('2026-11-25', '07:30', ZONE)).toISOString()).toBe('2026-11-25T00:30:00.000Z');
    expect(new Date(instantOf('2026-11-25', '00:00', ZONE)).toISOString()).toBe('2026-11-24T17:00:00.000Z');
    // New York: -5 in winter, -4 in summer.
    expect(new Date(instantOf('2026-01-15', '09:00', 'America/New_York')).toISOString()).toBe(
      '2026-01-15T14:00:00.000Z',
    );
    expect(new Date(instantOf('2026-07-15', '09:00', 'America/New_York')).toISOString()).toBe(
      '2026-07-15T13:00:00.000Z',
    );
  });

  test('[DY1] dates are counted over months, years and leap days', () => {
    expect([
      addDays('2026-11-30', 1),
      addDays('2027-01-01', -1),
      addDays('2028-02-28', 1),
      addDays('2027-02-28', 1),
    ]).toEqual(['2026-12-01', '2026-12-31', '2028-02-29', '2027-03-01']);
  });
});

function centreWith(change: Partial<Catalogue['centre']>): Catalogue {
  const catalogue = theCatalogue();
  return { ...catalogue, centre: { ...catalogue.centre, ...change } };
}

const TET = { date: '2026-11-25', name: { vi: 'Ngày nghỉ', en: 'Holiday' } };
const names = (catalogue: Catalogue, date: string) => sessionsOn(catalogue.centre, date).map((s) => s.id);

describe('calendar', () => {
  test('[DY2] weekly hours: Monday to Friday, nothing at the weekend', () => {
    const catalogue = theCatalogue();
    expect(
      ['2026-11-23', '2026-11-27', '2026-11-28', '2026-11-29'].map((date) => names(catalogue, date).length),
    ).toEqual([2, 2, 0, 0]);
    expect(sessionsOn(catalogue.centre, '2026-11-23')[0]).toMatchObject({
      id: 'morning',
      opensAt: clock('07:30', '2026-11-23'),
      lastTicketAt: clock('11:15', '2026-11-23'),
    });
  });

  test('[DY2] a holiday has no sessions; its name is known', () => {
    const catalogue = centreWith({ holidays: [TET] });
    expect(names(catalogue, TET.date)).toEqual([]);
    expect(holidayOn(catalogue.centre, TET.date)).toEqual(TET.name);
    expect(holidayOn(catalogue.centre, '2026-11-26')).toBeUndefined();
  });

  test('[DY2] a make-up day takes the sessions of the weekday named, Monday without one, and wins over a holiday', () => {
    const saturdayMorning = {
      id: 'saturday',
      name: { vi: 'Sáng thứ bảy' },
      weekdays: [6],
      opensAt: '08:00',
      closesAt: '11:00',
      lastTicketMinutesBeforeClose: 0,
    };
    const base = theCatalogue().centre;
    const catalogue = centreWith({
      sessions: [...base.sessions, saturdayMorning],
      holidays: [TET],
      extraWorkingDays: [
        { date: '2026-11-29', name: { vi: 'Làm bù' } },
        { date: '2026-12-06', name: { vi: 'Làm bù' }, sessionsOf: 6 },
        { date: TET.date, name: { vi: 'Trực' } },
      ],
    });
    expect(names(catalogue, '2026-11-28')).toEqual(['saturday']);
    expect(names(catalogue, '2026-11-29')).toEqual(['morning', 'afternoon']);
    expect(names(catalogue, '2026-12-06')).toEqual(['saturday']);
    expect(names(catalogue, TET.date)).toEqual(['morning', 'afternoon']);
  });

  test('[DY2] sessions come in order of time whatever the order in the file', () => {
    const { sessions } = theCatalogue().centre;
    expect(names(centreWith({ sessions: sessions.toReversed() }), '2026-11-25')).toEqual(['morning', 'afternoon']);
  });

  test('[DY2] the next session: later today, over the weekend, over a holiday, or none at all', () => {
    const { centre } = centreWith({ holidays: [{ date: '2026-11-30', name: { vi: 'Nghỉ' } }] });
    expect(nextSessionAfter(centre, clock('08:00'))?.opensAt).toBe(clock('13:30'));
    expect(nextSessionAfter(centre, clock('07:30') - 1)?.opensAt).toBe(clock('07:30'));
    expect(nextSessionAfter(centre, clock('07:30'))?.opensAt).toBe(clock('13:30'));
    expect(nextSessionAfter(centre, clock('18:00', '2026-11-27'))?.opensAt).toBe(clock('07:30', '2026-12-01'));
    expect(nextSessionAfter({ ...centre, sessions: [] }, clock('08:00'))).toBeUndefined();
  });
});

describe('state of the session', () => {
  test.each([
    ['07:29:59', 'before-opening', clock('07:30'), clock('07:30')],
    ['07:30', 'open', clock('11:15'), undefined],
    ['11:14:59', 'open', clock('11:15'), undefined],
    ['11:15', 'closing', clock('11:30'), clock('13:30')],
    ['11:30', 'break', clock('13:30'), clock('13:30')],
    ['13:29:59', 'break', clock('13:30'), clock('13:30')],
    ['13:30', 'open', clock('16:45'), undefined],
    ['16:45', 'closing', clock('17:00'), clock('07:30', '2026-11-26')],
    ['17:00', 'closed', undefined, clock('07:30', '2026-11-26')],
  ])('[DY2] at %s: %s', (time, state, until, resumesAt) => {
    const hall = aHall({ at: time });
    const now = sessionNow(hall.state, hall.now);
    expect([now.state, now.until, now.resumesAt]).toEqual([state, until, resumesAt]);
    expect(callsNow(hall.state, hall.now)).toBe(state === 'open' || state === 'closing');
  });

  test('[DY2] while the day closes, and after, the hall is closed; the next opening is told', () => {
    const hall = aHall();
    hall.issue('skhdt-doanh-nghiep');
    hall.as('officer-1').open('desk-01').callNext();
    hall.does('day.close', {}, 'supervisor-1');
    expect(sessionNow(hall.state, hall.now)).toMatchObject({ state: 'closed', resumesAt: clock('13:30') });
    hall.does('day.close', { force: true }, 'system');
    expect(sessionNow(hall.state, hall.now).state).toBe('closed');
    expect(issuesNow(hall.state, hall.now)).toBeUndefined();
  });

  test('[DY2] without a day: before opening on a working day, closed at the weekend, holiday with its name', () => {
    const working = aHall({ day: false, at: '06:00' });
    expect(sessionNow(working.state, working.now)).toMatchObject({
      state: 'before-opening',
      resumesAt: clock('07:30'),
      session: { id: 'morning' },
    });
    const sunday = aHall({ day: false, at: '09:00', date: '2026-11-29' });
    expect(sessionNow(sunday.state, sunday.now)).toMatchObject({
      state: 'closed',
      resumesAt: clock('07:30', '2026-11-30'),
    });
    const holiday = aHall({ day: false, catalogue: centreWith({ holidays: [TET] }) });
    expect(sessionNow(holiday.state, holiday.now)).toEqual({
      state: 'holiday',
      holiday: TET.name,
      resumesAt: clock('07:30', '2026-11-26'),
    });
    expect(sessionNow({ ...working.state, catalogue: null }, working.now)).toEqual({ state: 'closed' });
  });

  test('[DY2] numbers may be taken a quarter of an hour before a session opens, on an open day only', () => {
    const hall = aHall({ at: '07:15' });
    expect(issuesNow(hall.state, hall.now)?.id).toBe('morning');
    expect(issuesNow(hall.state, hall.now - 1)).toBeUndefined();
    expect(issuesNow(hall.state, clock('13:15'))?.id).toBe('afternoon');
    const without = aHall({ day: false, at: '07:20' });
    expect(issuesNow(without.state, without.now)).toBeUndefined();
  });
});

/** Wall and steady time of a machine whose wall clock can be set. */
function aMachine(start = clock('08:00')) {
  let wall = start;
  let steady = 5_000;
  return {
    wall: () => wall,
    steady: () => steady,
    run: (ms: number) => {
      wall += ms;
      steady += ms;
    },
    set: (ms: number) => {
      wall += ms;
    },
  };
}

/** Readings once a second for three minutes after the wall clock was set by `step`. */
function afterStep(step: number) {
  const machine = aMachine();
  const hall = new HallClock(machine);
  machine.run(MINUTE);
  const before = hall.now();
  machine.set(step);
  const readings = [hall.now()];
  for (let n = 0; n < 180; n += 1) {
    machine.run(SECOND);
    readings.push(hall.now());
  }
  return { before, readings, apart: machine.wall() - (readings.at(-1) ?? 0), step };
}

const DAY = 24 * HOUR;
const steps = [1, 2, 5, 30, 59, 61, 600].map((s) => s * SECOND).concat([HOUR, DAY, 2 * DAY]);

describe('the clock of the hall', () => {
  test.each(steps.flatMap((ms) => [ms, -ms]))(
    '[DY6] [O05] the wall clock set by %d ms: never backwards, and no leap',
    (step) => {
      const { before, readings } = afterStep(step);
      let last = before;
      for (const reading of readings) {
        expect(reading).toBeGreaterThanOrEqual(last);
        // At the steady clock's pace; small differences are caught up a tenth a second.
        expect(reading - last).toBeLessThanOrEqual(SECOND + Math.min(Math.abs(step), MINUTE) / 10 + 1);
        last = reading;
      }
    },
  );

  test.each([1, 2, 5, 9, 61, 600, 3600, 86_400, 172_800].flatMap((s) => [s * SECOND, -s * SECOND]))(
    '[DY6] [O05] the wall clock set by %d ms: time does not stand still',
    (step) => {
      const { readings } = afterStep(step);
      for (const [index, reading] of readings.entries())
        if (index > 0) expect(reading).toBeGreaterThan(readings[index - 1] as number);
    },
  );

  test('[DY6] [O05] a small step is followed within minutes, a large one is not followed and can be seen', () => {
    for (const step of [5 * SECOND, -5 * SECOND, 40 * SECOND])
      expect(Math.abs(afterStep(step).apart)).toBeLessThan(SECOND);
    for (const step of [HOUR, 2 * DAY, -2 * DAY]) expect(Math.abs(afterStep(step).apart - step)).toBeLessThan(SECOND);
  });

  test('[DY6] it starts at wall time, but never before the last event', () => {
    const machine = aMachine();
    expect(new HallClock(machine).now()).toBe(machine.wall());
    expect(new HallClock(machine, machine.wall() + HOUR).now()).toBe(machine.wall() + HOUR);
  });
});
