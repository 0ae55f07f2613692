// Changing the catalogue while the hall is at work: what is refused, with which place, and what takes effect at once.
import { type Catalogue, fingerprintOf, partOf, type Refused, withPart } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { ticketDocumentOf } from '../../../server/src/domain/policy/ticket-document.ts';
import { aService } from '../../support/builders.ts';
import { aHall, type Hall, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const OTHER = 'skhdt-dau-tu';
const serviceOf = (hall: Hall, id: string) => {
  const found = hall.state.catalogue?.file.services.find((service) => service.id === id);
  if (!found) throw new Error(`no service ${id}`);
  return found;
};
const agencyOf = (id: string) => {
  const found = theCatalogue().agencies.find((agency) => agency.id === id);
  if (!found) throw new Error(`no agency ${id}`);
  return found;
};
const faultsOf = (outcome: object) => (outcome as Refused).details?.['faults'];

describe('what is refused says where', () => {
  const save = (part: object) => faultsOf(aHall().run('catalogue.save-part', { part } as never, 'admin-1'));

  test('[NB] overlapping ranges are told at both services, by name', () => {
    const hall = aHall();
    const service = { ...serviceOf(hall, SERVICE), series: { prefix: 'A', from: 1, to: 500 } };
    expect(faultsOf(hall.run('catalogue.save-service', { service }, 'admin-1'))).toEqual([
      { at: `/services/${OTHER}/series`, code: 'range-overlap', with: SERVICE },
      { at: `/services/${SERVICE}/series`, code: 'range-overlap', with: OTHER },
    ]);
  });

  test.each(['I', 'J', 'O', 'Q'])('[NB] the letter %s is refused: it is misread', (letter) => {
    const hall = aHall();
    const service = { ...serviceOf(hall, SERVICE), series: { prefix: letter, from: 1, to: 99 } };
    expect(faultsOf(hall.run('catalogue.save-service', { service }, 'admin-1'))).toEqual([
      { at: `/services/${SERVICE}/series`, code: 'letter-not-used', with: letter },
    ]);
  });

  test('[DY] sessions that share hours on a day are refused; the same hours on other days are not', () => {
    const { sessions, ...rest } = partOf(theCatalogue(), 'calendar');
    const extra = { ...(sessions[0] as (typeof sessions)[number]), id: 'early', opensAt: '07:00', closesAt: '07:31' };
    expect(save({ kind: 'calendar', value: { ...rest, sessions: [...sessions, extra] } })).toEqual([
      { at: '/sessions/early/opensAt', code: 'hours-overlap', with: 'morning' },
      { at: '/sessions/morning/closesAt', code: 'hours-overlap', with: 'early' },
    ]);
    expect(
      save({ kind: 'calendar', value: { ...rest, sessions: [...sessions, { ...extra, weekdays: [6] }] } }),
    ).toBeUndefined();
    expect(
      save({ kind: 'calendar', value: { ...rest, sessions: [...sessions, { ...extra, closesAt: '07:30' }] } }),
    ).toBeUndefined();
  });

  test('[DY] a date that is a holiday and a working day, and a holiday named twice', () => {
    const { holidays, ...rest } = partOf(theCatalogue(), 'calendar');
    const tet = { date: '2027-02-06', name: { vi: 'Tết Nguyên đán' } };
    const value = {
      ...rest,
      holidays: [...holidays, tet, tet],
      extraWorkingDays: [{ date: tet.date, name: tet.name }],
    };
    expect(save({ kind: 'calendar', value })).toEqual([
      { at: '/holidays/2027-02-06/date', code: 'listed-twice', with: '2027-02-06' },
      { at: '/extraWorkingDays/2027-02-06/date', code: 'holiday-and-working-day', with: '2027-02-06' },
    ]);
  });

  test('[F-A22] a text lacks its blank, has a strange one, or does not fit', () => {
    const value = {
      ticketLateReturn: { vi: 'Lỡ lượt: báo trong {minutes} phút', en: 'Within {minutes}, after {count}, {x}' },
      ticketHeader: { vi: 'a'.repeat(65) },
      ticketFooter: { vi: 'Cảm ơn ☺' },
      boardNotice: { vi: 'Cảm ơn ☺' },
    };
    expect(save({ kind: 'texts', value })).toEqual([
      { at: '/texts/ticketHeader/vi', code: 'text-too-long', with: '64' },
      { at: '/texts/ticketFooter/vi', code: 'letter-not-printable', with: '☺' },
      { at: '/texts/ticketLateReturn/vi', code: 'blank-missing', with: '{count}' },
      { at: '/texts/ticketLateReturn/en', code: 'blank-unknown', with: '{x}' },
    ]);
  });

  test('[F-A04] an entry of a list that the journal may name is archived, not deleted', () => {
    const reasons = theCatalogue().pauseReasons;
    expect(save({ kind: 'pauseReasons', value: reasons.slice(1) })).toEqual([
      { at: `/pauseReasons/${reasons[0]?.id}`, code: 'dropped-though-used' },
    ]);
    const classes = theCatalogue().priorityClasses.map((cls) => ({ ...cls, archived: true }));
    expect(save({ kind: 'priorityClasses', value: classes })).toEqual([
      { at: '/settings/kioskPriorityClass', code: 'still-named', with: 'self-declared' },
    ]);
  });

  test('[F-A04] an agency that ends before it begins, or was merged into nobody', () => {
    const agency = { ...agencyOf('so-y-te'), validFrom: '2027-01-02', validTo: '2027-01-01', mergedInto: 'nowhere' };
    expect(faultsOf(aHall().run('catalogue.save-agency', { agency }, 'admin-1'))).toEqual([
      { at: '/agencies/so-y-te/mergedInto', code: 'unknown-reference', with: 'nowhere' },
      { at: '/agencies/so-y-te/validTo', code: 'dates-reversed' },
    ]);
  });
});

describe('two administrators', () => {
  test('the second one is told when the first one saved; what was saved stays', () => {
    const hall = aHall();
    const service = serviceOf(hall, SERVICE);
    const was = fingerprintOf(service);
    const first = { ...service, name: { vi: 'Đăng ký kinh doanh' } };
    expect(hall.at('10:42').answer('catalogue.save-service', { service: first, was }, 'admin-1')).toBe('ok');
    const second = { ...service, expectedServiceMinutes: 9 };
    expect(hall.at('10:45').run('catalogue.save-service', { service: second, was }, 'admin-1')).toEqual({
      refused: 'catalogue-changed',
      details: { changedAt: hall.at('10:42').now },
    });
    expect(serviceOf(hall, SERVICE)).toEqual(first);
  });

  test('a change elsewhere does not disturb, and a part has its own place', () => {
    const hall = aHall();
    const was = fingerprintOf(partOf(theCatalogue(), 'pauseReasons'));
    hall.does('settings.save', { settings: { parkedPerDesk: 7 } }, 'admin-1');
    const value = theCatalogue().pauseReasons;
    expect(hall.answer('catalogue.save-part', { part: { kind: 'pauseReasons', value }, was }, 'admin-1')).toBe('ok');
    expect(hall.answer('settings.save', { settings: {}, was: fingerprintOf(theCatalogue().settings) }, 'admin-1')).toBe(
      'catalogue-changed',
    );
  });

  test('something new never overwrites what got the same id meanwhile', () => {
    const hall = aHall();
    const agency = agencyOf('so-y-te');
    expect(hall.answer('catalogue.save-agency', { agency, was: fingerprintOf(null) }, 'admin-1')).toBe(
      'catalogue-changed',
    );
  });

  test('the fingerprint knows no order of keys, but every letter', () => {
    expect(fingerprintOf({ a: 1, b: [{ c: 'x', d: undefined }] })).toBe(fingerprintOf({ b: [{ c: 'x' }], a: 1 }));
    expect(fingerprintOf({ a: 'Khu A' })).not.toBe(fingerprintOf({ a: 'Khu Á' }));
    expect(fingerprintOf(undefined)).toBe(fingerprintOf(null));
  });
});

describe('in the open day', () => {
  test('[NB1] letters that would be swapped with numbers out are refused with the label; the next day they may', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.issue(OTHER);
    const swapped = (file: Catalogue): Catalogue => ({
      ...file,
      services: file.services.map((s) => {
        const twin = s.id === SERVICE ? OTHER : s.id === OTHER ? SERVICE : undefined;
        return twin ? { ...s, series: serviceOf(hall, twin).series } : s;
      }),
    });
    const file = swapped(hall.state.catalogue?.file as Catalogue);
    expect(hall.run('catalogue.import', { catalogue: file }, 'admin-1')).toMatchObject({
      refused: 'series-used-today',
      details: { label: 'A400' },
    });
    hall.does('day.close', { force: true }, 'supervisor-1');
    expect(hall.answer('catalogue.import', { catalogue: file }, 'admin-1')).toBe('ok');
  });

  test('[NB1] a range handed to a new service is refused while its numbers are out', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.does(
      'catalogue.save-service',
      { service: { ...serviceOf(hall, SERVICE), series: { prefix: 'Z', from: 1, to: 399 } } },
      'admin-1',
    );
    const fresh = aService('fresh', { code: 'FR', series: { prefix: 'A', from: 1, to: 399 } });
    expect(hall.run('catalogue.save-service', { service: fresh }, 'admin-1')).toMatchObject({
      refused: 'series-used-today',
      details: { label: 'A001' },
    });
  });

  test('[F-A04] an agency or a service with open tickets stays, and the tickets are counted', () => {
    const hall = aHall();
    const [one] = [hall.issue('stp-quoc-tich'), hall.issue('stp-quoc-tich')];
    const agency = { ...agencyOf('so-tu-phap'), enabled: false };
    const service = { ...serviceOf(hall, 'stp-quoc-tich'), archived: true };
    const answers = () => [
      hall.run('catalogue.save-agency', { agency }, 'admin-1'),
      hall.run('catalogue.save-service', { service }, 'admin-1'),
    ];
    for (const answer of answers()) expect(answer).toEqual({ refused: 'open-tickets', details: { count: 2 } });
    hall.does('ticket.cancel', { ticket: one as string }, `visitor:${one}`);
    for (const answer of answers()) expect(answer).toEqual({ refused: 'open-tickets', details: { count: 1 } });
  });

  test('[F-A04] an archived service gives out no number, an archived desk is nowhere, an archived reason is unknown', () => {
    const hall = aHall();
    hall.does('catalogue.save-service', { service: { ...serviceOf(hall, SERVICE), archived: true } }, 'admin-1');
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('unknown-service');
    const desk = theCatalogue().desks[19] as Catalogue['desks'][number];
    hall.as('officer-1').open('desk-20');
    expect(hall.answer('catalogue.save-desk', { desk: { ...desk, archived: true } }, 'admin-1')).toBe('desk-in-use');
    hall.as('officer-1').close();
    hall.does('catalogue.save-desk', { desk: { ...desk, archived: true } }, 'admin-1');
    expect(hall.answer('desk.open', { desk: 'desk-20' }, 'officer-1')).toBe('unknown-desk');
    const reuse = { ...desk, id: 'desk-20b' as never, archived: false };
    expect(hall.answer('catalogue.save-desk', { desk: reuse }, 'admin-1')).toBe('ok');
    const value = theCatalogue().pauseReasons.map((r) => ({ ...r, archived: r.id === ('meeting' as never) }));
    hall.does('catalogue.save-part', { part: { kind: 'pauseReasons', value } }, 'admin-1');
    hall.as('officer-1').open('desk-01');
    expect(hall.answer('desk.pause', { desk: 'desk-01', reason: 'meeting' }, 'officer-1')).toBe('unknown-reason');
  });

  test('[F-A04] validity counts by the business day, from its opening on', () => {
    const hall = aHall();
    const agency = { ...agencyOf('so-tu-phap'), validTo: '2026-11-25' };
    hall.does('catalogue.save-agency', { agency }, 'admin-1');
    hall.issue('stp-quoc-tich');
    hall.does('day.close', { force: true }, 'supervisor-1');
    hall.at('07:00', '2026-11-26').does('day.open', {}, 'supervisor-1');
    hall.at('08:00', '2026-11-26');
    expect(hall.answer('ticket.issue', { service: 'stp-quoc-tich' }, 'kiosk-1')).toBe('unknown-service');
  });

  test('[F-A09] a kiosk gives the class that is offered to visitors and no other', () => {
    const hall = aHall();
    const ask = (priorityClass: string, who: string) =>
      hall.answer('ticket.issue', { service: SERVICE, priorityClass }, who);
    expect(ask('elderly-75', 'kiosk-1')).toBe('priority-class-not-offered');
    expect(ask('self-declared', 'kiosk-1')).toBe('ok');
    expect(ask('elderly-75', 'supervisor-1')).toBe('ok');
    hall.does('settings.save', { settings: { kioskPriorityClass: 'merit' } }, 'admin-1');
    expect(ask('self-declared', 'kiosk-1')).toBe('priority-class-not-offered');
  });

  test('[DK1] nobody seats an auditor at a desk', () => {
    const hall = aHall();
    expect(hall.answer('desk.open', { desk: 'desk-01', officer: 'auditor-1' }, 'supervisor-1')).toBe(
      'staff-not-for-desks',
    );
    expect(hall.desk('desk-01').state).toBe('closed');
  });
});

