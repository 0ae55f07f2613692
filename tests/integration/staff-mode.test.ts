// F-K24 through the front door: PIN, grant, lock, and what a grant opens.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StaffModeInfo } from '@toiluot/shared/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type As, type House, handClock, startHouse } from '../support/house.ts';

const PIN = '246810';
const MINUTE = 60_000;
const clock = handClock();
let house: House;
let admin: As;

beforeAll(async () => {
  house = await startHouse({ machine: clock });
  admin = await house.asStaff('quantri');
  await house.done('kiosk.set-pin', { pin: PIN }, admin);
});
afterAll(() => house.stop());

type Answer = { grant: string; until: number; code?: string; details?: Record<string, number> };

async function enter(pin: unknown, as: As = house.asDevice('kiosk-1')): Promise<Answer & { status: number }> {
  const response = await fetch(`${house.url}/api/kiosk/staff-mode`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as },
    body: JSON.stringify({ pin }),
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}
const inStaffMode = async (): Promise<As> => ({
  ...house.asDevice('kiosk-1'),
  'x-staff-grant': (await enter(PIN)).grant,
});

describe('staff mode of a kiosk', () => {
  it('[F-K24] the right PIN opens what the kiosk alone may not do, under its own name in the journal', async () => {
    const alone = await house.post('printer.change-roll', {}, house.asDevice('kiosk-1'));
    expect(alone).toMatchObject({ status: 403, reply: { code: 'staff-mode-needed' } });
    const staff = await inStaffMode();
    await house.done('printer.change-roll', {}, staff);
    await house.done('ticket.issue', { service: 'stnmt-dat-dai' }, staff);
    const info = (await (await house.get('/api/kiosk/staff-mode', staff)).json()) as StaffModeInfo;
    expect(info.printer).toMatchObject({ id: 'printer-1', papers: 0 });
    expect(info.tickets.map(({ label }) => label)).toEqual(['C001']);
    const { issuedBy } = [...house.app.bus.state.tickets.values()][0] ?? {};
    expect(issuedBy).toBe('device:kiosk-1/staff-mode');
    const view = (await (await house.get('/api/views/kiosk.view', house.asDevice('kiosk-1'))).json()) as object;
    expect(view).toMatchObject({ lastTicket: { label: 'C001' } });
  });

  it('a grant is for one kiosk, ends by itself, by leaving, and with a new PIN', async () => {
    const staff = await inStaffMode();
    const elsewhere = { ...staff, ...house.asDevice('kiosk-2') };
    const asks = async (as: As) => (await house.post('printer.print-test', {}, as)).status;
    expect([await asks(staff), await asks(elsewhere)]).toEqual([200, 403]);
    clock.advance(5 * MINUTE);
    expect(await asks(staff)).toBe(403);

    const second = await inStaffMode();
    await fetch(`${house.url}/api/kiosk/staff-mode`, { method: 'DELETE', headers: second });
    expect(await asks(second)).toBe(403);

    const third = await inStaffMode();
    await house.done('kiosk.set-pin', { pin: '135791' }, admin);
    expect(await asks(third)).toBe(403);
    await house.done('kiosk.set-pin', { pin: PIN }, admin);
  });

  it('[F-K24] five wrong PINs lock the kiosk for 15 minutes, the right one too; other kiosks stay open', async () => {
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push(await enter('000000'));
    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual([
      ...new Array(4).fill('401 wrong-pin'),
      '429 pin-locked',
    ]);
    expect(answers.slice(0, 4).map(({ details }) => details?.['left'])).toEqual([4, 3, 2, 1]);
    expect((await enter(PIN)).code).toBe('pin-locked');
    expect((await enter(PIN, house.asDevice('kiosk-2'))).status).toBe(200);
    clock.advance(15 * MINUTE);
    expect((await enter(PIN)).status).toBe(200);
  });

  it('is for kiosks alone, and closed where no PIN is set', async () => {
    expect((await enter(PIN, {})).status).toBe(401);
    expect((await enter(PIN, house.asDevice('board-a'))).status).toBe(403);
    expect((await enter(PIN, admin)).status).toBe(403);
    expect((await enter(7)).status).toBe(400);
    await house.done('kiosk.set-pin', { pin: '' }, admin);
    expect(await enter('')).toMatchObject({ status: 409, code: 'staff-mode-off' });
  });

  it('no PIN stands in the data file or in the log', async () => {
    expect(JSON.stringify(house.lines)).not.toContain(PIN);
    const files = ['hall.db', 'hall.db-wal'].map((name) => readFileSync(join(house.dataDir, name)));
    expect(files.map((file) => file.includes('kiosk.set-pin'))).toContain(true);
    expect(files.map((file) => file.includes(PIN))).toEqual([false, false]);
  });
});
