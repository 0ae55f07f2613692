import { type Catalogue, USUAL_BOARD } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { catalogueProblems } from '../../../server/src/domain/policy/catalogue-check.ts';
import { aService, aStaffMember } from '../../support/builders.ts';
import { aHall, clock, Hall, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const problems = (change: (file: Catalogue) => object) =>
  catalogueProblems({ ...theCatalogue(), ...change(theCatalogue()) } as Catalogue);
const first = <T>(list: readonly T[], change: object): T[] =>
  list.map((item, index) => (index === 0 ? { ...item, ...change } : item));

describe('catalogue check', () => {
  test('[DY] the delivered catalogue is sound', () => {
    expect(catalogueProblems(theCatalogue())).toEqual([]);
  });

  test.each<[string, (file: Catalogue) => object]>([
    ['agency so-ke-hoach-dau-tu: listed twice', (f) => ({ agencies: [...f.agencies, f.agencies[0]] })],
    [
      'service code NX: listed twice',
      (f) => ({
        services: [
          ...f.services,
          aService('x1', { code: 'NX', series: { prefix: 'X', from: 1, to: 2 } }),
          aService('x2', { code: 'NX', series: { prefix: 'Y', from: 1, to: 2 } }),
        ],
      }),
    ],
    ['desk desk-01: listed twice', (f) => ({ desks: [...f.desks, { ...f.desks[0], number: 99 }] })],
    ['desk number 2: listed twice', (f) => ({ desks: first(f.desks, { number: 2 }) })],
    [
      'priority class disabled: listed twice',
      (f) => ({ priorityClasses: [...f.priorityClasses, { id: 'disabled', name: { vi: 'x' }, headStartMinutes: 1 }] }),
    ],
    ['procedure 2.000005: listed twice', (f) => ({ procedures: [...f.procedures, f.procedures[0]] })],
    ['printer printer-1: listed twice', (f) => ({ printers: [...f.printers, ...f.printers] })],
    [
      `service ${SERVICE}: series ends before it begins`,
      (f) => ({ services: first(f.services, { series: { prefix: 'Z', from: 2, to: 1 } }) }),
    ],
    [
      `services ${SERVICE} and skhdt-dau-tu: number ranges overlap`,
      (f) => ({ services: first(f.services, { series: { prefix: 'A', from: 1, to: 400 } }) }),
    ],
    [`service ${SERVICE}: unknown agency nowhere`, (f) => ({ services: first(f.services, { agency: 'nowhere' }) })],
    ['desk desk-01: unknown zone Z', (f) => ({ desks: first(f.desks, { zone: 'Z' }) })],
    [
      'desk desk-01: unknown service no-such',
      (f) => ({ desks: first(f.desks, { services: [{ service: 'no-such', handicapMinutes: 0 }] }) }),
    ],
    [
      `desk desk-01: service ${SERVICE}: listed twice`,
      (f) => ({ desks: first(f.desks, { services: [1, 2].map(() => ({ service: SERVICE, handicapMinutes: 0 })) }) }),
    ],
    ['procedure 2.000005: unknown agency nowhere', (f) => ({ procedures: first(f.procedures, { agency: 'nowhere' }) })],
    [
      'procedure 2.000005: unknown service no-such',
      (f) => ({ procedures: first(f.procedures, { service: 'no-such' }) }),
    ],
    ['settings: unknown priority class vip', (f) => ({ settings: { ...f.settings, kioskPriorityClass: 'vip' } })],
    [
      'session morning: closes before it opens',
      (f) => ({ centre: { ...f.centre, sessions: first(f.centre.sessions, { closesAt: '07:30' }) } }),
    ],
    ['centre: unknown time zone Asia/Dong_Hoi', (f) => ({ centre: { ...f.centre, timezone: 'Asia/Dong_Hoi' } })],
  ])('[DY] a contradiction is told with its id: %s', (told, change) => {
    expect(problems(change)).toContain(told);
  });

  test('[DY] adjoining ranges are sound, and at most 20 problems are told', () => {
    expect(problems((f) => ({ services: first(f.services, { series: { prefix: 'A', from: 1, to: 399 } }) }))).toEqual(
      [],
    );
    expect(problems((f) => ({ agencies: f.agencies.slice(0, 0) }))).toHaveLength(20);
  });
});

describe('catalogue commands', () => {
  test('[NB] without a catalogue no part of one can be saved, and no day opens', () => {
    const hall = new Hall(clock('08:00'));
    hall.happen({ type: 'staff.saved', data: { staff: aStaffMember('admin-1', { role: 'administrator' }) } });
    const agency = { id: 'so-moi', name: { vi: 'Sở mới' }, shortName: { vi: 'Mới' }, enabled: true };
    expect(hall.answer('catalogue.save-agency', { agency }, 'admin-1')).toBe('catalogue-invalid');
    expect(hall.answer('settings.save', { settings: { parkedPerDesk: 2 } }, 'admin-1')).toBe('catalogue-invalid');
    expect(hall.answer('day.open', {}, 'admin-1')).toBe('day-not-open');
  });

  test('[NB] an import is checked first, then replaces everything and keeps counters and who sits where', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01');
    const file = theCatalogue();
    const before = hall.snapshot();
    const bad = { ...file, desks: first(file.desks, { zone: 'Z' }) } as Catalogue;
    expect(hall.run('catalogue.import', { catalogue: bad }, 'admin-1')).toMatchObject({
      refused: 'catalogue-invalid',
      details: { problems: ['desk desk-01: unknown zone Z'] },
    });
    expect(hall.snapshot()).toEqual(before);
    const counts = hall.does('catalogue.import', { catalogue: file }, 'admin-1');
    expect(counts).toEqual({
      agencies: 23,
      services: file.services.length,
      desks: 20,
      procedures: file.procedures.length,
    });
    expect(hall.desk('desk-01')).toMatchObject({ officer: 'officer-1', state: 'open' });
    expect(hall.label(hall.issue(SERVICE))).toBe('A002');
  });

  test('[NB] what the open day uses cannot be dropped', () => {
    const hall = aHall();
    const file = theCatalogue();
    hall.as('officer-1').open('desk-20');
    const without = { ...file, desks: file.desks.filter((d) => d.id !== 'desk-20') };
    expect(hall.run('catalogue.import', { catalogue: without }, 'admin-1')).toMatchObject({
      refused: 'catalogue-in-use',
      details: { problems: ['desk desk-20: is open'] },
    });
    hall.as('officer-1').close();
    expect(hall.answer('catalogue.import', { catalogue: without }, 'admin-1')).toBe('ok');
    const id = hall.issue('stp-quoc-tich', { journey: ['stc-ngan-sach'] });
    const agencies = file.agencies.map((a) =>
      a.id === 'so-tai-chinh' || a.id === 'so-tu-phap' ? { ...a, enabled: false } : a,
    );
    expect(hall.run('catalogue.import', { catalogue: { ...file, agencies } }, 'admin-1')).toMatchObject({
      refused: 'catalogue-in-use',
      details: { problems: ['service stp-quoc-tich: has open tickets', 'service stc-ngan-sach: has open tickets'] },
    });
    hall.does('ticket.cancel', { ticket: id }, `visitor:${id}`);
    expect(hall.answer('catalogue.import', { catalogue: { ...file, agencies } }, 'admin-1')).toBe('ok');
  });

  test('[NB] parts are saved one by one if the whole stays sound', () => {
    const hall = aHall();
    const added = aService('stp-moi', { code: 'MOI', series: { prefix: 'E', from: 1000, to: 1099 } });
    expect(hall.answer('catalogue.save-service', { service: added }, 'admin-1')).toBe('ok');
    // No desk has it yet.
    expect(hall.label(hall.issue('stp-moi', { reason: 'quầy mở chiều nay' }, 'officer-1'))).toBe('E1000');
    expect(
      hall.answer(
        'catalogue.save-service',
        { service: { ...added, series: { prefix: 'E', from: 1, to: 9 } } },
        'admin-1',
      ),
    ).toBe('catalogue-invalid');
    expect(
      hall.answer(
        'catalogue.save-agency',
        { agency: { id: 'so-moi', name: { vi: 'Sở mới' }, shortName: { vi: 'Mới' }, enabled: true } },
        'admin-1',
      ),
    ).toBe('ok');
    expect(hall.state.catalogue?.agencies.get('so-moi' as never)?.enabled).toBe(true);
    expect(hall.answer('settings.save', { settings: { kioskPriorityClass: 'vip' } }, 'admin-1')).toBe(
      'catalogue-invalid',
    );
    expect(hall.answer('settings.save', { settings: { undoWindowMs: 5_000 } }, 'admin-1')).toBe('ok');
    expect(hall.state.catalogue?.file.settings).toMatchObject({ undoWindowMs: 5_000, recallIntervalMs: 15_000 });
  });

  test("[DK] a desk's definition becomes its assignment; not while somebody is in its hands", () => {
    const hall = aHall();
    const definition = theCatalogue().desks[0] as Catalogue['desks'][number];
    const changed = { ...definition, services: [{ service: 'stc-ngan-sach' as never, handicapMinutes: 0 }] };
    hall.issue(SERVICE);
    const officer = hall.as('officer-1').open('desk-01').callNext();
    expect(hall.run('catalogue.save-desk', { desk: changed }, 'admin-1')).toMatchObject({
      refused: 'desk-busy',
      details: { label: 'A001' },
    });
    officer.park();
    expect(hall.answer('catalogue.save-desk', { desk: { ...changed, zone: 'Z' } as never }, 'admin-1')).toBe(
      'catalogue-invalid',
    );
    expect(hall.answer('catalogue.save-desk', { desk: changed }, 'admin-1')).toBe('ok');
    expect(hall.desk('desk-01')).toMatchObject({ services: changed.services, officer: 'officer-1', state: 'open' });
    expect(
      hall.answer('catalogue.save-desk', { desk: { ...changed, id: 'desk-21', number: 21 } as never }, 'admin-1'),
    ).toBe('ok');
    expect(hall.desk('desk-21')).toMatchObject({ state: 'closed', officer: null });
  });

  test('[NB] a series that begins later today goes on from there; the numbers given out are never given again', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.issue(SERVICE);
    const service = theCatalogue().services[0] as Catalogue['services'][number];
    hall.does(
      'catalogue.save-service',
      { service: { ...service, series: { prefix: 'A', from: 100, to: 399 } } },
      'admin-1',
    );
    expect(hall.label(hall.issue(SERVICE))).toBe('A100');
    hall.does('catalogue.save-service', { service }, 'admin-1');
    expect(hall.label(hall.issue(SERVICE))).toBe('A101');
  });
});

