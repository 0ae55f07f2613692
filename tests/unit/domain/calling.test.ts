import { describe, expect, test } from 'vitest';
import { isRefused } from '../../../server/src/domain/decision.ts';
import { aHall, MINUTE, SECOND } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

describe('desk.call-next', () => {
  test('[TK] calls the ticket: called, call number 1, desk and officer on record', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01');
    hall.later(4 * MINUTE);
    const result = hall.does('desk.call-next', { desk: 'desk-01', rev: hall.desk('desk-01').rev }, 'officer-1');
    expect(result).toEqual({
      desk: 'desk-01',
      rev: hall.desk('desk-01').rev,
      ticket: id,
      label: 'A001',
      service: SERVICE,
      callNumber: 1,
      cause: { kind: 'longest-wait', minutes: null, reason: null, note: null },
    });
    expect(hall.ticket(id)).toMatchObject({
      state: 'called',
      desk: 'desk-01',
      visits: [
        { n: 1, desk: 'desk-01', officer: 'officer-1', calls: 1, calledAt: hall.now, queuedAt: hall.now - 4 * MINUTE },
      ],
    });
    expect(hall.desk('desk-01')).toMatchObject({ state: 'calling', ticket: id, since: hall.now });
  });

  test('[TK3] two desks that call one after the other never get the same ticket', () => {
    const hall = aHall();
    const [first, second] = [hall.issue(SERVICE), hall.issue(SERVICE)];
    expect(hall.as('officer-1').open('desk-01').callNext().ticket).toBe(first);
    expect(hall.as('officer-2').open('desk-02').callNext().ticket).toBe(second);
    expect(hall.as('officer-3').open('desk-03').asks('desk.call-next', { desk: 'desk-03' })).toBe('nobody-waiting');
  });

  test('[TK2] each way in which a desk may not call has its own code', () => {
    const hall = aHall();
    const officer = hall.as('officer-1');
    const ask = (input = {}) => officer.asks('desk.call-next', { desk: 'desk-01', ...input });
    expect(ask()).toBe('desk-closed');
    expect(hall.answer('desk.call-next', { desk: 'desk-01' }, 'supervisor-1')).toBe('desk-closed');
    expect(officer.asks('desk.call-next', { desk: 'desk-99' })).toBe('unknown-desk');
    officer.open('desk-01');
    expect(ask()).toBe('nobody-waiting');
    hall.issue(SERVICE);
    expect(hall.answer('desk.call-next', { desk: 'desk-01' }, 'officer-2')).toBe('not-allowed');
    expect(ask({ rev: hall.desk('desk-01').rev + 1 })).toBe('stale-desk-state');
    officer.pause();
    expect(ask()).toBe('desk-paused');
    officer.resume().callNext();
    expect(ask()).toBe('desk-busy');
    hall.does('day.close', {}, 'supervisor-1');
    hall.as('officer-1').does('desk.start', { desk: 'desk-01' });
    expect(ask()).toBe('day-not-open');
  });

  test('[DY3] in the break the queue is held and the refusal says until when; [DY5] a reason calls all the same', () => {
    const hall = aHall({ at: '11:20' });
    const id = hall.issue(SERVICE, { reason: 'asked by the visitor' }, 'officer-1');
    const officer = hall.as('officer-1').open('desk-01');
    hall.at('11:30');
    expect(hall.run('desk.call-next', { desk: 'desk-01' }, 'officer-1')).toMatchObject({
      refused: 'session-closed',
      details: { state: 'break', resumesAt: Date.parse('2026-11-25T13:30:00+07:00') },
    });
    expect(officer.asks('desk.call-next', { desk: 'desk-01', reason: 'waiting since morning' })).toBe('ok');
    expect(officer.ticket).toBe(id);
  });

  test('[F-S18] a call while the queue is held is journalled with its reason, one inside hours is not', () => {
    const hall = aHall({ at: '11:20' });
    const [first, second] = [
      hall.issue(SERVICE, { reason: 'x' }, 'officer-1'),
      hall.issue(SERVICE, { reason: 'x' }, 'officer-1'),
    ];
    hall.as('officer-1').open('desk-01');
    const told = (name: 'desk.call-next' | 'desk.call', input: object) => {
      const decision = hall.run(name, { desk: 'desk-01', ...input } as never, 'officer-1');
      return isRefused(decision) ? decision : decision.events.filter(({ type }) => type === 'desk.called-outside');
    };
    expect(told('desk.call-next', { reason: 'early' })).toEqual([]);
    hall.does('desk.undo', { desk: 'desk-01' }, 'officer-1');
    hall.at('11:30');
    const outside = (ticket: string, reason: string) => [
      {
        type: 'desk.called-outside',
        data: { desk: 'desk-01', ticket, reason },
      },
    ];
    expect(told('desk.call', { ticket: second, reason: 'health' })).toEqual(outside(second, 'health'));
    hall.does('desk.undo', { desk: 'desk-01' }, 'officer-1');
    expect(told('desk.call-next', { reason: 'waits since morning' })).toEqual(outside(first, 'waits since morning'));
  });

  test('[DY2] in closing, after the last number, desks go on calling', () => {
    const hall = aHall({ at: '11:14' });
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01');
    hall.at('11:29:59');
    expect(officer.asks('desk.call-next', { desk: 'desk-01' })).toBe('ok');
  });
});

