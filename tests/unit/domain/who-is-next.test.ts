// NX: every expected order here was worked out by hand from key = issued - head start + handicap.
import { describe, expect, test } from 'vitest';
import { allowedCommands } from '../../../server/src/domain/policy/allowed-commands.ts';
import { callOrder } from '../../../server/src/domain/policy/next-ticket.ts';
import { aHall, type Hall, MINUTE, theCatalogue } from '../../support/hall.ts';

const BUSINESS = 'skhdt-doanh-nghiep';
const INVESTMENT = 'skhdt-dau-tu';
const RESULTS = 'skhdt-ket-qua';

/** Labels in the order in which one desk calls them, each served at once, with the kind and minutes of the cause. */
function calls(hall: Hall, who: string, desk: string, count: number): string[] {
  return Array.from({ length: count }, () => {
    const { label, cause } = hall.does('desk.call-next', { desk }, who);
    hall.does('desk.start', { desk }, who);
    hall.does('desk.finish', { desk }, who);
    return `${label} ${cause.kind}${cause.minutes === null ? '' : ` ${cause.minutes}`}`;
  });
}

describe('who is next', () => {
  test('[NX] without classes and handicaps the longest wait comes first, across services', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01');
    hall.issue(RESULTS);
    hall.later(1);
    hall.issue(BUSINESS);
    hall.later(1);
    hall.issue(RESULTS);
    expect(calls(hall, 'officer-1', 'desk-01', 3)).toEqual([
      'A800 longest-wait',
      'A001 longest-wait',
      'A801 longest-wait',
    ]);
  });

  test('[NX] equal keys go by order of issue', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01');
    hall.issue(RESULTS);
    hall.issue(BUSINESS);
    hall.issue(RESULTS);
    hall.later(30 * MINUTE);
    // 08:30 with a head start of 30 min: key 08:00, the same as the three before it, and issued after them.
    hall.issue(BUSINESS, { priorityClass: 'disabled' });
    expect(calls(hall, 'officer-1', 'desk-01', 4)).toEqual([
      'A800 longest-wait',
      'A001 longest-wait',
      'A801 longest-wait',
      'A002 longest-wait',
    ]);
  });

  test('[NX] a head start of 30 min: ahead of whoever came 29 min earlier, behind whoever came 31 min earlier', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01');
    hall.issue(BUSINESS); // A001, 08:00
    hall.at('08:02');
    hall.issue(BUSINESS); // A002, 08:02
    hall.at('08:31');
    hall.issue(BUSINESS, { priorityClass: 'disabled' }); // A003, key 08:01
    expect(calls(hall, 'officer-1', 'desk-01', 3)).toEqual([
      'A001 longest-wait',
      'A003 priority 30',
      'A002 longest-wait',
    ]);
  });

  test('[NX4] a head start that passes nobody is not given as the reason', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01');
    hall.issue(BUSINESS, { priorityClass: 'elderly-75' });
    hall.later(MINUTE);
    hall.issue(BUSINESS);
    expect(calls(hall, 'officer-1', 'desk-01', 2)).toEqual(['A001 longest-wait', 'A002 longest-wait']);
  });

  test('[NX] a handicap of 15 min: desk 1 helps out only when that queue is 15 min worse off', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01'); // business 0, results 0, investment +15
    hall.issue(INVESTMENT); // A400, 08:00, key at desk 1: 08:15
    hall.at('08:14');
    hall.issue(BUSINESS); // A001, key 08:14
    hall.at('08:16');
    hall.issue(BUSINESS); // A002, key 08:16
    expect(calls(hall, 'officer-1', 'desk-01', 3)).toEqual([
      'A001 longest-wait',
      'A400 helping-out 15',
      'A002 longest-wait',
    ]);
  });

  test('[NX] the same tickets at desk 2 go the other way: investment is its own work, business +10', () => {
    const hall = aHall();
    hall.as('officer-2').open('desk-02');
    hall.issue(BUSINESS); // A001, 08:00, key at desk 2: 08:10
    hall.at('08:09');
    hall.issue(INVESTMENT); // A400, key 08:09
    hall.at('08:11');
    hall.issue(INVESTMENT); // A401, key 08:11
    expect(calls(hall, 'officer-2', 'desk-02', 3)).toEqual([
      'A400 longest-wait',
      'A001 helping-out 10',
      'A401 longest-wait',
    ]);
  });

  test('[NX1] a ticket that asked for an accessible desk waits for one', () => {
    const hall = aHall();
    hall.issue(BUSINESS, { accessible: true });
    hall.later(MINUTE);
    hall.issue(BUSINESS);
    hall.as('officer-2').open('desk-02'); // not accessible
    expect(callOrder(hall.state, hall.desk('desk-02'), 10).map((t) => t.label)).toEqual(['A002']);
    expect(calls(hall, 'officer-2', 'desk-02', 1)).toEqual(['A002 helping-out 10']);
    expect(hall.answer('desk.call-next', { desk: 'desk-02' }, 'officer-2')).toBe('nobody-waiting');
    expect(allowedCommands(hall.state, hall.desk('desk-02'), hall.now).allowed).not.toContain('desk.call-next');
    hall.as('officer-1').open('desk-01'); // accessible
    expect(calls(hall, 'officer-1', 'desk-01', 1)).toEqual(['A001 longest-wait']);
  });

  test('[NX1] a ticket parked until a time is not called before it, and then at its original place', () => {
    const hall = aHall();
    const parked = hall.issue(BUSINESS);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    officer.park({ until: hall.now + 10 * MINUTE });
    hall.later(MINUTE);
    hall.issue(BUSINESS);
    hall.later(9 * MINUTE - 1);
    hall.tick();
    expect(hall.ticket(parked).state).toBe('parked');
    hall.later(1);
    hall.tick();
    expect(hall.ticket(parked)).toMatchObject({ state: 'waiting', desk: null, callableAt: 0, queuedAt: hall.now });
    expect(calls(hall, 'officer-1', 'desk-01', 2)).toEqual(['A001 longest-wait', 'A002 longest-wait']);
  });

  test('[NX7] a directed ticket is called only there, by its own key, with its reason', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01');
    const second = hall.as('officer-2').open('desk-02');
    hall.issue(INVESTMENT); // A400, 08:00
    hall.at('08:05');
    const directed = hall.issue(BUSINESS); // A001
    hall.does('ticket.transfer', { ticket: directed, toDesk: 'desk-02' }, 'officer-1');
    expect(hall.answer('desk.call-next', { desk: 'desk-01' }, 'officer-1')).toBe('ok');
    expect(hall.as('officer-1').label).toBe('A400');
    expect(second.callNext().ticket).toBe(directed);
    expect(hall.ticket(directed).visits[0]?.cause.kind).toBe('sent-to-desk');
    expect(hall.ticket(directed).directedTo).toBeNull();
  });

  test('[NX7] when the desk closes, directed tickets fall back to their service at the same place', () => {
    const hall = aHall();
    const first = hall.as('officer-1').open('desk-01');
    const directed = hall.issue(BUSINESS);
    hall.later(MINUTE);
    hall.issue(BUSINESS);
    const second = hall.as('officer-2').open('desk-02');
    hall.does('ticket.transfer', { ticket: directed, toDesk: 'desk-02' }, 'officer-1');
    expect(hall.state.queues.byDesk.get('desk-02' as never)).toHaveLength(1);
    second.pause();
    expect(hall.ticket(directed).directedTo).toBe('desk-02');
    second.close();
    expect(hall.ticket(directed).directedTo).toBeNull();
    expect(first.callNext().ticket).toBe(directed);
  });

  test('[NX2] a priority class given or withdrawn moves a ticket by exactly its head start', () => {
    const hall = aHall();
    const id = hall.issue(BUSINESS);
    const issuedAt = hall.now;
    hall.does('ticket.set-priority', { ticket: id, priorityClass: 'elderly-60', reason: 'seen' }, 'supervisor-1');
    expect(hall.ticket(id)).toMatchObject({
      priorityClass: 'elderly-60',
      headStartMs: 20 * MINUTE,
      queueKey: issuedAt - 20 * MINUTE,
    });
    hall.does('ticket.set-priority', { ticket: id, priorityClass: 'disabled', reason: 'seen' }, 'supervisor-1');
    expect(hall.ticket(id).queueKey).toBe(issuedAt - 30 * MINUTE);
    hall.does('ticket.set-priority', { ticket: id, priorityClass: null, reason: 'mistake' }, 'supervisor-1');
    expect(hall.ticket(id)).toMatchObject({ priorityClass: null, headStartMs: 0, queueKey: issuedAt });
    expect(hall.answer('ticket.set-priority', { ticket: id, priorityClass: 'vip', reason: 'x' }, 'supervisor-1')).toBe(
      'unknown-priority-class',
    );
  });
});

