// F-K24: the machine's keepers at a kiosk, with their fingers: corner, PIN, printer, a number for somebody, and out.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type House, startHouse } from '../support/house.ts';

const PIN = '246810';
const DEADLINE = { timeout: 15_000 };
let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  await house.done('kiosk.set-pin', { pin: PIN }, await house.asStaff('quantri'));
  page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  await page.goto(`${house.url}/kiosk/#token=${house.deviceToken('kiosk-1')}`);
  await page.locator('.home').waitFor();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const fiveTaps = async () => {
  for (let tap = 0; tap < 5; tap += 1) await page.mouse.click(12, 12);
};
async function type(pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await button(/Vào chế độ nhân viên/).click();
}
const tickets = () => [...house.app.bus.state.tickets.values()];

describe('staff mode on the glass', () => {
  it('[F-K24] four taps are nothing, five ask for the PIN, a wrong one is told', { timeout: 60_000 }, async () => {
    for (let tap = 0; tap < 4; tap += 1) await page.mouse.click(12, 12);
    await page.mouse.click(500, 1400);
    expect(await page.locator('.staff-pin').count()).toBe(0);
    await page.goto(`${house.url}/kiosk/?again#token=${house.deviceToken('kiosk-1')}`);
    await page.locator('.home').waitFor();
    await fiveTaps();
    await page.locator('.staff-pin').waitFor(DEADLINE);
    await type('000000');
    await page.getByText('Mã PIN không đúng. Còn 4 lần thử').waitFor(DEADLINE);
    await type(PIN);
    await page.locator('.staff').waitFor(DEADLINE);
  });

  it('[F-K24] a number for somebody is staff mode’s in the journal; roll, test and reprint answer', {
    timeout: 60_000,
  }, async () => {
    await button('Vừa thay giấy').click();
    await page.getByText('Đã ghi: cuộn giấy mới').waitFor(DEADLINE);
    await button('In thử').click();
    await page.getByText('Đã gửi lệnh in thử').waitFor(DEADLINE);
    await button('Cấp số cho khách').click();
    await button(/^Đăng ký doanh nghiệp/).click();
    await button(/LẤY SỐ/).click();
    await page.getByText('A001').first().waitFor(DEADLINE);
    expect(tickets()[0]).toMatchObject({ label: 'A001', issuedBy: 'device:kiosk-1/staff-mode' });
    await button('Xong').click();
    await page.locator('.staff').waitFor(DEADLINE);
    await button('In lại số A001').click();
    await page.getByText('Đang in lại').waitFor(DEADLINE);
    expect(tickets()[0]?.copies).toBe(2);
    expect(house.app.bus.state.printers.get('printer-1' as never)).toMatchObject({ papers: 0 });
  });

  it('leaving gives the machine back to visitors, and the next number is theirs', { timeout: 60_000 }, async () => {
    await button('Thoát').click();
    await page.locator('.home').waitFor(DEADLINE);
    await button(/^Đăng ký doanh nghiệp/).click();
    await button(/LẤY SỐ/).click();
    await page.getByText('A002').first().waitFor(DEADLINE);
    expect(tickets().at(-1)).toMatchObject({ label: 'A002', issuedBy: 'device:kiosk-1' });
  });
});
