// The first day of a real hall, as people do it: set up, sign in, pair a kiosk and a board, take a number, let a machine out.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { FIRST_ACCOUNT, forget, type ServeHouse, startServeHouse } from '../support/serve-house.ts';

const DEADLINE = { timeout: 15_000 };
/** Wednesday morning in the hall, whenever the test runs; time passes as usual. */
const morning = Date.parse('2026-11-25T02:00:00Z') - Date.now();

let house: ServeHouse;
let browser: Browser;
const errors: string[] = [];

async function open(path: string, width: number, height: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' })).newPage();
  page.on('pageerror', (error) => errors.push(`${path}: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401|404/.test(message.text())) errors.push(`${path}: ${message.text()}`);
  });
  await page.goto(house.url + path);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const codeOn = async (page: Page) => (await page.locator('.pairing-code').textContent(DEADLINE)) ?? '';

beforeAll(async () => {
  const machine = { wall: () => Date.now() + morning, steady: () => performance.now() };
  [house, browser] = await Promise.all([startServeHouse({ machine }), startBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  forget(house.dataDir);
});

async function setUpAndSignIn(): Promise<Page> {
  const page = await open('/', 1366, 768);
  await page.waitForURL(`${house.url}/setup`);
  await page.locator('[name="code"]').fill(house.app.setupCode?.spelled ?? '');
  await page.locator('[name="displayName"]').fill(FIRST_ACCOUNT.displayName);
  await page.locator('[name="username"]').fill(FIRST_ACCOUNT.username);
  await page.locator('[name="password"]').fill(FIRST_ACCOUNT.password);
  await page.locator('[name="again"]').fill(FIRST_ACCOUNT.password);
  await button(page, 'Tạo tài khoản').click();
  await button(page, 'Đăng nhập').click();
  await page.locator('input[autocomplete="username"]').fill(FIRST_ACCOUNT.username);
  await page.locator('input[type="password"]').fill(FIRST_ACCOUNT.password);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Quản lý' }).click(DEADLINE);
  await page.getByRole('heading', { name: 'Thiết bị' }).waitFor(DEADLINE);
  return page;
}

async function pair(admin: Page, kind: string, code: string, name: string): Promise<void> {
  const waiting = admin.locator('.devices-waiting > li', { hasText: kind });
  await waiting.getByRole('button', { name: 'Ghép' }).click(DEADLINE);
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Mã trên màn hình thiết bị').fill(code.toLowerCase());
  await dialog.getByLabel('Tên').fill(name);
  await dialog.getByRole('button', { name: /^Ghép/ }).click();
  await dialog.waitFor({ state: 'detached', ...DEADLINE });
  await admin.getByRole('row', { name: new RegExp(`${name}.*Đang kết nối`) }).waitFor(DEADLINE);
}

test('[A01][D01][D02] set up, pair, take a number, identify, revoke, pair again', { timeout: 120_000 }, async () => {
  const admin = await setUpAndSignIn();
  const kiosk = await open('/kiosk/', 1080, 1920);
  const board = await open('/board/#layout=now', 1920, 1080);
  await pair(admin, 'Máy lấy số', await codeOn(kiosk), 'Máy cửa chính');
  await pair(admin, 'Bảng gọi số', await codeOn(board), 'Bảng cả sảnh');

  await button(kiosk, /^Đăng ký doanh nghiệp/).click(DEADLINE);
  await button(kiosk, /LẤY SỐ/).click(DEADLINE);
  await kiosk.getByText('A001').first().waitFor(DEADLINE);

  await kiosk.reload();
  await button(kiosk, /^Đăng ký doanh nghiệp/).waitFor(DEADLINE);
  expect(kiosk.url(), 'the token stands in no address').not.toContain('token');

  await button(admin, 'Nhận diện Máy cửa chính').click();
  await kiosk.locator('.identity-name', { hasText: 'Máy cửa chính' }).waitFor(DEADLINE);
  expect(await board.locator('.identity-name').count()).toBe(0);

  await button(admin, 'Ngừng Máy cửa chính').click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Ngừng' }).click();
  await kiosk.getByText('Máy này đang tạm ngừng').first().waitFor({ timeout: 5_000 });
  await button(kiosk, 'Ghép lại thiết bị').click();
  await pair(admin, 'Máy lấy số', await codeOn(kiosk), 'Máy cửa chính mới');
  await button(kiosk, /^Đăng ký doanh nghiệp/).waitFor(DEADLINE);
  expect(errors).toEqual([]);
});
