// A supervisor at work: a desk reassigned by keyboard (the forecast first, then the change, then taken back), and the voice tried.
import type { HallView } from '@toiluot/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import { startBrowser } from '../support/browser.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const DEADLINE = { timeout: 15_000 };
const SERVICE = 'stnmt-dat-dai';
const HELPER = 'desk-12';

let trial: Trial;
let browser: Browser;
let page: Page;
let cookie = '';
const errors: string[] = [];

async function session(username: string): Promise<string> {
  const password = trial.info.staff.find((account) => account.username === username)?.password;
  const response = await fetch(`${trial.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function send(name: string, input: object, as: string): Promise<void> {
  const response = await ask(name, input, as);
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
}

async function ask(name: string, input: object, as: string): Promise<Response> {
  return fetch(`${trial.url}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie: as },
    body: JSON.stringify(input),
  });
}

const hall = async (): Promise<HallView> =>
  (await (await fetch(`${trial.url}/api/views/hall.view`, { headers: { cookie } })).json()) as HallView;
const servedAtHelper = async () => (await hall()).desks.find(({ id }) => id === HELPER)?.services;

beforeAll(async () => {
  [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
  cookie = await session('giamsat');
  for (const number of [5, 12])
    await send(
      'desk.open',
      { desk: `desk-${String(number).padStart(2, '0')}` },
      await session(`canbo${String(number).padStart(2, '0')}`),
    );
  for (let n = 0; n < 12; n += 1) await send('ticket.issue', { service: SERVICE }, cookie);
  const entrance = await fetch(`${trial.url}/api/trial/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'giamsat' }),
  });
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })).newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(((await entrance.json()) as { url: string }).url);
  await page.locator('.tile[data-desk="12"]').waitFor(DEADLINE);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await trial?.stop();
});

describe('tuning desks', () => {
  it('[F-S14][F-S15] by keyboard: forecast before and after, apply, undo', { timeout: 90_000 }, async () => {
    const before = await servedAtHelper();
    await page.locator('.tile[data-desk="12"]').focus();
    await page.keyboard.press('Enter');
    const choice = page.getByLabel('Thêm lĩnh vực', { exact: true });
    await choice.waitFor(DEADLINE);
    await choice.focus();
    const steps = await choice.evaluate(
      (list, service) => Array.from((list as HTMLSelectElement).options).findIndex(({ value }) => value === service),
      SERVICE,
    );
    for (let n = 0; n < steps; n += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const table = page.locator('.whatif-table');
    await table
      .getByText(/nhanh hơn \d+\sphút/)
      .first()
      .waitFor(DEADLINE);
    expect(await table.getByRole('row', { name: /^Đất đai/ }).textContent()).toMatch(/\d+ → \d+\sphút/);
    expect(await servedAtHelper(), 'nothing is changed by looking').toEqual(before);

    const apply = page.getByRole('button', { name: 'Áp dụng', exact: true });
    await apply.focus();
    await page.keyboard.press('Enter');
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await undo.waitFor(DEADLINE);
    expect(await servedAtHelper()).toContainEqual({ service: SERVICE, handicapMinutes: 15 });

    await undo.focus();
    await page.keyboard.press('Enter');
    await page.getByText('phân công trở lại như trước').waitFor(DEADLINE);
    expect(await servedAtHelper()).toEqual(before);

    await page.getByRole('button', { name: 'Lịch sử phân công' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Lý do: Hoàn tác').waitFor(DEADLINE);
    expect(errors).toEqual([]);
  });

  it('[F-S02] two supervisors change one desk: the later one sees who changed what, and decides', {
    timeout: 90_000,
  }, async () => {
    await page.keyboard.press('Escape');
    const other = await session('quantri');
    const seen = await servedAtHelper();
    const change = async (minutes: number) => {
      const services = [{ service: SERVICE, handicapMinutes: minutes }];
      await send('desk.assign', { desk: HELPER, services, reason: 'Đông khách đất đai' }, other);
      return services;
    };
    const edit = async () => {
      await page.locator('.tile[data-desk="12"]').focus();
      await page.keyboard.press('Enter');
      const remove = page.locator('.assignment').getByRole('button', { name: /^Bỏ / }).first();
      await remove.waitFor(DEADLINE);
      await remove.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Áp dụng', exact: true }).waitFor(DEADLINE);
    };
    await edit();
    const theirs = await change(20);
    const clash = page.locator('.clash');
    await clash.getByText('Quản trị viên').waitFor(DEADLINE);
    expect(await clash.textContent()).toMatch(
      /Đông khách đất đai.*Lúc bạn bắt đầu.*Đang áp dụngĐất đai.*20.*Bản của bạn/,
    );
    expect(await page.getByRole('button', { name: 'Áp dụng', exact: true }).count(), 'nothing goes on unseen').toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    const keep = page.getByRole('button', { name: 'Giữ bản đang áp dụng' });
    await keep.focus();
    await page.keyboard.press('Enter');
    await clash.waitFor({ state: 'detached', ...DEADLINE });
    expect(await servedAtHelper()).toEqual(theirs);

    const late = await ask('desk.assign', { desk: HELPER, services: seen, seen }, cookie);
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { code: 'assignment-changed', details: { desk: 12 } },
    ]);
    expect(await servedAtHelper()).toEqual(theirs);

    await page.keyboard.press('Escape');
    await edit();
    await change(30);
    await clash.getByText('Quản trị viên').first().waitFor(DEADLINE);
    const mine = page.getByRole('button', { name: 'Vẫn áp dụng bản của tôi' });
    await page
      .getByLabel(/^Lý do/)
      .last()
      .fill('Cần quầy này cho việc khác');
    await mine.focus();
    await page.keyboard.press('Enter');
    await clash.waitFor({ state: 'detached', ...DEADLINE });
    expect(await servedAtHelper()).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('[F-S16] a suggestion is looked at, never applied by itself', { timeout: 60_000 }, async () => {
    const before = (await hall()).desks.map(({ services }) => services);
    await page.keyboard.press('Escape');
    const preview = page.getByRole('button', { name: /^Xem trước/ }).first();
    await preview.waitFor({ timeout: 75_000 });
    await preview.focus();
    await page.keyboard.press('Enter');
    await page.locator('.drawer').waitFor(DEADLINE);
    expect((await hall()).desks.map(({ services }) => services)).toEqual(before);
  });
});

describe('the voice', () => {
  it('[AN16] tried, not heard, heard: the answer stands with name and time, the alert comes and goes', {
    timeout: 60_000,
  }, async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('button', { name: 'Loa', exact: true }).click();
    const zone = page.getByRole('region', { name: 'Khu A' }).filter({ hasText: 'Âm lượng' });
    await zone.getByText('Hôm nay chưa ai nghe thử ở đây.').waitFor(DEADLINE);
    await zone.getByRole('button', { name: 'Nói thử: Khu A' }).click();
    await zone.getByRole('button', { name: 'Không nghe thấy: Khu A' }).click();
    await zone.getByText(/\d\d:\d\d .+: không nghe thấy$/).waitFor(DEADLINE);
    const unheard = async () => (await hall()).alerts.filter(({ kind }) => kind === 'voice-unheard').map((a) => a.zone);
    await expect.poll(unheard, DEADLINE).toEqual(['A']);
    await zone.getByRole('button', { name: 'Đã nghe rõ: Khu A' }).click();
    await zone.getByText(/\d\d:\d\d .+: nghe rõ$/).waitFor(DEADLINE);
    await expect.poll(unheard, DEADLINE).toEqual([]);
    expect(errors).toEqual([]);
  });
});
