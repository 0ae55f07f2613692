import { describe, expect, test } from 'vitest';
import { aHall, MINUTE, SECOND } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

describe('desk.start', () => {
  test('[TK] start turns called into serving; way time is start minus last call', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.later(20 * SECOND);
    officer.recall();
    const lastCall = hall.now;
    hall.later(25 * SECOND);
    officer.start();
    const visit = hall.ticket(id).visits[0];
    expect(hall.ticket(id).state).toBe('serving');
    expect(hall.desk('desk-01').state).toBe('serving');
    expect(visit).toMatchObject({ calls: 2, lastCallAt: lastCall, startedAt: lastCall + 25 * SECOND, endedAt: null });
  });

  test('[TK2] start is refused with an empty hand, twice, from an old screen and by another officer', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01');
    hall.as('officer-2').open('desk-02');
    const seen = hall.desk('desk-01').rev;
    expect(officer.asks('desk.start', { desk: 'desk-01' })).toBe('desk-empty');
    expect(officer.asks('desk.start', { desk: 'desk-01', ticket: 'other' })).toBe('stale-desk-state');
    officer.callNext();
    expect(officer.asks('desk.start', { desk: 'desk-01', rev: seen })).toBe('stale-desk-state');
    expect(officer.asks('desk.start', { desk: 'desk-01', ticket: 'other' })).toBe('stale-desk-state');
    expect(hall.answer('desk.start', { desk: 'desk-01' }, 'officer-2')).toBe('not-allowed');
    expect(officer.asks('desk.start', { desk: 'desk-99' })).toBe('unknown-desk');
    officer.start();
    expect(officer.asks('desk.start', { desk: 'desk-01' })).toBe('ticket-wrong-state');
  });

  test('[DK] a supervisor may act at any desk', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext();
    expect(hall.answer('desk.start', { desk: 'desk-01' }, 'supervisor-1')).toBe('ok');
  });
});

describe('desk.finish', () => {
  test('[TK] finish ends the ticket as served with its outcome and frees the desk', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().start();
    hall.later(7 * MINUTE);
    officer.finish({ outcome: 'received' });
    expect(hall.ticket(id)).toMatchObject({ state: 'served', outcome: 'received', desk: null, endedAt: hall.now });
    expect(hall.ticket(id).visits[0]).toMatchObject({ end: 'served', endedAt: hall.now });
    expect(hall.desk('desk-01')).toMatchObject({ state: 'open', ticket: null, since: hall.now });
    expect(hall.state.figures).toMatchObject({ served: 1, inHand: 0 });
    expect(hall.state.figures.desks.get('desk-01' as never)).toMatchObject({ served: 1, serviceMs: 7 * MINUTE });
  });

  test('[TK] finish with callNext calls the next ticket in the same step and says whom', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const second = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().start();
    const result = hall.does('desk.finish', { desk: 'desk-01', callNext: true }, 'officer-1');
    expect(result).toMatchObject({
      state: 'served',
      label: 'A001',
      next: { label: 'A002', callNumber: 1, cause: { kind: 'longest-wait' } },
    });
    expect(officer.ticket).toBe(second);
  });

  test('[TK] finish with callNext calls nobody when nobody waits, or outside the session', () => {
    const hall = aHall({ at: '11:20' });
    hall.as('supervisor-1').open('desk-02');
    const first = hall.issue(SERVICE, { reason: 'late bus' }, 'officer-1');
    const officer = hall.as('officer-1').open('desk-01').callNext().start();
    expect(hall.does('desk.finish', { desk: 'desk-01', callNext: true }, 'officer-1').next).toBeUndefined();
    expect(hall.ticket(first).state).toBe('served');
    hall.issue(SERVICE, { reason: 'late bus' }, 'officer-1');
    hall.issue(SERVICE, { reason: 'late bus' }, 'officer-1');
    officer.callNext().start();
    hall.at('11:40');
    expect(hall.does('desk.finish', { desk: 'desk-01', callNext: true }, 'officer-1').next).toBeUndefined();
    expect(hall.desk('desk-01').state).toBe('open');
  });

  test('[TK2] finish is refused before service began, with an empty hand and from an old screen', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01');
    expect(officer.asks('desk.finish', { desk: 'desk-01' })).toBe('desk-empty');
    officer.callNext();
    expect(officer.asks('desk.finish', { desk: 'desk-01' })).toBe('ticket-wrong-state');
    officer.start();
    expect(officer.asks('desk.finish', { desk: 'desk-01', rev: 1 })).toBe('stale-desk-state');
    expect(hall.answer('desk.finish', { desk: 'desk-01' }, 'officer-2')).toBe('not-allowed');
    expect(officer.asks('desk.finish', { desk: 'desk-99' })).toBe('unknown-desk');
  });
});

