// An administrator sets up a board beside a preview of the real board, and the board in the hall takes it over by itself
// (SPEC AN14, AN15). One house and one browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeviceId } from '../../shared/contract/index.ts';
import { startBrowser } from '../support/browser.ts';
import { until } from '../support/clients.ts';
import { type House, startHouse } from '../support/house.ts';

const WAIT = { timeout: 20_000 };
const SHOTS = process.env['BOARD_SHOTS'];

let house: House;
let browser: Browser;
let board: Page;
let admin: Page;
const errors: string[] = [];

async function open(url: string, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'vi-VN' });
  if (cookie !== undefined) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: house.url }]);
  }
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(`${url.slice(0, 60)}: ${error}`));
  page.on('console', (message) => {
    if (/Content Security Policy|frame/i.test(message.text())) errors.push(message.text());
  });
  await page.goto(url);
  return page;
}

const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
};
const preview = () => admin.frameLocator('.board-frame');
const button = (name: string) => admin.getByRole('button', { name, exact: true });
const boardClass = () => board.locator('.board').getAttribute('class');

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  board = await open(`${house.url}/board/#token=${house.deviceToken('board-hall')}&layout=grid&zone=A`);
  await board.locator('.board.layout-grid').waitFor(WAIT);
  admin = await open(`${house.url}/counter/#devices`, (await house.asStaff('quantri'))['cookie'] ?? '');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  expect(errors).toEqual([]);
});

const name = () => house.app.bus.state.devices.get('board-hall' as DeviceId)?.name ?? '';

test('[AN15] the list tells the picture of a board, its reach and that its sound is blocked', async () => {
  const row = admin.getByRole('row', { name: new RegExp(name()) });
  await row.getByText(/1920 × 1080, đọc đến [\d,]+ m/).waitFor(WAIT);
  await row.getByText('Trình duyệt đang chặn tiếng').waitFor(WAIT);
  await shot(admin, 'devices-vi');
}, 60_000);

test('[AN14] the preview is the real board, without a token of a device and without sound', async () => {
  const seen = house.app.views.find('devices.view', {}, { kind: 'staff', id: 'quantri' } as never);
  expect(seen).not.toHaveProperty('refused');
  await button(`Cài đặt bảng: ${name()}`).click();
  await preview().locator('.board.layout-grid').waitFor(WAIT);
  await preview().locator('.is-calling, .desk-cell').first().waitFor(WAIT);
  expect(await admin.locator('.board-frame').getAttribute('src')).not.toContain('token');
  expect(await preview().locator('.sound-banner').count()).toBe(0);
  await shot(admin, 'board-page-grid-vi');
  await admin.getByLabel('Kiểu bảng').selectOption('now');
  await admin.getByLabel('Màu').selectOption('contrast');
  await preview().locator('.board.layout-now.high-contrast').waitFor(WAIT);
  await preview().locator('.stub').first().waitFor(WAIT);
  await admin.getByText(/^Đọc được đến/).waitFor(WAIT);
  await shot(admin, 'board-page-contrast-vi');
}, 90_000);

test('[F-B21] lines that the farthest seat cannot read are refused and another way is proposed', async () => {
  await admin.getByLabel('Ghế xa nhất (m)').fill('15');
  await admin.getByLabel('Số dòng').fill('9');
  await admin.locator('.board-problem', { hasText: 'Nhiều dòng quá, ghế xa nhất không đọc được' }).waitFor(WAIT);
  expect(await button('Lưu cài đặt').isDisabled()).toBe(true);
  await shot(admin, 'board-page-refused-vi');
  await admin.getByLabel('Ghế xa nhất (m)').fill('7,5');
  await admin.getByLabel('Số dòng').fill('3');
  await admin.locator('.board-problem:empty').waitFor({ ...WAIT, state: 'attached' });
}, 60_000);

