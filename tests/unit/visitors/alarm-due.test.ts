// When a phone rings (F-T06, AN3).
import type { TicketView } from '@toiluot/shared/contract';
import { FIXTURE_NOW, ticketFixtures } from '@toiluot/shared/fixtures';
import { describe, expect, test } from 'vitest';
import { alarmDue } from '../../../kiosk-ui/src/phone/model/alarm-due.ts';

const waiting: TicketView = ticketFixtures.waiting;
const soon: TicketView = { ...waiting, soon: true, ahead: 3 };
const called: TicketView = { ...ticketFixtures.called, calledAt: FIXTURE_NOW - 2000 };

describe('a phone rings', () => {
  test('once when the turn comes near', () => {
    expect(alarmDue(waiting, soon)).toBe('soon');
    expect(alarmDue(soon, { ...soon, ahead: 2 })).toBeUndefined();
  });

  test('not for a page that has just been opened with few ahead: its holder is looking at it', () => {
    expect(alarmDue(undefined, soon)).toBeUndefined();
  });

  test('[F-T06] when the number is called, and again when the call is repeated', () => {
    expect(alarmDue(soon, called)).toBe('called');
    expect(alarmDue(called, called)).toBeUndefined();
    expect(alarmDue(called, { ...called, callNumber: 2, calledAt: FIXTURE_NOW - 1000 })).toBe('called');
    expect(alarmDue(called, { ...called, desk: 6 })).toBe('called');
  });

  test('[AN3] not for a call that is older than 20 s', () => {
    expect(alarmDue(soon, { ...called, calledAt: FIXTURE_NOW - 21_000 })).toBeUndefined();
  });

  test('for nothing else', () => {
    for (const after of [ticketFixtures.serving, ticketFixtures.parked, ticketFixtures.missed, ticketFixtures.served])
      expect(alarmDue(called, after)).toBeUndefined();
  });
});
