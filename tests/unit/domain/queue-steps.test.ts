// Cancel, transfer, park, resume, reinstate, note and rating; the states they may start from are in the product table.
import { describe, expect, test } from 'vitest';
import { aHall, MINUTE, SECOND, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

describe('ticket.cancel', () => {
  test('[TK] the visitor needs no reason, staff do; its paper is not printed any more', () => {
    const hall = aHall();
    const [own, byStaff] = [hall.issue(SERVICE), hall.issue(SERVICE)];
    hall.as('officer-1').open('desk-01');
    expect(hall.answer('ticket.cancel', { ticket: byStaff }, 'officer-1')).toBe('reason-required');
    expect(hall.does('ticket.cancel', { ticket: own }, `visitor:${own}`)).toEqual({
      ticket: own,
      label: 'A001',
      state: 'cancelled',
    });
    hall.does('ticket.cancel', { ticket: byStaff, reason: 'left' }, 'officer-1');
    expect(hall.ticket(byStaff)).toMatchObject({ state: 'cancelled', endReason: 'left', endedAt: hall.now });
    expect([...hall.state.printJobs.values()].map((j) => [j.state, j.reason])).toEqual([
      ['cancelled', 'ticket-cancelled'],
      ['cancelled', 'ticket-cancelled'],
    ]);
    expect(hall.state.figures.cancelled).toBe(2);
  });

  test('[TK] a paper of which bytes went out already is left alone', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.does('print.claim', { printer: 'printer-1' }, 'agent-1');
    hall.does('print.begin', { job: `${id}/1` }, 'agent-1');
    hall.does('ticket.reprint', { ticket: id }, 'supervisor-1');
    hall.does('ticket.cancel', { ticket: id }, `visitor:${id}`);
    expect([...hall.state.printJobs.values()].map((j) => j.state)).toEqual(['sending', 'cancelled']);
  });
});

describe('ticket.transfer', () => {
  test('[TK] to another service: waits there with its issue time, the desk is free, the visit ended as transferred', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE, { priorityClass: 'merit' });
    const { queueKey, issuedAt } = hall.ticket(id);
    const officer = hall.as('officer-1').open('desk-01').callNext().start();
    hall.later(5 * MINUTE);
    officer.transfer({ toService: 'stc-ngan-sach', note: 'đã kiểm tra' });
    expect(hall.ticket(id)).toMatchObject({
      state: 'waiting',
      service: 'stc-ngan-sach',
      firstService: SERVICE,
      queueKey,
      issuedAt,
      queuedAt: hall.now,
      desk: null,
      directedTo: null,
      returnTo: null,
      note: 'đã kiểm tra',
      visits: [{ end: 'transferred', endedAt: hall.now }],
    });
    expect(hall.desk('desk-01')).toMatchObject({ state: 'open', ticket: null });
    expect(hall.state.figures.desks.get('desk-01' as never)).toMatchObject({ served: 0, transferred: 1 });
  });

  test('[TK] every way to a wrong target has its own code', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01');
    const ask = (target: { toService?: string; toDesk?: string }) =>
      officer.asks('ticket.transfer', { ticket: id, ...target });
    expect(ask({})).toBe('transfer-target-missing');
    expect(ask({ toService: 'no-such' })).toBe('unknown-service');
    expect(ask({ toDesk: 'desk-99' })).toBe('unknown-desk');
    expect(ask({ toDesk: 'desk-02' })).toBe('desk-closed');
    expect(ask({ toService: SERVICE })).toBe('same-place');
    officer.callNext();
    expect(ask({ toDesk: 'desk-01' })).toBe('same-place');
    expect(ask({ toService: 'skhdt-dau-tu', toDesk: 'desk-01' })).toBe('same-place');
    expect(ask({ toService: SERVICE })).toBe('ok');
    expect(hall.ticket(id).state).toBe('waiting');
  });

  test("[TK] a ticket sent to a disabled agency's service is refused", () => {
    const catalogue = theCatalogue();
    const agencies = catalogue.agencies.map((a) => (a.id === 'so-tai-chinh' ? { ...a, enabled: false } : a));
    const hall = aHall({ catalogue: { ...catalogue, agencies } });
    const id = hall.issue(SERVICE);
    expect(hall.answer('ticket.transfer', { ticket: id, toService: 'stc-ngan-sach' }, 'supervisor-1')).toBe(
      'unknown-service',
    );
    expect(hall.answer('ticket.issue', { service: 'stc-ngan-sach' }, 'kiosk-1')).toBe('unknown-service');
  });

  test('[NX7] comeBack by a supervisor without a desk names the desk that had it in hand', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext();
    hall.does('ticket.transfer', { ticket: id, toService: 'stc-ngan-sach', comeBack: true }, 'supervisor-1');
    expect(hall.ticket(id).returnTo).toEqual({ desk: 'desk-01', service: SERVICE });
    expect(hall.desk('desk-01').state).toBe('open');
  });

  test("[NX7] comeBack of a waiting ticket means the officer's own desk", () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01');
    hall.does('ticket.transfer', { ticket: id, toService: 'stc-ngan-sach', comeBack: true }, 'officer-1');
    expect(hall.ticket(id).returnTo).toEqual({ desk: 'desk-01', service: SERVICE });
  });

  test('[TK] a parked ticket that is transferred waits at once', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall
      .as('officer-1')
      .open('desk-01')
      .callNext()
      .park({ until: hall.now + 30 * MINUTE });
    hall.does('ticket.transfer', { ticket: id, toService: 'stc-ngan-sach' }, 'officer-1');
    expect(hall.ticket(id)).toMatchObject({ state: 'waiting', callableAt: 0, desk: null });
    expect(hall.state.figures.parked.size).toBe(0);
  });
});