describe('staff.save', () => {
  const account = { username: 'canbo21', displayName: 'Trần Văn Hai', role: 'officer', password: 'tre-nua-vuon' };

  test('[JR1] a new account takes its name as id; the password is in no event', () => {
    const hall = aHall();
    expect(hall.does('staff.save', account, 'admin-1')).toEqual({ staff: 'canbo21' });
    expect(hall.state.staff.get('canbo21' as never)).toEqual({
      id: 'canbo21',
      username: 'canbo21',
      displayName: 'Trần Văn Hai',
      role: 'officer',
      disabled: false,
    });
    expect(JSON.stringify(hall.journal.at(-1))).not.toContain(account.password);
  });

  test('[TK2] every refusal', () => {
    const hall = aHall();
    const ask = (input: object) => hall.answer('staff.save', { ...account, ...input }, 'admin-1');
    const { password: _, ...withoutPassword } = account;
    expect(ask({ staff: 'nobody' })).toBe('unknown-staff');
    expect(ask({ username: 'officer-1' })).toBe('username-taken');
    expect(ask({ staff: 'officer-2', username: 'officer-1' })).toBe('username-taken');
    expect(hall.answer('staff.save', withoutPassword, 'admin-1')).toBe('password-required');
    expect(ask({ password: '1234567' })).toBe('password-too-short');
    expect(ask({ password: '12345678' })).toBe('ok');
    expect(hall.answer('staff.save', { ...withoutPassword, staff: 'canbo21' }, 'admin-1')).toBe('ok');
  });

  test('[TK2] the last administrator cannot be switched off or lose the role; one of two can', () => {
    const hall = aHall();
    const me = { staff: 'admin-1', username: 'admin-1', displayName: 'Quản trị' };
    expect(hall.answer('staff.save', { ...me, role: 'administrator', disabled: true }, 'admin-1')).toBe(
      'last-administrator',
    );
    expect(hall.answer('staff.save', { ...me, role: 'officer' }, 'admin-1')).toBe('last-administrator');
    expect(hall.answer('staff.save', { ...me, role: 'administrator', displayName: 'Quản trị viên' }, 'admin-1')).toBe(
      'ok',
    );
    hall.does('staff.save', { ...account, role: 'administrator' }, 'admin-1');
    expect(hall.answer('staff.save', { ...me, role: 'officer' }, 'admin-1')).toBe('ok');
  });

  test('[TK2] a new account never overwrites one that was renamed', () => {
    const hall = aHall();
    hall.does(
      'staff.save',
      { staff: 'officer-1', username: 'hoa.nguyen', displayName: 'Nguyễn Hoa', role: 'officer' },
      'admin-1',
    );
    expect(hall.answer('staff.save', { ...account, username: 'officer-1' }, 'admin-1')).toBe('username-taken');
    expect(hall.state.staff.get('officer-1' as never)?.username).toBe('hoa.nguyen');
  });
});

