// An administrator sets the centre's rules and words in a real browser; kiosks follow without a restart.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { screenUrl, startTrial, type Trial } from '../support/trial.ts';

const DEADLINE = { timeout: 15_000 };

let trial: Trial;
let browser: Browser;
const errors: string[] = [];

async function open(url: string, width: number, height: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' })).newPage();
  page.on('pageerror', (error) => errors.push(`${url}: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/40[019]/.test(message.text())) errors.push(`${url}: ${message.text()}`);
  });
  await page.goto(url);
  return page;
}

/** One that is not locked, as it is for a moment after a press. */
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, disabled: false }).first();
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

async function administrator(): Promise<Page> {
  const page = await open(`${trial.url}/counter/`, 1366, 768);
  const account = trial.info.staff.find((one) => one.username === 'quantri');
  await page.locator('input[autocomplete="username"]').fill('quantri');
  await page.locator('input[type="password"]').fill(account?.password ?? '');
  await page.keyboard.press('Enter');
  await button(page, 'Quản trị').click();
  return page;
}

beforeAll(async () => {
  [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  expect(await trial?.stop(), 'the trial ends with 0').toBe(0);
});

describe('rules and limits', () => {
  it('are saved field by field, and a second administrator is told of the first', { timeout: 120_000 }, async () => {
    const [kiosk, one, other] = await Promise.all([
      open(screenUrl(trial, 'Máy lấy số 1'), 1080, 1920),
      administrator(),
      administrator(),
    ]);
    await button(kiosk, 'English').waitFor(DEADLINE);
    await link(other, 'Quy tắc và giới hạn').click();
    await link(one, 'Quy tắc và giới hạn').click();
    await one.getByLabel('Lỡ lượt: vào sau').fill('60');
    await one.getByLabel('Địa chỉ trang theo dõi số').fill('so.example.vn');
    await button(one, /^Lưu/).click();
    await one.getByText('Có 2 ô chưa đúng').waitFor(DEADLINE);
    await one.getByText('Ghi số từ 0 đến 50').waitFor(DEADLINE);
    await one.getByLabel('Lỡ lượt: vào sau').fill('5');
    await one.getByLabel('Địa chỉ trang theo dõi số').fill('https://so.example.vn/t');
    await one.getByLabel('Tiếng Anh', { exact: true }).uncheck();
    await button(one, /^Lưu/).click();
    await one.getByText('Đã lưu: Quy tắc và giới hạn').waitFor(DEADLINE);
    await button(kiosk, 'English').waitFor({ state: 'detached', ...DEADLINE });

    await other.getByLabel('Một hàng chờ quá').fill('40');
    await button(other, /^Lưu/).click();
    await button(other, 'Xem bản mới').click();
    await expect.poll(() => other.getByLabel('Lỡ lượt: vào sau').inputValue(), DEADLINE).toBe('5');
    await Promise.all([kiosk, one, other].map((page) => page.context().close()));
  });

  it('[F-K24] a new PIN is typed twice and never shown', { timeout: 60_000 }, async () => {
    const admin = await administrator();
    await link(admin, 'Quy tắc và giới hạn').click();
    await admin.getByLabel('Mã PIN mới (6–12 chữ số)').fill('135791');
    await admin.getByLabel('Nhập lại').fill('135792');
    await button(admin, 'Đặt mã PIN').click();
    await admin.getByText('Hai lần nhập chưa giống nhau').waitFor(DEADLINE);
    await admin.getByLabel('Nhập lại').fill('135791');
    await button(admin, 'Đặt mã PIN').click();
    await admin.getByText('Đã đặt mã PIN mới cho máy lấy số').waitFor(DEADLINE);
    expect(await admin.getByLabel('Mã PIN mới (6–12 chữ số)').inputValue()).toBe('');
    await button(admin, 'Tắt chế độ cán bộ').click();
    await admin.getByText('chế độ cán bộ đang tắt').waitFor(DEADLINE);
    await admin.context().close();
  });
});

describe('search words', () => {
  it('[F-A07] what was sought in vain is explained by a press, and found the next time', {
    timeout: 120_000,
  }, async () => {
    const [kiosk, admin] = await Promise.all([open(screenUrl(trial, 'Máy lấy số 1'), 1080, 1920), administrator()]);
    await button(kiosk, /^Tìm thủ tục/).click();
    await kiosk.keyboard.type('xyzxyz');
    await kiosk.getByText('Không tìm thấy “xyzxyz”').first().waitFor(DEADLINE);
    await button(kiosk, 'Quay lại').click();
    await expect
      .poll(async () => {
        await link(admin, 'Thủ tục').click();
        await link(admin, 'Từ ngữ tìm kiếm').click();
        return button(admin, /^xyzxyz/)
          .waitFor({ timeout: 2_000 })
          .then(
            () => true,
            () => false,
          );
      }, DEADLINE)
      .toBe(true);
    await button(admin, /^xyzxyz/).click();
    await admin.getByLabel('Cụm từ trong tên thủ tục').fill('thành lập doanh nghiệp tư nhân');
    await button(admin, /^Lưu/).click();
    await admin.getByText('Đã lưu: xyzxyz').waitFor(DEADLINE);
    await button(kiosk, /^Tìm thủ tục/).click();
    // The words are still there, as the visitor left them.
    await kiosk.getByText('Đăng ký thành lập doanh nghiệp tư nhân').first().waitFor(DEADLINE);
    await Promise.all([kiosk, admin].map((page) => page.context().close()));
  });
});

it('no page has complained', () => expect(errors).toEqual([]));
