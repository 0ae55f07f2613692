import { describe, expect, test } from 'vitest';
import { aHall, clock, HOUR, MINUTE } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

describe('day.open', () => {
  test('[DY1] a day is opened once, with the sessions of its date', () => {
    const hall = aHall({ day: false, at: '06:30' });
    expect(hall.does('day.open', {}, 'system')).toEqual({ day: '2026-11-25' });
    expect(hall.state.day).toMatchObject({
      id: '2026-11-25',
      date: '2026-11-25',
      state: 'open',
      openedAt: hall.now,
      closedAt: null,
      issuedCount: 0,
      sessions: [
        { id: 'morning', opensAt: clock('07:30'), closesAt: clock('11:30'), lastTicketAt: clock('11:15') },
        { id: 'afternoon', opensAt: clock('13:30'), closesAt: clock('17:00'), lastTicketAt: clock('16:45') },
      ],
    });
    expect(hall.answer('day.open', {}, 'supervisor-1')).toBe('day-already-open');
  });

  test('[DY1] the date is that of the centre, not of UTC: 06:30 there is still yesterday in UTC', () => {
    const hall = aHall({ day: false, at: '06:30' });
    expect(new Date(hall.now).toISOString().slice(0, 10)).toBe('2026-11-24');
    expect(hall.does('day.open', {}, 'system').day).toBe('2026-11-25');
  });

  test('[DY6] a closed day is never reopened, nor one before it; the next day opens', () => {
    const hall = aHall();
    hall.does('day.close', {}, 'supervisor-1');
    expect(hall.run('day.open', {}, 'supervisor-1')).toMatchObject({
      refused: 'day-already-closed',
      details: { day: '2026-11-25' },
    });
    expect(hall.answer('day.open', { date: '2026-11-24' }, 'supervisor-1')).toBe('day-already-closed');
    hall.at('07:00', '2026-11-26');
    expect(hall.does('day.open', {}, 'system').day).toBe('2026-11-26');
  });

  test('[DY4] opening the next day restarts every series and empties the hall', () => {
    const hall = aHall();
    for (let n = 0; n < 3; n += 1) hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext().start().finish();
    hall.does('day.close', {}, 'system');
    hall.at('07:20', '2026-11-26');
    hall.does('day.open', {}, 'system');
    expect(hall.state).toMatchObject({ figures: { issued: 0, served: 0, recentCalls: [] } });
    expect([
      hall.state.tickets.size,
      hall.state.printJobs.size,
      hall.state.pendingJobs.size,
      hall.state.lastSteps.size,
    ]).toEqual([0, 0, 0, 0]);
    const id = hall.issue(SERVICE);
    expect([id, hall.label(id)]).toEqual(['2026-11-26.1', 'A001']);
  });

  test('[DY1] a trial hall may open its date again, and is open at any hour', () => {
    const hall = aHall({ day: false, at: '23:50' });
    hall.trial = true;
    expect(hall.does('day.open', {}, 'supervisor-1').day).toBe('2026-11-25');
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('ok');
    hall.does('day.close', {}, 'supervisor-1');
    expect(hall.does('day.open', {}, 'supervisor-1').day).toBe('2026-11-25.2');
    const id = hall.issue(SERVICE);
    expect(id).toBe('2026-11-25.2.1');
    hall.does('day.close', {}, 'supervisor-1');
    expect(hall.does('day.open', {}, 'supervisor-1').day).toBe('2026-11-25.3');
    hall.does('day.close', {}, 'supervisor-1');
    expect(hall.answer('day.open', { date: '2026-11-24' }, 'supervisor-1')).toBe('day-already-closed');
  });

  test('[DY2] a trial opened by the schedule follows the calendar', () => {
    const hall = aHall({ day: false, at: '06:30' });
    hall.trial = true;
    hall.does('day.open', {}, 'system');
    expect(hall.state.day?.sessions.map((s) => s.id)).toEqual(['morning', 'afternoon']);
  });
});