describe('board.set-up and device.reload', () => {
  const setUp = (hall: ReturnType<typeof aHall>, input: object) =>
    hall.answer('board.set-up', { device: 'board-1', ...input } as never, 'admin-1');

  test('[AN14] one command keeps how a board looks, its zone too; without a setup it goes by its address again', () => {
    const hall = aHall();
    const setup = { ...USUAL_BOARD, layout: 'grid', volume: 40, media: ['a.png'] };
    hall.does('board.set-up', { device: 'board-1', zone: 'B', setup } as never, 'admin-1');
    expect(hall.state.devices.get('board-1' as never)).toMatchObject({ zone: 'B', board: setup, tokenGeneration: 0 });
    hall.does('device.approve', { device: 'board-1', kind: 'board', name: 'Bảng mới' }, 'admin-1');
    expect(hall.state.devices.get('board-1' as never)).toMatchObject({ name: 'Bảng mới', board: setup });
    hall.does('board.set-up', { device: 'board-1' } as never, 'admin-1');
    expect(hall.state.devices.get('board-1' as never)).not.toHaveProperty('board');
    expect(hall.state.devices.get('board-1' as never)?.zone).toBeNull();
  });

  test('[AN14] refused: no board, no such zone or desk, a plate without its desk', () => {
    const hall = aHall();
    expect([
      setUp(hall, { device: 'kiosk-1' }),
      setUp(hall, { device: 'board-9' }),
      setUp(hall, { zone: 'Z' }),
      setUp(hall, { setup: { ...USUAL_BOARD, layout: 'plate' } }),
      setUp(hall, { setup: { ...USUAL_BOARD, layout: 'plate', desk: 'desk-99' } }),
      hall.answer('device.reload', { device: 'kiosk-1' } as never, 'admin-1'),
      hall.answer('device.reload', { device: 'board-9' } as never, 'admin-1'),
    ]).toEqual([
      'not-a-board',
      'unknown-device',
      'unknown-zone',
      'board-desk-missing',
      'unknown-desk',
      'not-a-board',
      'unknown-device',
    ]);
  });
});

