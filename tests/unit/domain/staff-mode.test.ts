// F-K24: what a kiosk may do once somebody has entered its PIN, and how the journal names it.
import { describe, expect, test } from 'vitest';
import { aHall, MINUTE, theCatalogue } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const STAFF = 'kiosk-1/staff-mode';

describe('a kiosk in staff mode', () => {
  test('[F-K24] gives out a number outside sessions with a reason, and the journal says how', () => {
    const hall = aHall({ at: '12:00' });
    expect(hall.answer('ticket.issue', { service: SERVICE, reason: 'khách ở xa' }, 'kiosk-1')).toBe('session-closed');
    expect(hall.answer('ticket.issue', { service: SERVICE }, STAFF)).toBe('session-closed');
    const { ticket } = hall.does('ticket.issue', { service: SERVICE, reason: 'khách ở xa' }, STAFF);
    expect(hall.ticket(ticket).issuedBy).toBe('device:kiosk-1/staff-mode');
  });

  test('[D03] is not held back by the pace of visitors', () => {
    const hall = aHall({ catalogue: theCatalogue({ kioskIntervalMs: 2000, kioskPerMinute: 2 }) });
    expect([1, 2, 3].map(() => hall.answer('ticket.issue', { service: SERVICE }, STAFF))).toEqual(['ok', 'ok', 'ok']);
    expect([1, 2].map(() => hall.answer('ticket.issue', { service: SERVICE }, 'kiosk-1'))).toEqual(['ok', 'too-fast']);
  });

  test('prints any ticket of the day again', () => {
    const hall = aHall();
    const first = hall.issue(SERVICE);
    hall.later(MINUTE).issue(SERVICE, {}, 'kiosk-2');
    hall.issue(SERVICE);
    expect(hall.answer('ticket.reprint', { ticket: first }, 'kiosk-1')).toBe('reprint-not-allowed');
    expect(hall.answer('ticket.reprint', { ticket: first }, STAFF)).toBe('ok');
    expect(hall.answer('ticket.reprint', { ticket: first }, STAFF)).toBe('ok');
    expect(hall.ticket(first).copies).toBe(3);
  });

  test('looks after its own printer; without the PIN nobody at the kiosk does', () => {
    const hall = aHall();
    for (const name of ['printer.change-roll', 'printer.print-test'] as const) {
      expect(hall.answer(name, {}, 'kiosk-1')).toBe('staff-mode-needed');
      expect(hall.answer(name, {}, STAFF)).toBe('ok');
      expect(hall.answer(name, { printer: 'no-such' }, 'supervisor-1')).toBe('unknown-printer');
    }
    expect(hall.state.printers.get('printer-1' as never)).toMatchObject({
      papers: 0,
      rollChangedAt: hall.now,
      testAskedAt: hall.now,
    });
  });

  test('a kiosk without a printer has none to look after', () => {
    const hall = aHall();
    const kiosk = hall.state.devices.get('kiosk-2' as never);
    if (!kiosk) throw new Error('no kiosk');
    hall.happen({ type: 'device.saved', data: { device: { ...kiosk, printers: [] } } });
    expect(hall.answer('printer.change-roll', {}, 'kiosk-2/staff-mode')).toBe('no-printer');
  });
});

describe('the paper meter', () => {
  test('counts papers since the roll was changed, and begins again with the next roll', () => {
    const hall = aHall();
    const printed = () => {
      const job = `${hall.issue(SERVICE)}/1`;
      hall.does('print.claim', { printer: 'printer-1', max: 20 }, 'agent-1');
      hall.does('print.begin', { job }, 'agent-1');
      hall.does('print.complete', { job, outcome: 'confirmed' }, 'agent-1');
    };
    const papers = () => hall.state.printers.get('printer-1' as never)?.papers;
    printed();
    expect(papers()).toBeUndefined();
    hall.does('printer.change-roll', {}, STAFF);
    printed();
    printed();
    expect(papers()).toBe(2);
    hall.does('print.report-health', { printer: 'printer-1', health: 'out' }, 'agent-1');
    expect(papers()).toBe(2);
    hall.does('printer.change-roll', {}, STAFF);
    expect(papers()).toBe(0);
  });
});

describe('the PIN', () => {
  test('is kept as a hash; no file brings or takes it', () => {
    const hall = aHall();
    const pinHash = () => hall.state.catalogue?.file.settings.kioskPinHash;
    hall.does('kiosk.set-pin', { pin: '246810' }, 'admin-1');
    expect(JSON.stringify(hall.journal)).not.toContain('246810');
    const own = pinHash();
    expect(own).toBe('hash of a PIN of 6');
    hall.does('catalogue.import', { catalogue: theCatalogue({ kioskPinHash: 'foreign' }) }, 'admin-1');
    expect(pinHash()).toBe(own);
    hall.does('kiosk.set-pin', { pin: '' }, 'admin-1');
    expect(pinHash()).toBe('');
  });
});