describe('desk.call', () => {
  test('[NX6] a chosen call needs a known reason, keeps it with its note, and calls out of turn', () => {
    const hall = aHall();
    const first = hall.issue(SERVICE);
    const chosen = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01');
    const ask = (input: { reason: string; note?: string }) =>
      officer.asks('desk.call', { desk: 'desk-01', ticket: chosen, ...input });
    expect(ask({ reason: 'because' })).toBe('unknown-reason');
    expect(ask({ reason: 'other' })).toBe('note-required');
    expect(ask({ reason: 'other', note: '   ' })).toBe('note-required');
    const result = hall.does(
      'desk.call',
      { desk: 'desk-01', ticket: chosen, reason: 'other', note: ' bị ngất ' },
      'officer-1',
    );
    expect(result.cause).toEqual({ kind: 'chosen', minutes: null, reason: 'other', note: 'bị ngất' });
    expect(hall.ticket(chosen).visits[0]?.cause).toEqual(result.cause);
    expect(hall.ticket(first).state).toBe('waiting');
  });

  test('[NX6] a parked ticket may be chosen before its time: the officer sees that it is here', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    officer.park({ until: hall.now + 10 * MINUTE });
    officer.call(id, 'returned-with-papers');
    expect(hall.ticket(id)).toMatchObject({
      state: 'called',
      callableAt: 0,
      visits: [{ end: 'parked' }, { n: 2, end: null }],
    });
  });

  test('[NX1] not for this desk: another service, directed elsewhere, or an accessible desk asked for', () => {
    const hall = aHall();
    const officer = hall.as('officer-2').open('desk-02');
    hall.as('officer-1').open('desk-01');
    const foreign = hall.issue('stc-ngan-sach');
    const directed = hall.issue(SERVICE);
    const accessible = hall.issue(SERVICE, { accessible: true });
    hall.does('ticket.transfer', { ticket: directed, toDesk: 'desk-01' }, 'supervisor-1');
    for (const ticket of [foreign, directed, accessible]) {
      expect(officer.asks('desk.call', { desk: 'desk-02', ticket, reason: 'health' })).toBe('not-callable-here');
    }
    expect(hall.answer('desk.call', { desk: 'desk-01', ticket: accessible, reason: 'health' }, 'officer-1')).toBe('ok');
  });

  test('[NX7] a ticket directed to this desk may be chosen although its service is not served here', () => {
    const hall = aHall();
    const id = hall.issue('stc-ngan-sach');
    const officer = hall.as('officer-1').open('desk-01');
    hall.does('ticket.transfer', { ticket: id, toDesk: 'desk-01' }, 'supervisor-1');
    expect(officer.call(id).ticket).toBe(id);
  });

  test("[TK2] the desk must be there, open, free, fresh and its own officer's, on an open day", () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1');
    const ask = (extra = {}, desk = 'desk-01') =>
      officer.asks('desk.call', { desk, ticket: id, reason: 'health', ...extra });
    expect(ask({}, 'desk-99')).toBe('unknown-desk');
    expect(ask()).toBe('desk-closed');
    officer.open('desk-01');
    expect(ask({ rev: 999 })).toBe('stale-desk-state');
    expect(hall.answer('desk.call', { desk: 'desk-01', ticket: id, reason: 'health' }, 'officer-2')).toBe(
      'not-allowed',
    );
    officer.pause();
    expect(ask()).toBe('desk-paused');
    officer.resume().callNext();
    expect(ask()).toBe('desk-busy');
    hall.does('day.close', {}, 'supervisor-1');
    expect(ask()).toBe('day-not-open');
  });
});