/** A001 is marked as absent while `waiting` more tickets of its service wait behind it. */
function aLateReturn(waiting: number) {
  const hall = aHall();
  const late = hall.issue(BUSINESS);
  for (let n = 0; n < waiting; n += 1) {
    hall.later(MINUTE);
    hall.issue(BUSINESS);
  }
  hall.as('officer-1').open('desk-01').callNext().noShow();
  return { hall, late };
}

const kinds = (list: string[]) => list.map((entry) => entry.split(' ')[0]);

describe('late return', () => {
  test('[NX5] a ticket that comes back goes behind the next three of its service', () => {
    const { hall, late } = aLateReturn(5);
    hall.does('ticket.reinstate', { ticket: late }, 'officer-1');
    expect(hall.ticket(late)).toMatchObject({ state: 'waiting', cameBack: true, endedAt: null, endReason: null });
    expect(calls(hall, 'officer-1', 'desk-01', 6)).toEqual([
      'A002 longest-wait',
      'A003 longest-wait',
      'A004 longest-wait',
      'A001 came-back',
      'A005 longest-wait',
      'A006 longest-wait',
    ]);
  });

  test('[NX5] where fewer wait it goes behind the last of them, and behind nobody where nobody waits', () => {
    const two = aLateReturn(2);
    two.hall.does('ticket.reinstate', { ticket: two.late }, 'officer-1');
    expect(kinds(calls(two.hall, 'officer-1', 'desk-01', 3))).toEqual(['A002', 'A003', 'A001']);
    const none = aLateReturn(0);
    const key = none.hall.ticket(none.late).queueKey;
    none.hall.does('ticket.reinstate', { ticket: none.late }, 'officer-1');
    expect(none.hall.ticket(none.late).queueKey).toBe(key);
  });

  test('[NX5] never before its own place: whoever came earlier stays ahead even beyond three', () => {
    const hall = aHall();
    for (let n = 0; n < 5; n += 1) hall.later(MINUTE).issue(BUSINESS);
    const last = hall.later(MINUTE).issue(BUSINESS); // A006
    const key = hall.ticket(last).queueKey;
    hall.does('ticket.cancel', { ticket: last }, `visitor:${last}`);
    hall.as('officer-1').open('desk-01');
    hall.does('ticket.reinstate', { ticket: last }, 'officer-1');
    expect(hall.ticket(last).queueKey).toBe(key);
    expect(kinds(calls(hall, 'officer-1', 'desk-01', 6))).toEqual(['A001', 'A002', 'A003', 'A004', 'A005', 'A006']);
  });

  test('[NX5] two that come back keep their distance: the second counts the first as waiting', () => {
    const hall = aHall();
    const ids = [1, 2, 3, 4, 5, 6].map(() => hall.later(MINUTE).issue(BUSINESS));
    for (const id of ids.slice(0, 2)) hall.does('ticket.cancel', { ticket: id }, `visitor:${id}`);
    hall.as('officer-1').open('desk-01');
    // Waiting: A003 A004 A005 A006. A001 goes behind A005, then A002 behind A003, A004, A005 as well: by issue order after A001.
    for (const id of ids.slice(0, 2)) hall.does('ticket.reinstate', { ticket: id }, 'officer-1');
    expect(kinds(calls(hall, 'officer-1', 'desk-01', 6))).toEqual(['A003', 'A004', 'A005', 'A001', 'A002', 'A006']);
  });

  test('[NX5] within 60 min; later only by a supervisor', () => {
    const { hall, late } = aLateReturn(1);
    hall.later(60 * MINUTE + 1);
    expect(hall.run('ticket.reinstate', { ticket: late }, 'officer-1')).toMatchObject({
      refused: 'late-return-expired',
      details: { limitMs: 60 * MINUTE },
    });
    expect(hall.answer('ticket.reinstate', { ticket: late }, 'supervisor-1')).toBe('ok');
    const justInTime = aLateReturn(1);
    justInTime.hall.later(60 * MINUTE);
    expect(justInTime.hall.answer('ticket.reinstate', { ticket: justInTime.late }, 'officer-1')).toBe('ok');
  });

  test("[NX5] the number of places is the centre's setting; 0 = its own place", () => {
    for (const [behind, order] of [
      [1, ['A002', 'A001', 'A003']],
      [0, ['A001', 'A002', 'A003']],
    ] as const) {
      const hall = aHall({ catalogue: theCatalogue({ lateReturnBehind: behind }) });
      const late = hall.issue(BUSINESS);
      hall.later(MINUTE).issue(BUSINESS);
      hall.later(MINUTE).issue(BUSINESS);
      hall.as('officer-1').open('desk-01').callNext().noShow();
      hall.does('ticket.reinstate', { ticket: late }, 'officer-1');
      expect(kinds(calls(hall, 'officer-1', 'desk-01', 3))).toEqual(order);
    }
  });

  test('[NX5] priority withdrawn after a late return keeps the distance from the first place', () => {
    const hall = aHall();
    hall.issue(BUSINESS); // A001 08:00
    const late = hall.issue(BUSINESS, { priorityClass: 'elderly-60' }); // A002, key 07:40
    hall.as('officer-1').open('desk-01').callNext().noShow();
    hall.does('ticket.reinstate', { ticket: late }, 'officer-1');
    const key = hall.ticket(late).queueKey;
    hall.does('ticket.set-priority', { ticket: late, priorityClass: null, reason: 'mistake' }, 'supervisor-1');
    expect(hall.ticket(late).queueKey).toBe(key + 20 * MINUTE);
  });
});
