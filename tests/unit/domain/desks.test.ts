import { describe, expect, test } from 'vitest';
import { aHall, type Hall, MINUTE, type Seat } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

describe('desk.open', () => {
  test('[DK1] one officer per desk and one desk per officer; taking over is explicit and journalled', () => {
    const hall = aHall();
    const first = hall.as('officer-1').open('desk-01');
    expect(hall.desk('desk-01')).toMatchObject({
      state: 'open',
      officer: 'officer-1',
      openedAt: hall.now,
      since: hall.now,
    });
    expect(first.asks('desk.open', { desk: 'desk-01' })).toBe('desk-already-open');
    expect(hall.run('desk.open', { desk: 'desk-02' }, 'officer-1')).toMatchObject({
      refused: 'officer-has-desk',
      details: { desk: 'desk-01', number: 1 },
    });
    const second = hall.as('officer-2');
    expect(hall.run('desk.open', { desk: 'desk-01' }, 'officer-2')).toMatchObject({
      refused: 'desk-taken',
      details: { officer: 'Nguyễn Thị officer-1' },
    });
    second.open('desk-01', { takeOver: true });
    expect(hall.desk('desk-01').officer).toBe('officer-2');
    expect(hall.journal.at(-1)?.event).toEqual({
      type: 'desk.taken-over',
      data: { desk: 'desk-01', officer: 'officer-2', from: 'officer-1' },
    });
    expect(first.asks('desk.pause', { desk: 'desk-01', reason: 'meeting' })).toBe('not-allowed');
    expect(first.asks('desk.open', { desk: 'desk-02' })).toBe('ok');
  });

  test('[DK3] taking over keeps the ticket in hand', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext();
    const second = hall.as('officer-2').open('desk-01', { takeOver: true });
    expect(second.ticket).toBe(id);
    expect(second.start().finish().asks('desk.call-next', { desk: 'desk-01' })).toBe('nobody-waiting');
  });

  test('[DK1] a supervisor may seat an officer; an officer may not, nor anybody unknown or switched off', () => {
    const hall = aHall();
    hall.does(
      'staff.save',
      { staff: 'officer-6', username: 'officer-6', displayName: 'Nghỉ việc', role: 'officer', disabled: true },
      'admin-1',
    );
    const ask = (officer: string, who: string) => hall.answer('desk.open', { desk: 'desk-04', officer }, who);
    expect(ask('officer-3', 'officer-2')).toBe('not-allowed');
    expect(ask('officer-66', 'supervisor-1')).toBe('unknown-staff');
    expect(ask('officer-6', 'supervisor-1')).toBe('unknown-staff');
    expect(ask('officer-3', 'supervisor-1')).toBe('ok');
    expect(hall.desk('desk-04').officer).toBe('officer-3');
  });

  test('[TK2] unknown desk, old screen, no open day', () => {
    const hall = aHall();
    const officer = hall.as('officer-1');
    expect(officer.asks('desk.open', { desk: 'desk-99' })).toBe('unknown-desk');
    expect(officer.asks('desk.open', { desk: 'desk-01', rev: 77 })).toBe('stale-desk-state');
    hall.does('day.close', {}, 'supervisor-1');
    expect(officer.asks('desk.open', { desk: 'desk-01' })).toBe('day-not-open');
  });
});