describe('ticket.park and ticket.resume', () => {
  test('[TK] a parked ticket keeps its place and frees the desk; resumed, it is next again', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const key = hall.ticket(id).queueKey;
    hall.later(MINUTE).issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().park({ reason: 'missing copy' });
    expect(hall.ticket(id)).toMatchObject({
      state: 'parked',
      desk: 'desk-01',
      callableAt: 0,
      queueKey: key,
      visits: [{ end: 'parked' }],
    });
    hall.later(60 * MINUTE);
    hall.tick();
    expect(hall.ticket(id).state).toBe('parked');
    expect(officer.asks('ticket.resume', { ticket: id })).toBe('ok');
    expect(officer.callNext().ticket).toBe(id);
  });

  test('[TK] at most five at one desk, and not until a time that has passed', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    const ids = [1, 2, 3, 4, 5, 6].map(() => hall.issue(SERVICE));
    officer.callNext();
    expect(officer.asks('ticket.park', { ticket: officer.ticket, until: hall.now })).toBe('until-in-past');
    officer.park();
    for (let n = 0; n < 4; n += 1) officer.callNext().park();
    officer.callNext();
    expect(hall.run('ticket.park', { ticket: officer.ticket }, 'officer-1')).toMatchObject({
      refused: 'too-many-parked',
      details: { limit: 5 },
    });
    hall.does('ticket.resume', { ticket: ids[0] as string }, 'officer-1');
    expect(officer.asks('ticket.park', { ticket: officer.ticket })).toBe('ok');
    const second = hall.as('officer-2').open('desk-02').callNext();
    expect(second.asks('ticket.park', { ticket: second.ticket })).toBe('ok');
  });

  test('[TK] a note on a parked ticket does not move it in the list', () => {
    const hall = aHall();
    const officer = hall.as('officer-1').open('desk-01');
    const ids = [hall.issue(SERVICE), hall.issue(SERVICE)];
    officer.callNext().park().callNext().park();
    hall.does('ticket.note', { ticket: ids[0] as string, note: 'photo' }, 'officer-1');
    expect([...hall.state.figures.parked]).toEqual(ids);
  });

  test('[TK] another officer of the same service may bring a parked ticket back', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext().park();
    expect(hall.as('officer-2').open('desk-02').asks('ticket.resume', { ticket: id })).toBe('ok');
    const again = aHall();
    const other = again.issue(SERVICE);
    again.as('officer-1').open('desk-01').callNext().park();
    expect(again.as('officer-3').open('desk-03').asks('ticket.resume', { ticket: other })).toBe('ticket-elsewhere');
  });
});

describe('ticket.note', () => {
  test('[TK] written, cleared with blanks, and erased when the ticket is served', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01');
    hall.does('ticket.note', { ticket: id, note: ' thiếu CCCD ' }, 'officer-1');
    expect(hall.ticket(id).note).toBe('thiếu CCCD');
    hall.does('ticket.note', { ticket: id, note: '  ' }, 'officer-1');
    expect(hall.ticket(id).note).toBeNull();
    hall.does('ticket.note', { ticket: id, note: 'gấp' }, 'officer-1');
    officer.callNext().start().finish();
    expect(hall.ticket(id).note).toBeNull();
  });

  test('[TK] notes of absent tickets do not outlive the day', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext();
    hall.does('ticket.note', { ticket: id, note: 'áo xanh' }, 'officer-1');
    hall.as('officer-1').noShow();
    expect(hall.ticket(id).note).toBe('áo xanh');
    hall.does('day.close', {}, 'supervisor-1');
    expect(hall.ticket(id).note).toBeNull();
  });
});