describe('desk.recall', () => {
  test('[TK] announces again with the next call number, not within 15 s', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.later(14_999);
    expect(hall.run('desk.recall', { desk: 'desk-01' }, 'officer-1')).toMatchObject({
      refused: 'recall-too-soon',
      details: { retryAfterMs: 1 },
    });
    hall.later(1);
    expect(hall.does('desk.recall', { desk: 'desk-01' }, 'officer-1')).toMatchObject({ label: 'A001', callNumber: 2 });
    expect(officer.asks('desk.recall', { desk: 'desk-01' })).toBe('recall-too-soon');
    expect(hall.state.figures.recentCalls).toMatchObject([{ callId: `${officer.ticket}:1:2`, at: hall.now }]);
  });

  test('[TK2] is refused elsewhere, with an empty hand, from an old screen', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    expect(officer.asks('desk.recall', { desk: 'desk-01' })).toBe('desk-empty');
    expect(officer.asks('desk.recall', { desk: 'desk-99' })).toBe('unknown-desk');
    hall.issue(SERVICE);
    officer.callNext();
    expect(officer.asks('desk.recall', { desk: 'desk-01', rev: 0 })).toBe('stale-desk-state');
    expect(hall.answer('desk.recall', { desk: 'desk-01' }, 'officer-2')).toBe('not-allowed');
    expect(officer.start().asks('desk.recall', { desk: 'desk-01' })).toBe('ticket-wrong-state');
  });
});

describe('desk.no-show', () => {
  test('[TK] only after two calls and 30 s since the first', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.later(31 * SECOND);
    expect(hall.run('desk.no-show', { desk: 'desk-01' }, 'officer-1')).toMatchObject({
      refused: 'no-show-too-soon',
      details: { callsMissing: 1, retryAfterMs: 0 },
    });
    officer.recall();
    expect(officer.asks('desk.no-show', { desk: 'desk-01' })).toBe('ok');
    expect(hall.ticket(id)).toMatchObject({
      state: 'no-show',
      endReason: 'no-answer',
      endedAt: hall.now,
      desk: null,
      visits: [{ end: 'no-show' }],
    });
    expect(hall.state.figures).toMatchObject({ noShow: 1, inHand: 0 });
    expect(hall.desk('desk-01').state).toBe('open');
  });

  test('[TK] two calls within 30 s are not enough', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.later(15 * SECOND);
    officer.recall();
    hall.later(14_999);
    expect(hall.run('desk.no-show', { desk: 'desk-01' }, 'officer-1')).toMatchObject({
      details: { callsMissing: 0, retryAfterMs: 1 },
    });
    hall.later(1);
    expect(officer.asks('desk.no-show', { desk: 'desk-01', reason: 'because' })).toBe('unknown-reason');
    expect(officer.asks('desk.no-show', { desk: 'desk-01', reason: 'other' })).toBe('note-required');
    expect(officer.asks('desk.no-show', { desk: 'desk-01', reason: 'other', note: 'về rồi' })).toBe('ok');
  });

  test('[TK2] is refused with an empty hand, elsewhere, from an old screen', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    expect(officer.asks('desk.no-show', { desk: 'desk-01' })).toBe('desk-empty');
    expect(officer.asks('desk.no-show', { desk: 'desk-99' })).toBe('unknown-desk');
    hall.issue(SERVICE);
    officer.callNext();
    expect(officer.asks('desk.no-show', { desk: 'desk-01', rev: 0 })).toBe('stale-desk-state');
    expect(hall.answer('desk.no-show', { desk: 'desk-01' }, 'officer-2')).toBe('not-allowed');
  });
});