describe('desk.close, desk.pause and desk.resume', () => {
  test('[DK2] with empty hands at once', () => {
    const hall = aHall();
    const officer = hall
      .as('officer-1')
      .open('desk-01')
      .pause({ until: hall.now + 10 * MINUTE, note: ' uống nước ' });
    expect(hall.desk('desk-01')).toMatchObject({
      state: 'paused',
      pause: { reason: 'short-break', note: 'uống nước', until: hall.now + 10 * MINUTE },
    });
    officer.resume();
    expect(hall.desk('desk-01')).toMatchObject({ state: 'open', pause: null });
    officer.close();
    expect(hall.desk('desk-01')).toMatchObject({ state: 'closed', officer: null, openedAt: null, pause: null });
  });

  test('[DK2] a paused desk may close', () => {
    const hall = aHall();
    hall.as('officer-1').open('desk-01').pause().close();
    expect(hall.desk('desk-01').state).toBe('closed');
  });

  test.each(['called', 'serving'])('[DK2] a desk with a ticket %s cannot pause or close', (state) => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    if (state === 'serving') officer.start();
    expect(hall.run('desk.close', { desk: 'desk-01' }, 'officer-1')).toMatchObject({
      refused: 'desk-busy',
      details: { label: 'A001' },
    });
    expect(officer.asks('desk.pause', { desk: 'desk-01', reason: 'meeting' })).toBe('desk-busy');
  });

  type Resolve = (hall: Hall, officer: Seat) => void;
  const ways: [string, Resolve][] = [
    ['finish', (_h, officer) => void officer.start().finish()],
    ['finish and call next', (_h, officer) => void officer.start().finish({ callNext: true })],
    ['no-show', (_h, officer) => void officer.noShow()],
    ['park', (_h, officer) => void officer.park()],
    ['transfer', (_h, officer) => void officer.transfer({ toService: 'stc-ngan-sach' })],
    [
      'transfer by the supervisor',
      (hall, officer) =>
        void hall.does('ticket.transfer', { ticket: officer.ticket, toService: 'stc-ngan-sach' }, 'supervisor-1'),
    ],
  ];

  test.each(ways)('[DK2] "after this one: close" closes by itself after %s', (_way, resolve) => {
    const hall = aHall();
    hall.issue(SERVICE);
    const waiting = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext().close({ afterThis: true });
    expect([hall.desk('desk-01').state, hall.desk('desk-01').afterThis?.then]).toEqual(['calling', 'close']);
    resolve(hall, officer);
    expect(hall.desk('desk-01')).toMatchObject({ state: 'closed', officer: null, ticket: null, afterThis: null });
    expect(hall.ticket(waiting).state).toBe('waiting');
  });

  test.each(ways)('[DK2] "after this one: pause" pauses by itself with its reason after %s', (_way, resolve) => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    const until = hall.now + 60 * MINUTE;
    officer.pause({ reason: 'other', note: 'sửa máy', until, afterThis: true });
    resolve(hall, officer);
    expect(hall.desk('desk-01')).toMatchObject({
      state: 'paused',
      since: hall.now,
      afterThis: null,
      pause: { reason: 'other', note: 'sửa máy', until },
    });
  });

  test('[DK2] resume takes "after this one" back', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const officer = hall
      .as('officer-1')
      .open('desk-01')
      .callNext()
      .close({ afterThis: true })
      .resume()
      .start()
      .finish();
    expect(hall.desk('desk-01').state).toBe('open');
    expect(officer.asks('desk.resume', { desk: 'desk-01' })).toBe('desk-not-paused');
  });

  test('[TK2] every other refusal', () => {
    const hall = aHall();
    const officer = hall.as('officer-1');
    const pause = (extra = {}) => officer.asks('desk.pause', { desk: 'desk-01', reason: 'meeting', ...extra });
    for (const name of ['desk.close', 'desk.resume'] as const)
      expect(officer.asks(name, { desk: 'desk-99' })).toBe('unknown-desk');
    expect(pause({ desk: 'desk-99' })).toBe('unknown-desk');
    expect(pause()).toBe('desk-closed');
    expect(hall.answer('desk.pause', { desk: 'desk-01', reason: 'meeting' }, 'supervisor-1')).toBe('desk-closed');
    expect(hall.answer('desk.close', { desk: 'desk-01' }, 'supervisor-1')).toBe('desk-closed');
    officer.open('desk-01');
    for (const name of ['desk.close', 'desk.resume'] as const) {
      expect(officer.asks(name, { desk: 'desk-01', rev: 0 })).toBe('stale-desk-state');
      expect(hall.answer(name, { desk: 'desk-01' }, 'officer-2')).toBe('not-allowed');
    }
    expect(hall.answer('desk.pause', { desk: 'desk-01', reason: 'meeting' }, 'officer-2')).toBe('not-allowed');
    expect(pause({ rev: 0 })).toBe('stale-desk-state');
    expect(pause({ reason: 'because' })).toBe('unknown-reason');
    expect(pause({ reason: 'other' })).toBe('note-required');
    expect(pause({ until: hall.now })).toBe('until-in-past');
    officer.pause();
    expect(pause()).toBe('desk-paused');
    expect(hall.answer('desk.resume', { desk: 'desk-01' }, 'supervisor-1')).toBe('ok');
  });
});