describe('ticket.rate', () => {
  test('[TK] once, by the visitor or the pad of the desk that served it last, within 10 min', () => {
    const hall = aHall();
    const [first, second, third] = [hall.issue(SERVICE), hall.issue(SERVICE), hall.issue(SERVICE)];
    const rate = (ticket: string, who: string) =>
      hall.answer('ticket.rate', { ticket, level: 'not-satisfied', reasons: ['long-wait'], comment: ' lâu ' }, who);
    const officer = hall.as('officer-1').open('desk-01').callNext().start();
    expect(rate(first, 'pad-1')).toBe('ticket-wrong-state');
    officer.finish().callNext().start().finish();
    const other = hall.as('officer-2').open('desk-02').callNext().start().finish();
    expect(other.desk).toBe('desk-02');
    expect(rate(second, `visitor:${first}`)).toBe('not-allowed');
    expect(rate(third, 'pad-1')).toBe('not-allowed');
    expect(rate(first, 'pad-1')).toBe('rating-closed');
    expect(rate(first, `visitor:${first}`)).toBe('ok');
    expect(hall.ticket(first).rating).toEqual({
      level: 'not-satisfied',
      reasons: ['long-wait'],
      comment: 'lâu',
      at: hall.now,
    });
    expect(rate(first, `visitor:${first}`)).toBe('already-rated');
    hall.later(10 * MINUTE);
    expect(rate(second, 'pad-1')).toBe('ok');
    expect(rate(second, `visitor:${second}`)).toBe('already-rated');
    hall.later(1);
    expect(rate(third, `visitor:${third}`)).toBe('rating-closed');
  });
});

describe('ticket.step-behind', () => {
  const order = (hall: ReturnType<typeof aHall>) =>
    (hall.state.queues.byService.get(SERVICE as never) ?? []).map(({ label }) => label);
  const takeFive = (hall: ReturnType<typeof aHall>) =>
    Array.from({ length: 5 }, () => hall.later(SECOND).issue(SERVICE));

  test('[F-T09] its holder goes behind the next three, or behind the last; with nobody behind it is refused', () => {
    const hall = aHall();
    const [first = '', , , fourth = '', fifth = ''] = takeFive(hall);
    const step = (id: string) => hall.answer('ticket.step-behind', { ticket: id }, `visitor:${id}`);
    expect(step(first)).toBe('ok');
    expect(order(hall)).toEqual(['A002', 'A003', 'A004', 'A001', 'A005']);
    expect(step(fourth)).toBe('ok');
    expect(order(hall)).toEqual(['A002', 'A003', 'A001', 'A005', 'A004']);
    expect(step(fourth)).toBe('nobody-behind');
    expect(hall.answer('ticket.step-behind', { ticket: fifth }, `visitor:${first}`)).toBe('not-allowed');
  });

  test('[F-T09] taken back within a minute it stands where it stood; later, twice or without a step it is refused', () => {
    const hall = aHall();
    const [first = '', second = ''] = takeFive(hall);
    const step = (id: string, takeBack?: true) =>
      hall.answer('ticket.step-behind', { ticket: id, ...(takeBack && { takeBack }) }, `visitor:${id}`);
    expect(step(second, true)).toBe('undo-expired');
    step(first);
    hall.later(MINUTE);
    expect(step(first, true)).toBe('ok');
    expect(order(hall)).toEqual(['A001', 'A002', 'A003', 'A004', 'A005']);
    expect(step(first, true)).toBe('undo-expired');
    step(first);
    hall.later(MINUTE + 1);
    expect(step(first, true)).toBe('undo-expired');
  });

  test('[F-T09] once called it is refused with the desk to go to', () => {
    const hall = aHall();
    const [first = ''] = takeFive(hall);
    hall.as('officer-1').open('desk-01').callNext();
    expect(hall.run('ticket.step-behind', { ticket: first }, `visitor:${first}`)).toMatchObject({
      refused: 'ticket-wrong-state',
      details: { state: 'called', desk: 1 },
    });
  });

  test('[F-T09][NX3] those let past keep their order, and the next call is theirs', () => {
    const hall = aHall();
    const [first = '', second = ''] = takeFive(hall);
    hall.does('ticket.step-behind', { ticket: first }, `visitor:${first}`);
    expect(hall.as('officer-1').open('desk-01').callNext().ticket).toBe(second);
  });
});