describe('device.approve and device.revoke', () => {
  test('[VW] a device gets the first free id of its kind, its zone, desk and printers', () => {
    const hall = aHall();
    expect(
      hall.does('device.approve', { kind: 'kiosk', name: 'Máy 3', zone: 'B', printers: ['printer-1'] }, 'admin-1')
        .device,
    ).toBe('kiosk-3');
    expect(hall.state.devices.get('kiosk-3' as never)).toEqual({
      id: 'kiosk-3',
      kind: 'kiosk',
      name: 'Máy 3',
      zone: 'B',
      desk: null,
      printers: ['printer-1'],
      tokenGeneration: 0,
      revoked: false,
    });
    const ask = (input: object) =>
      hall.answer('device.approve', { kind: 'pad', name: 'Máy đánh giá', ...input } as never, 'admin-1');
    expect([ask({ zone: 'Z' }), ask({ desk: 'desk-99' }), ask({ printers: ['printer-1', 'printer-9'] })]).toEqual([
      'unknown-zone',
      'unknown-desk',
      'unknown-printer',
    ]);
  });

  test('[VW] older tokens become void when asked, after a revocation and with another kind; a new name keeps them', () => {
    const hall = aHall();
    const approve = (input: object) => {
      hall.does('device.approve', { device: 'kiosk-1', kind: 'kiosk', name: 'Máy 1', ...input } as never, 'admin-1');
      return hall.state.devices.get('kiosk-1' as never);
    };
    expect(approve({ name: 'Cửa chính' })).toMatchObject({ name: 'Cửa chính', tokenGeneration: 0 });
    expect(approve({ renewToken: true })?.tokenGeneration).toBe(1);
    hall.does('device.revoke', { device: 'kiosk-1' }, 'admin-1');
    expect(hall.state.devices.get('kiosk-1' as never)?.revoked).toBe(true);
    expect(approve({})).toMatchObject({ tokenGeneration: 2, revoked: false });
    expect(approve({ kind: 'board' })?.tokenGeneration).toBe(3);
    expect(hall.answer('device.revoke', { device: 'kiosk-99' }, 'admin-1')).toBe('unknown-device');
  });
});
