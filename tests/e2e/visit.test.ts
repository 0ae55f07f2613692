// The main job through every screen, as people do it: take, print, call, start, finish, seen on the board.
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
    if (message.type() === 'error' && !message.text().includes('401')) errors.push(`${url}: ${message.text()}`);
  });
  await page.goto(url);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** Papers that the virtual printer shows. */
async function papers(): Promise<readonly { readonly id: string }[]> {
  const answer = (await (await fetch(new URL('/api/papers', trial.info.printer.pageUrl))).json()) as
    | { papers?: { id: string }[] }
    | { id: string }[];
  return Array.isArray(answer) ? answer : (answer.papers ?? []);
}

beforeAll(async () => {
  [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  expect(await trial?.stop(), 'the trial ends with 0').toBe(0);
});

describe('a visit', () => {
  it('[TK] runs from the kiosk over paper, desk and board to its end', { timeout: 120_000 }, async () => {
    const board = await open(screenUrl(trial, 'Lưới 20 quầy'), 1920, 1080);
    const kiosk = await open(screenUrl(trial, 'Máy lấy số 1'), 1080, 1920);

    await button(kiosk, /^Đăng ký doanh nghiệp/).click();
    await button(kiosk, /LẤY SỐ/).click();
    await kiosk.getByText('A001').first().waitFor(DEADLINE);
    await expect.poll(async () => (await papers()).length, DEADLINE).toBe(1);
    await kiosk.getByText('Mời lấy phiếu').first().waitFor(DEADLINE);

    const officer = trial.info.staff.find((account) => account.deskNumber === 1);
    const desk = await open(screenUrl(trial, 'Quầy 1'), 1366, 768);
    await desk.locator('input[autocomplete="username"]').fill(officer?.username ?? '');
    await desk.locator('input[type="password"]').fill(officer?.password ?? '');
    await desk.keyboard.press('Enter');
    await button(desk, /Vào quầy 1/).click();
    await button(desk, /^Mở quầy/).click();
    await button(desk, /Gọi tiếp/).click();

    await board.getByText('A001').first().waitFor(DEADLINE);
    await button(desk, /Bắt đầu/).click();
    await button(desk, /^Hoàn thành(?! và)/).click();
    await desk.getByText('Không còn số nào đang chờ').first().waitFor(DEADLINE);
    await expect.poll(async () => board.getByText('A001').count(), DEADLINE).toBe(0);
    expect(errors).toEqual([]);
  });

  it('[C03] ten quick touches give one number and one paper', { timeout: 60_000 }, async () => {
    const before = (await papers()).length;
    const kiosk = await open(screenUrl(trial, 'Máy lấy số 1'), 1080, 1920);
    await button(kiosk, /^Đăng ký doanh nghiệp/).click();
    const take = button(kiosk, /LẤY SỐ/);
    await take.waitFor();
    await take.evaluate((element) => {
      for (let n = 0; n < 10; n += 1) (element as HTMLElement).click();
    });
    await kiosk.getByText('A002').first().waitFor(DEADLINE);
    await expect.poll(async () => (await papers()).length, DEADLINE).toBe(before + 1);
    const { issued } = (await (await fetch(`${trial.url}/api/trial/status`)).json()) as { issued: number };
    expect(issued).toBe(2);
  });

  it('[F-K03] finds a procedure typed without marks', { timeout: 60_000 }, async () => {
    const kiosk = await open(screenUrl(trial, 'Máy lấy số 1'), 1080, 1920);
    await button(kiosk, /Tìm thủ tục/).click();
    for (const key of ['D', 'A', 'N', 'G', 'Dấu cách', 'K', 'Y'])
      await kiosk.getByRole('button', { name: key, exact: true }).click();
    await kiosk
      .getByText(/^Đăng ký thành lập/)
      .first()
      .waitFor(DEADLINE);
  });
});