describe('day.close', () => {
  test('[DY4] every open ticket expires with its reason, desks close, papers are not printed', () => {
    const hall = aHall();
    const [waiting, parked] = [hall.issue('stc-ngan-sach'), hall.issue(SERVICE)];
    hall.as('officer-1').open('desk-01').callNext().park();
    const served = hall.issue(SERVICE);
    hall.as('officer-1').callNext().start().finish();
    const reply = hall.does('day.close', {}, 'supervisor-1');
    expect(reply).toEqual({ day: '2026-11-25', closed: true, expired: 2 });
    for (const id of [waiting, parked])
      expect(hall.ticket(id)).toMatchObject({
        state: 'expired',
        endReason: 'day-closed',
        endedAt: hall.now,
        desk: null,
      });
    expect(hall.ticket(served).state).toBe('served');
    expect(hall.desk('desk-01')).toMatchObject({ state: 'closed', officer: null });
    expect(hall.state.day).toMatchObject({ state: 'closed', closedAt: hall.now });
    expect([...hall.state.printJobs.values()].map((j) => [j.state, j.reason])).toEqual(
      Array(3).fill(['cancelled', 'day-closed']),
    );
    expect(hall.state.pendingJobs.size).toBe(0);
    expect(hall.answer('day.close', {}, 'supervisor-1')).toBe('day-not-open');
  });

  test('[DY4] a desk that serves is asked first; the day closes by itself when it has finished', () => {
    const hall = aHall();
    const inHand = hall.issue(SERVICE);
    const waiting = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().start();
    expect(hall.does('day.close', {}, 'supervisor-1')).toEqual({ day: '2026-11-25', closed: false, expired: 0 });
    expect(hall.state.day?.state).toBe('closing');
    expect(hall.ticket(inHand).state).toBe('serving');
    expect(hall.run('day.close', {}, 'supervisor-1')).toMatchObject({
      refused: 'day-still-serving',
      details: { desks: [1] },
    });
    hall.tick();
    expect(hall.alerts()).toContain('day-still-serving:hall');
    expect(hall.state.day?.state).toBe('closing');
    officer.finish({ callNext: true });
    expect(hall.desk('desk-01').ticket).toBeNull();
    hall.tick();
    expect(hall.state.day?.state).toBe('closed');
    expect([hall.ticket(inHand).state, hall.ticket(waiting).state]).toEqual(['served', 'expired']);
    hall.tick();
    expect(hall.alerts()).toEqual([]);
  });

  test('[DY4] closing again closes at once when no desk has anybody in hand any more', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.does('day.close', {}, 'supervisor-1');
    officer.park();
    expect(hall.does('day.close', {}, 'supervisor-1')).toEqual({ day: '2026-11-25', closed: true, expired: 1 });
  });

  test('[DY4] by force the ticket in hand expires as unfinished, its visit ended', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext().start();
    expect(hall.does('day.close', { force: true }, 'system')).toMatchObject({ closed: true, expired: 1 });
    expect(hall.ticket(id)).toMatchObject({
      state: 'expired',
      endReason: 'day-closed-unfinished',
      visits: [{ end: 'expired', endedAt: hall.now }],
    });
    expect(hall.desk('desk-01')).toMatchObject({ state: 'closed', ticket: null });
  });

  test('[DY4] a paper in the printer is left to end by itself', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.does('print.claim', { printer: 'printer-1' }, 'agent-1');
    hall.does('print.begin', { job: `${id}/1` }, 'agent-1');
    hall.does('day.close', {}, 'system');
    expect(hall.state.printJobs.get(`${id}/1` as never)?.state).toBe('sending');
    expect(hall.answer('print.complete', { job: `${id}/1`, outcome: 'confirmed' }, 'agent-1')).toBe('ok');
  });

  test('[DY1] without a day there is nothing to close', () => {
    expect(aHall({ day: false }).answer('day.close', {}, 'system')).toBe('day-not-open');
    expect(aHall({ day: false }).answer('session.change', { session: 'morning' }, 'system')).toBe('day-not-open');
  });
});