describe('a journey (TK6)', () => {
  test('[TK6] finishing one step opens the next under the same label with the first issue time as key', () => {
    const hall = aHall();
    const issuedAt = hall.now;
    const id = hall.issue('stp-ly-lich-tu-phap', { journey: ['skhdt-dau-tu', 'stc-ngan-sach'] });
    const first = hall.as('officer-1').open('desk-09').callNext().start();
    hall.later(20 * MINUTE);
    const other = hall.issue('skhdt-dau-tu');
    first.finish();
    expect(hall.ticket(id)).toMatchObject({
      state: 'waiting',
      label: 'E001',
      service: 'skhdt-dau-tu',
      firstService: 'stp-ly-lich-tu-phap',
      journey: ['stc-ngan-sach'],
      queueKey: issuedAt,
      queuedAt: issuedAt + 20 * MINUTE,
      endedAt: null,
    });
    const second = hall.as('officer-2').open('desk-02').callNext();
    expect(second.ticket).toBe(id);
    second.start().finish();
    expect(hall.ticket(id)).toMatchObject({ state: 'waiting', service: 'stc-ngan-sach', journey: [] });
    hall.as('officer-3').open('desk-03').callNext().start().finish();
    expect(hall.ticket(id)).toMatchObject({ state: 'served', visits: [{ n: 1 }, { n: 2 }, { n: 3 }] });
    expect(hall.ticket(other).state).toBe('waiting');
    expect(hall.state.figures.served).toBe(1);
  });
});

describe('and back to me (NX7)', () => {
  test('[NX7] a ticket sent away with comeBack returns to the desk that sent it, and only there', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const home = hall.as('officer-1').open('desk-01').callNext().start();
    const away = hall.as('officer-2').open('desk-03');
    home.transfer({ toService: 'stc-ngan-sach', comeBack: true });
    away.callNext().start().finish();
    expect(hall.ticket(id)).toMatchObject({
      state: 'waiting',
      service: SERVICE,
      directedTo: 'desk-01',
      returnTo: null,
    });
    expect(hall.as('officer-3').open('desk-02').asks('desk.call-next', { desk: 'desk-02' })).toBe('nobody-waiting');
    const { cause } = hall.does('desk.call-next', { desk: 'desk-01' }, 'officer-1');
    expect(cause.kind).toBe('sent-to-desk');
    home.start().finish();
    expect(hall.ticket(id).state).toBe('served');
  });

  test('[NX7] when the desk of return has closed, the ticket falls back to its service with the same key', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const key = hall.ticket(id).queueKey;
    const home = hall.as('officer-1').open('desk-01').callNext().start();
    const away = hall.as('officer-2').open('desk-03');
    home.transfer({ toService: 'stc-ngan-sach', comeBack: true }).close();
    hall.later(MINUTE);
    away.callNext().start().finish();
    expect(hall.ticket(id)).toMatchObject({ state: 'waiting', service: SERVICE, directedTo: null, queueKey: key });
  });
});