describe('assignments', () => {
  const results = [{ service: 'stc-ket-qua', handicapMinutes: 0 }];

  test('[DK5] desk.assign says which services are left without a desk', () => {
    const hall = aHall();
    const { uncovered } = hall.does('desk.assign', { desk: 'desk-03', services: results }, 'supervisor-1');
    expect(uncovered).toEqual(['stc-cong-san-gia', 'stc-ngan-sach']);
    expect(hall.desk('desk-03')).toMatchObject({ services: results, assignedUntil: null, servicesAfter: null });
    const ask = (input: object) =>
      hall.answer('desk.assign', { desk: 'desk-03', services: results, ...input } as never, 'supervisor-1');
    expect(ask({ desk: 'desk-99' })).toBe('unknown-desk');
    expect(ask({ services: [{ service: 'no-such', handicapMinutes: 0 }] })).toBe('unknown-service');
    expect(ask({ until: hall.now })).toBe('until-in-past');
  });

  test('[DK] a timed assignment goes back by itself, a second one on top keeps the first memory', () => {
    const hall = aHall();
    const before = hall.desk('desk-03').services;
    hall.does('desk.assign', { desk: 'desk-03', services: results, until: hall.now + 20 * MINUTE }, 'supervisor-1');
    hall.later(10 * MINUTE);
    hall.does('desk.assign', { desk: 'desk-03', services: [], until: hall.now + 30 * MINUTE }, 'supervisor-1');
    hall.later(29 * MINUTE);
    hall.tick();
    expect(hall.desk('desk-03').services).toEqual([]);
    hall.later(MINUTE);
    hall.tick();
    expect(hall.desk('desk-03')).toMatchObject({ services: before, assignedUntil: null, servicesAfter: null });
    const { seq } = hall.state;
    hall.tick();
    expect(hall.state.seq).toBe(seq);
  });

  test('[DK] an assignment for good on top of a timed one stays', () => {
    const hall = aHall();
    hall.does('desk.assign', { desk: 'desk-03', services: [], until: hall.now + MINUTE }, 'supervisor-1');
    hall.does('desk.assign', { desk: 'desk-03', services: results }, 'supervisor-1');
    hall.later(2 * MINUTE);
    hall.tick();
    expect(hall.desk('desk-03').services).toEqual(results);
  });

  test('[DK] whoever is in hand stays when the desk gets other services', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    hall.does('desk.assign', { desk: 'desk-01', services: results }, 'supervisor-1');
    expect(officer.start().finish().desk).toBe('desk-01');
    expect(hall.ticket(id).state).toBe('served');
  });

  test('[DK] a profile keeps the present assignments or those given, and sets them all at once', () => {
    const hall = aHall();
    const usual = hall.desk('desk-03').services;
    hall.does('assignment.save-profile', { profile: 'usual', name: { vi: 'Thường ngày' } }, 'supervisor-1');
    hall.does(
      'assignment.save-profile',
      {
        profile: 'rush',
        name: { vi: 'Cao điểm' },
        desks: [
          { desk: 'desk-03', services: results },
          { desk: 'desk-04', services: results },
        ],
      },
      'supervisor-1',
    );
    const applied = hall.does(
      'assignment.apply-profile',
      { profile: 'rush', until: hall.now + 60 * MINUTE },
      'supervisor-1',
    );
    expect(applied).toEqual({ desks: ['desk-03', 'desk-04'], uncovered: ['stc-cong-san-gia', 'stc-ngan-sach'] });
    expect(hall.desk('desk-04').services).toEqual(results);
    hall.later(60 * MINUTE);
    hall.tick();
    expect(hall.desk('desk-03').services).toEqual(usual);
    hall.does('desk.assign', { desk: 'desk-03', services: [] }, 'supervisor-1');
    expect(hall.does('assignment.apply-profile', { profile: 'usual' }, 'supervisor-1')).toMatchObject({
      uncovered: [],
    });
    expect(hall.desk('desk-03')).toMatchObject({ services: usual, assignedUntil: null });
  });

  test('[DK] parts of a profile that the catalogue lost are left out', () => {
    const hall = aHall();
    hall.does(
      'assignment.save-profile',
      {
        profile: 'rush',
        name: { vi: 'Cao điểm' },
        desks: [{ desk: 'desk-04', services: [...results, { service: 'stnmt-dat-dai', handicapMinutes: 0 }] }],
      },
      'supervisor-1',
    );
    const agency = hall.state.catalogue?.file.agencies.find((a) => a.id === 'so-tai-chinh');
    hall.does('catalogue.save-agency', { agency: { ...agency, enabled: false } } as never, 'admin-1');
    hall.does('assignment.apply-profile', { profile: 'rush' }, 'supervisor-1');
    expect(hall.desk('desk-04').services).toEqual([{ service: 'stnmt-dat-dai', handicapMinutes: 0 }]);
  });

  test('[TK2] profiles: what is unknown, and a time that has passed', () => {
    const hall = aHall();
    const name = { vi: 'Mẫu' };
    const save = (desks: object[]) =>
      hall.answer('assignment.save-profile', { profile: 'p', name, desks } as never, 'supervisor-1');
    expect(save([{ desk: 'desk-99', services: [] }])).toBe('unknown-desk');
    expect(save([{ desk: 'desk-01', services: [{ service: 'no-such', handicapMinutes: 0 }] }])).toBe('unknown-service');
    expect(hall.answer('assignment.apply-profile', { profile: 'p' }, 'supervisor-1')).toBe('unknown-profile');
    expect(hall.answer('assignment.remove-profile', { profile: 'p' }, 'supervisor-1')).toBe('unknown-profile');
    expect(save([])).toBe('ok');
    expect(hall.answer('assignment.apply-profile', { profile: 'p', until: hall.now }, 'supervisor-1')).toBe(
      'until-in-past',
    );
    expect(hall.answer('assignment.remove-profile', { profile: 'p' }, 'supervisor-1')).toBe('ok');
    expect(hall.state.profiles.size).toBe(0);
  });
});