describe('session.change', () => {
  test('[DY2] moving the end takes the cut-off along; naming the cut-off sets it', () => {
    const hall = aHall();
    hall.does('session.change', { session: 'afternoon', closesAt: clock('18:00') }, 'supervisor-1');
    expect(hall.state.day?.sessions[1]).toMatchObject({
      opensAt: clock('13:30'),
      closesAt: clock('18:00'),
      lastTicketAt: clock('17:45'),
    });
    hall.does('session.change', { session: 'afternoon', lastTicketAt: clock('16:00') }, 'supervisor-1');
    expect(hall.state.day?.sessions[1]).toMatchObject({ closesAt: clock('18:00'), lastTicketAt: clock('16:00') });
    hall.does(
      'session.change',
      { session: 'morning', closesAt: clock('10:00'), lastTicketAt: clock('09:00') },
      'supervisor-1',
    );
    hall.at('09:30');
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('session-closed');
  });

  test.each([
    ['ends before it begins', { session: 'afternoon', closesAt: clock('13:30') }],
    ['would have ended by now', { session: 'morning', closesAt: clock('08:00'), lastTicketAt: clock('08:00') }],
    ['last number after the end', { session: 'afternoon', lastTicketAt: clock('17:00:01') }],
    ['last number before it opens', { session: 'afternoon', lastTicketAt: clock('13:29') }],
    ['overlaps the other session', { session: 'morning', closesAt: clock('13:31') }],
    ['swallows the other session', { session: 'morning', closesAt: clock('18:00') }],
  ])('[DY2] times that make no sense are refused: %s', (_what, input) => {
    const hall = aHall();
    const before = hall.snapshot();
    expect(hall.answer('session.change', input, 'supervisor-1')).toBe('session-times-invalid');
    expect(hall.snapshot()).toEqual(before);
  });

  test('[DY2] sessions may touch, and one may move past the other: they stay in order of time', () => {
    const hall = aHall();
    expect(hall.answer('session.change', { session: 'morning', closesAt: clock('13:30') }, 'supervisor-1')).toBe('ok');
    hall.does(
      'session.change',
      { session: 'morning', opensAt: clock('17:30'), closesAt: clock('19:00') },
      'supervisor-1',
    );
    expect(hall.state.day?.sessions.map((s) => s.id)).toEqual(['afternoon', 'morning']);
    hall.at('14:00');
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('ok');
  });

  test('[DY2] an unknown session is refused', () => {
    expect(aHall().answer('session.change', { session: 'night' }, 'supervisor-1')).toBe('unknown-session');
  });
});

describe('hall.tick', () => {
  test('[JR1] nothing due, nothing written', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext();
    const { seq } = hall.state;
    expect(hall.does('hall.tick', {}, 'system')).toEqual({ events: 0 });
    expect(hall.state.seq).toBe(seq);
  });

  test('[DY4] a tick the day after does not close a day by itself: the schedule asks for it, once', () => {
    const hall = aHall({ at: '16:00' });
    hall.issue(SERVICE);
    hall.later(20 * HOUR);
    hall.tick();
    expect(hall.state.day?.state).toBe('open');
    expect(hall.does('day.close', { force: true }, 'system')).toMatchObject({ closed: true, expired: 1 });
    expect(hall.answer('day.close', { force: true }, 'system')).toBe('day-not-open');
    expect(hall.does('day.open', {}, 'system').day).toBe('2026-11-26');
    expect(hall.answer('day.open', {}, 'system')).toBe('day-already-open');
  });

  test('[TK] a message leaves the boards at its time', () => {
    const hall = aHall();
    hall.does('board.message', { text: { vi: 'Mời ngồi' }, until: hall.now + MINUTE }, 'supervisor-1');
    hall.later(MINUTE - 1);
    hall.tick();
    expect(hall.state.messages.size).toBe(1);
    hall.later(1);
    hall.tick();
    expect(hall.state.messages.size).toBe(0);
  });
});
