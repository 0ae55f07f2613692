import type { Settings } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { aService } from '../../support/builders.ts';
import { aHall, clock, MINUTE, SECOND, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

/** The delivered catalogue with a short series, a quota or other settings for the first service. */
function withService(change: object, settings: Partial<Settings> = {}) {
  const catalogue = theCatalogue(settings);
  return { ...catalogue, services: catalogue.services.map((s) => (s.id === SERVICE ? { ...s, ...change } : s)) };
}

describe('ticket.issue', () => {
  test('[NB1] prefix and three digits, rising by one; every service has its own range', () => {
    const hall = aHall();
    expect([SERVICE, SERVICE, 'skhdt-dau-tu', 'skhdt-ket-qua', SERVICE].map((s) => hall.label(hall.issue(s)))).toEqual([
      'A001',
      'A002',
      'A400',
      'A800',
      'A003',
    ]);
  });

  test('[TK] the reply and the ticket hold label, people ahead, desks and the print job', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    const reply = hall.does('ticket.issue', { service: SERVICE, language: 'lo', procedure: '2.000005' }, 'kiosk-1');
    expect(reply).toEqual({
      ticket: '2026-11-25.2',
      label: 'A002',
      service: SERVICE,
      issuedAt: hall.now,
      ahead: 1,
      desks: [1],
      printJob: '2026-11-25.2/1',
    });
    expect(hall.ticket(reply.ticket)).toMatchObject({
      state: 'waiting',
      number: 2,
      issuedSeq: 2,
      language: 'lo',
      procedure: '2.000005',
      issuedBy: 'device:kiosk-1',
      printer: 'printer-1',
      copies: 1,
      quote: { ahead: 1, wait: null },
      queueKey: hall.now,
      queuedAt: hall.now,
    });
    expect(hall.state.printJobs.get(reply.printJob as never)).toMatchObject({
      state: 'queued',
      copyNo: 1,
      expiresAt: hall.now + 2 * MINUTE,
    });
  });

  test('[TK] a head start counts in the number of people ahead', () => {
    const hall = aHall();
    hall.issue(SERVICE);
    hall.at('08:10').issue(SERVICE);
    hall.at('08:25');
    // Key 08:05: behind the first, ahead of the second.
    expect(hall.does('ticket.issue', { service: SERVICE, priorityClass: 'self-declared' }, 'kiosk-1').ahead).toBe(1);
  });

  test('[TK2] what is unknown is named', () => {
    const hall = aHall();
    const ask = (input: object) => hall.answer('ticket.issue', { service: SERVICE, ...input } as never, 'kiosk-1');
    expect(ask({ service: 'no-such' })).toBe('unknown-service');
    expect(ask({ journey: ['no-such'] })).toBe('unknown-service');
    expect(ask({ procedure: '9.999999' })).toBe('unknown-procedure');
    expect(ask({ procedure: 'so-thong-tin-truyen-thong-cho-phep-hop-bao-trong-nuoc' })).toBe('procedure-not-received');
    expect(ask({ priorityClass: 'vip' })).toBe('unknown-priority-class');
    expect(ask({ printer: 'printer-9' })).toBe('unknown-printer');
    expect(hall.state.tickets.size).toBe(0);
    expect(hall.label(hall.issue(SERVICE))).toBe('A001');
  });

  test('[DY1] no number without an open business day, nor while it is closing', () => {
    const hall = aHall({ day: false });
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('day-not-open');
    hall.does('day.open', {}, 'system');
    hall.issue(SERVICE);
    hall.as('officer-1').open('desk-01').callNext();
    hall.does('day.close', {}, 'supervisor-1');
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('day-not-open');
  });

  test.each([
    ['07:14:59', 'session-closed'],
    ['07:15', 'ok'],
    ['11:14:59', 'ok'],
    ['11:15', 'session-closed'],
    ['11:30', 'session-closed'],
    ['13:14:59', 'session-closed'],
    ['13:15', 'ok'],
    ['16:44:59', 'ok'],
    ['16:45', 'session-closed'],
    ['17:00', 'session-closed'],
  ])('[DY2] a kiosk at %s: %s', (time, answer) => {
    const hall = aHall({ at: time });
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe(answer);
  });

  test('[DY5] outside sessions staff issue with a reason, which is journalled; a kiosk never does', () => {
    const hall = aHall({ at: '12:00' });
    expect(hall.run('ticket.issue', { service: SERVICE }, 'officer-1')).toMatchObject({
      refused: 'session-closed',
      details: { state: 'break', resumesAt: clock('13:30') },
    });
    expect(hall.answer('ticket.issue', { service: SERVICE, reason: 'x' }, 'kiosk-1')).toBe('session-closed');
    const id = hall.issue(SERVICE, { reason: 'came from far away' }, 'officer-1');
    expect(hall.journal.at(-1)?.event).toMatchObject({
      type: 'ticket.issued',
      data: { ticket: id, reason: 'came from far away', sessionId: null, issuedBy: 'staff:officer-1' },
    });
  });

  test('[NB2] a full series refuses and never wraps', () => {
    const hall = aHall({ catalogue: withService({ series: { prefix: 'A', from: 7, to: 9 } }) });
    expect([1, 2, 3].map(() => hall.label(hall.issue(SERVICE)))).toEqual(['A007', 'A008', 'A009']);
    for (let n = 0; n < 3; n += 1)
      expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('series-exhausted');
    expect(hall.label(hall.issue('skhdt-dau-tu'))).toBe('A400');
  });

  test('[NB2] a series beyond 999 keeps all its digits', () => {
    const hall = aHall({ catalogue: withService({ series: { prefix: 'Z', from: 999, to: 1001 } }) });
    expect([1, 2].map(() => hall.label(hall.issue(SERVICE)))).toEqual(['Z999', 'Z1000']);
  });

  test('[NB2] the supervisor is told at 80 % and at 100 %, each once', () => {
    const hall = aHall({ catalogue: withService({ series: { prefix: 'A', from: 1, to: 10 } }) });
    for (let n = 0; n < 7; n += 1) hall.issue(SERVICE);
    hall.tick();
    expect(hall.alerts()).not.toContain(`series-nearly-full:${SERVICE}`);
    hall.issue(SERVICE);
    hall.tick();
    expect(hall.alerts()).toContain(`series-nearly-full:${SERVICE}`);
    hall.issue(SERVICE);
    hall.issue(SERVICE);
    hall.tick();
    expect(hall.alerts()).toContain(`series-full:${SERVICE}`);
    expect(hall.alerts()).not.toContain(`series-nearly-full:${SERVICE}`);
  });

  test('[NB3] a quota holds per session, and the refusal names when numbers are given out again', () => {
    const hall = aHall({ catalogue: withService({ quotaPerSession: 2 }) });
    hall.issue(SERVICE);
    hall.issue(SERVICE);
    expect(hall.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toMatchObject({
      refused: 'quota-reached',
      details: { service: SERVICE, nextAt: clock('13:30') },
    });
    expect(hall.label(hall.issue('skhdt-dau-tu'))).toBe('A400');
    hall.at('13:20');
    expect([1, 2].map(() => hall.label(hall.issue(SERVICE)))).toEqual(['A003', 'A004']);
    expect(hall.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toMatchObject({
      details: { nextAt: clock('07:30', '2026-11-26') },
    });
  });

  test('[NB3] numbers given out before the session opens count for it: more come with the next session, not with this one', () => {
    const hall = aHall({ at: '07:20', catalogue: withService({ quotaPerSession: 1 }) });
    hall.issue(SERVICE);
    expect(hall.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toMatchObject({
      refused: 'quota-reached',
      details: { nextAt: clock('13:30') },
    });
    const evening = aHall({ at: '13:20', catalogue: withService({ quotaPerSession: 0 }) });
    expect(evening.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toMatchObject({
      details: { nextAt: clock('07:30', '2026-11-26') },
    });
  });

  test('[NB] a suspended service gives out nothing and says why', () => {
    const hall = aHall();
    hall.does('service.suspend', { service: SERVICE, message: { vi: 'Mất kết nối' } }, 'supervisor-1');
    expect(hall.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toMatchObject({
      refused: 'service-suspended',
      details: { message: { vi: 'Mất kết nối' } },
    });
  });

  test('[D03] a kiosk gives out one number every 2 s and 20 a minute; others are not held back by it', () => {
    const hall = aHall({ catalogue: theCatalogue({ kioskIntervalMs: 2 * SECOND, kioskPerMinute: 20 }) });
    hall.issue(SERVICE);
    hall.later(1_999);
    expect(hall.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toMatchObject({
      refused: 'too-fast',
      details: { retryAfterMs: 1 },
    });
    hall.issue(SERVICE, {}, 'kiosk-2');
    hall.issue(SERVICE, {}, 'officer-1');
    hall.issue(SERVICE, {}, 'officer-1');
    for (let n = 1; n < 20; n += 1) hall.later(2 * SECOND).issue(SERVICE);
    hall.later(2 * SECOND);
    // 20 within the minute that began 41.999 s ago.
    expect(hall.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toMatchObject({ refused: 'too-fast' });
    hall.later(20 * SECOND);
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('ok');
  });

  test('[DY6] a clock that jumped back gives no earlier issue time and no used number', () => {
    const hall = aHall({ at: '10:00' });
    const first = hall.issue(SERVICE);
    hall.at('08:00');
    const second = hall.issue(SERVICE);
    expect(hall.ticket(second).issuedAt).toBeGreaterThanOrEqual(hall.ticket(first).issuedAt);
    expect([first, second].map((id) => hall.label(id))).toEqual(['A001', 'A002']);
  });
});

describe('WT4 at the kiosk', () => {
  const late = { before: clock('17:00'), carriesOver: false };

  test('[WT4] what will hardly be served is given out all the same, unless the centre refuses it', () => {
    const hall = aHall();
    hall.lateTicketOf = () => late;
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('ok');
  });

  test('[WT4] refused with the time where the centre says so; staff with a reason still may', () => {
    const hall = aHall({ catalogue: theCatalogue({ refuseLateTickets: true }) });
    hall.lateTicketOf = () => late;
    expect(hall.run('ticket.issue', { service: SERVICE }, 'kiosk-1')).toEqual({
      refused: 'likely-not-served',
      details: { beforeAt: late.before },
    });
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'officer-1')).toBe('likely-not-served');
    expect(hall.answer('ticket.issue', { service: SERVICE, reason: 'từ xa đến' }, 'officer-1')).toBe('ok');
  });

  test('[WT4][DY3] a place that carries over to the afternoon is never refused', () => {
    const hall = aHall({ catalogue: theCatalogue({ refuseLateTickets: true }) });
    hall.lateTicketOf = () => ({ ...late, carriesOver: true });
    expect(hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1')).toBe('ok');
  });
});

describe('ticket.reprint', () => {
  test('[TK] staff print any ticket of the day again; every copy has its number', () => {
    const hall = aHall();
    const id = hall.issue(SERVICE);
    const reply = hall.does('ticket.reprint', { ticket: id }, 'officer-1');
    expect(reply).toEqual({ ticket: id, printJob: `${id}/2`, copyNo: 2 });
    expect(hall.does('ticket.reprint', { ticket: id }, 'officer-1').copyNo).toBe(3);
    expect(hall.answer('ticket.reprint', { ticket: id, printer: 'printer-9' }, 'officer-1')).toBe('unknown-printer');
    expect(hall.state.printJobs.get(`${id}/2` as never)).toMatchObject({
      state: 'queued',
      requestedBy: 'staff:officer-1',
    });
  });

  test('[TK] a kiosk prints again only its own last ticket, and once', () => {
    const hall = aHall();
    const first = hall.issue(SERVICE);
    hall.later(5 * SECOND);
    const last = hall.issue(SERVICE);
    hall.issue(SERVICE, {}, 'kiosk-2');
    expect(hall.answer('ticket.reprint', { ticket: first }, 'kiosk-1')).toBe('reprint-not-allowed');
    expect(hall.answer('ticket.reprint', { ticket: last }, 'kiosk-2')).toBe('reprint-not-allowed');
    expect(hall.answer('ticket.reprint', { ticket: last }, 'kiosk-1')).toBe('ok');
    expect(hall.answer('ticket.reprint', { ticket: last }, 'kiosk-1')).toBe('reprint-not-allowed');
  });

  test('[TK] without any printer there is no job, and reprint says so', () => {
    const hall = aHall({ catalogue: { ...theCatalogue(), printers: [] } });
    const reply = hall.does('ticket.issue', { service: SERVICE }, 'officer-1');
    expect(reply.printJob).toBeUndefined();
    expect(hall.answer('ticket.reprint', { ticket: reply.ticket }, 'officer-1')).toBe('no-printer');
  });
});

describe('who would call it', () => {
  const lonely = 'vang-ve';
  const guide = 'huong-dan';
  /** One service that no desk has, and a desk for guidance that nobody sits at yet. */
  function hallWithGuidance() {
    const catalogue = theCatalogue();
    return aHall({
      catalogue: {
        ...catalogue,
        services: [
          ...catalogue.services,
          aService(lonely, { series: { prefix: 'X', from: 1, to: 99 } }),
          aService(guide, { kind: 'guidance', series: { prefix: 'Q', from: 1, to: 99 } }),
        ],
        desks: catalogue.desks.map((desk) =>
          desk.number === 1
            ? { ...desk, services: [...desk.services, { service: guide as never, handicapMinutes: 0 }] }
            : desk,
        ),
      },
    });
  }

  test('[F-K15] no number for what no desk has today; staff may give one with a reason', () => {
    const hall = hallWithGuidance();
    expect(hall.answer('ticket.issue', { service: lonely }, 'kiosk-1')).toBe('no-desk-serves');
    expect(hall.answer('ticket.issue', { service: lonely }, 'officer-1')).toBe('no-desk-serves');
    expect(hall.does('ticket.issue', { service: lonely, reason: 'quầy 9 mở lúc 14:00' }, 'officer-1').label).toBe(
      'X001',
    );
  });

  test('[F-K07] guidance gives numbers while somebody sits at its desk, and none else', () => {
    const hall = hallWithGuidance();
    expect(hall.answer('ticket.issue', { service: guide }, 'kiosk-1')).toBe('no-desk-serves');
    hall.does('desk.open', { desk: 'desk-01' }, 'officer-1');
    expect(hall.does('ticket.issue', { service: guide }, 'kiosk-1').label).toBe('Q001');
    hall.does('desk.close', { desk: 'desk-01' }, 'officer-1');
    expect(hall.answer('ticket.issue', { service: guide }, 'kiosk-1')).toBe('no-desk-serves');
    // Any other service waits for its desk.
    expect(hall.does('ticket.issue', { service: SERVICE }, 'kiosk-1').label).toBe('A001');
  });
});