describe('parts', () => {
  test('a part put back where it was taken from changes nothing', () => {
    const file = theCatalogue();
    for (const kind of [
      'centre',
      'calendar',
      'priorityClasses',
      'procedures',
      'synonyms',
      'outOfOrderReasons',
    ] as const)
      expect(withPart(file, { kind, value: partOf(file, kind) } as never)).toEqual(file);
  });

  test("[F-T03] the centre's own lines are on the next paper, the built-in late-return rule makes room", () => {
    const hall = aHall();
    const texts = {
      ticketHeader: { vi: 'Đường dây nóng: 0232 3 822 822' },
      ticketFooter: { vi: 'Cảm ơn đã đến', en: 'Thank you for coming' },
      ticketLateReturn: { vi: 'Quay lại trong {minutes} phút: sau {count} số' },
    };
    hall.does('catalogue.save-part', { part: { kind: 'texts', value: texts } }, 'admin-1');
    hall.issue(SERVICE);
    const job = [...hall.state.printJobs.values()].at(-1);
    expect(job && ticketDocumentOf(hall.state, job, false)).toMatchObject({
      header: texts.ticketHeader,
      footer: texts.ticketFooter,
      lateReturn: { withinMin: 60, behind: 3, words: texts.ticketLateReturn },
    });
  });
});