test('[AN14] saved in one command with its line in the journal, and the board changes by itself, also over a reload', async () => {
  await admin.getByLabel('Khu', { exact: true }).selectOption('B');
  await button('Lưu cài đặt').click();
  await board.locator('.board.layout-now.high-contrast').waitFor(WAIT);
  await board.locator('.band-zone').waitFor(WAIT);
  const device = house.app.bus.state.devices.get('board-hall' as DeviceId);
  expect(device).toMatchObject({ zone: 'B', board: { layout: 'now', theme: 'contrast', seatM: 7.5, rows: 3 } });
  await board.reload();
  await board.locator('.board.layout-now.high-contrast').waitFor(WAIT);
  expect(await boardClass()).toContain('high-contrast');
  await shot(board, 'board-contrast');
}, 60_000);

test('[AN14] a screen on its side gets its picture turned, laid out upright, and still reports', async () => {
  await button(`Cài đặt bảng: ${name()}`).click();
  await admin.getByLabel('Hướng màn hình').selectOption('left');
  await admin.getByLabel('Màu').selectOption('night');
  await admin.locator('.board-frame[style*="width: 1080px"]').waitFor(WAIT);
  await preview().locator('.board.layout-now:not(.high-contrast) .stub').first().waitFor(WAIT);
  await shot(admin, 'board-page-turned-vi');
  await button('Lưu cài đặt').click();
  await board.frameLocator('.turned-left').locator('.board.layout-now').waitFor(WAIT);
  const size = await board
    .frameLocator('.turned-left')
    .locator('.board')
    .evaluate((el) => [el.clientWidth, el.clientHeight]);
  expect(size).toEqual([1080, 1920]);
  await shot(board, 'board-turned');
  await admin.getByText(/1080 × 1920, đọc đến/).waitFor(WAIT);
}, 60_000);

test('[AN14] the page in English, upright and with letters twice as large: everything stays within reach', async () => {
  await button(`Cài đặt bảng: ${name()}`).click();
  await admin.getByRole('button', { name: 'English' }).click();
  await admin.getByRole('heading', { name: `Settings of the board: ${name()}` }).waitFor(WAIT);
  await preview().locator('.stub').first().waitFor(WAIT);
  for (const [width, height, shown] of [
    [1920, 1080, 'board-page-en'],
    [1080, 1920, 'board-page-upright-en'],
    [960, 540, 'board-page-200-en'],
  ] as const) {
    await admin.setViewportSize({ width, height });
    await expect.poll(() => admin.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(1);
    await shot(admin, shown);
  }
  await admin.getByRole('button', { name: 'Back to the devices' }).click();
  await admin.getByRole('row', { name: new RegExp(name()) }).waitFor(WAIT);
  expect(await admin.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(1);
  await shot(admin, 'devices-200-en');
  await admin.setViewportSize({ width: 1920, height: 1080 });
  await admin.getByRole('button', { name: 'Tiếng Việt' }).click();
}, 60_000);

test('[AN15] reload from afar loads the page afresh', async () => {
  await board.evaluate(() => {
    document.querySelector('iframe')?.contentWindow?.document.body.setAttribute('data-old', 'yes');
  });
  await button(`Tải lại ${name()}`).click();
  await admin.getByText(`${name()} đang tải lại`).waitFor(WAIT);
  const isOld = () => board.frameLocator('.turned-left').locator('body[data-old]').count();
  await expect.poll(isOld, WAIT).toBe(0);
  await board.frameLocator('.turned-left').locator('.board.layout-now').waitFor(WAIT);
}, 60_000);

test('[AN15] identify shows the name large on the turned board too', async () => {
  await button(`Nhận diện ${name()}`).click();
  await board.frameLocator('.turned-left').getByText(name()).first().waitFor(WAIT);
  await shot(board, 'board-identify');
}, 60_000);

test('[AN14] settings dropped: the board goes by its address again', async () => {
  await button(`Cài đặt bảng: ${name()}`).click();
  await button('Bỏ cài đặt, theo địa chỉ trên màn hình').click();
  await board.locator('.board.layout-grid.night').waitFor(WAIT);
  await until('nothing is kept', () => house.app.bus.state.devices.get('board-hall' as DeviceId)?.board === undefined);
}, 60_000);
