// F-T10: which calls of later numbers a holder is told of, and by what reason. F-T09: an own cancel taken back.
import { describe, expect, test } from 'vitest';
import { passedBy } from '../../../server/src/domain/policy/passed-by.ts';
import { aHall, MINUTE, SECOND } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

describe('[F-T10] who passed by', () => {
  test('calls in order pass nobody', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    const [, second] = [hall.issue(SERVICE), hall.issue(SERVICE)];
    officer.callNext();
    expect(passedBy(hall.state, hall.ticket(second ?? ''))).toEqual([]);
  });

  test('priority and chosen calls of later numbers count, each under its reason', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    const mine = hall.issue(SERVICE);
    hall.later(MINUTE).issue(SERVICE, { priorityClass: 'self-declared' });
    const chosen = hall.later(MINUTE).issue(SERVICE);
    officer.callNext().start().finish();
    officer.call(chosen).start().finish();
    const passed = passedBy(hall.state, hall.ticket(mine));
    expect(passed.map(({ kind, count }) => [kind, count])).toEqual([
      ['priority', 1],
      ['chosen', 1],
    ]);
    expect(passed[0]?.minutes).toBeGreaterThan(0);
  });

  test('what happens after the own call, or was taken back, does not count', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    const mine = hall.issue(SERVICE);
    const chosen = hall.issue(SERVICE);
    officer.call(chosen);
    hall.later(2 * SECOND);
    officer.undo();
    expect(passedBy(hall.state, hall.ticket(mine))).toEqual([]);
    officer.callNext().start().finish();
    officer.call(chosen);
    expect(passedBy(hall.state, hall.ticket(mine))).toEqual([]);
  });
});

describe('[F-T09] a number given back', () => {
  test('comes back to the very place it had', () => {
    const hall = aHall();
    const [first, second, third] = [hall.issue(SERVICE), hall.issue(SERVICE), hall.issue(SERVICE)];
    const key = hall.ticket(second ?? '').queueKey;
    hall.does('ticket.cancel', { ticket: second ?? '' }, `visitor:${second}`);
    hall.later(60 * SECOND);
    hall.does('ticket.reinstate', { ticket: second ?? '' }, `visitor:${second}`);
    expect(hall.ticket(second ?? '').queueKey).toBe(key);
    const order = hall.state.queues.byService.get(SERVICE as never)?.map(({ id }) => id);
    expect(order).toEqual([first, second, third]);
  });

  test('is gone for its holder after a minute, not for an officer', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01');
    const id = hall.issue(SERVICE);
    hall.does('ticket.cancel', { ticket: id }, `visitor:${id}`);
    hall.later(60 * SECOND + 1);
    expect(hall.answer('ticket.reinstate', { ticket: id }, `visitor:${id}`)).toBe('undo-expired');
    expect(hall.answer('ticket.reinstate', { ticket: id }, 'officer-1')).toBe('ok');
  });

  test('a missed call is for a desk to bring back, not for its holder', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    const id = hall.issue(SERVICE);
    officer.callNext().noShow();
    expect(hall.answer('ticket.reinstate', { ticket: id }, `visitor:${id}`)).toBe('not-allowed');
  });
});
