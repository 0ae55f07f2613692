// The busiest hour of a day: 20 officers by script, and one more in a real browser, at a desk added that morning.
import type { BoardView, DeskView, HallView } from '@toiluot/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { USUAL_SHARES } from '../dev-env/simulate/arrivals.ts';
import type { HallDay } from '../dev-env/simulate/hall-day.ts';
import { Pace } from '../dev-env/simulate/pace.ts';
import { runDay } from '../dev-env/simulate/run-day.ts';
import { type Headers, TrialClient } from '../dev-env/simulate/trial-client.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { startBrowser } from '../support/browser.ts';
import { screenUrl, startTrial, type Trial } from '../support/trial.ts';

const DEADLINE = { timeout: 20_000 };
/** An hour of the hall in half a minute. */
const SPEED = 120;
const VISITORS_A_DAY = 600;
const BUSY = { from: 9 * 60 + 40, to: 10 * 60 + 40 };
const EXTRA = { id: 'desk-21', number: 21, name: { vi: 'Quầy 21', en: 'Desk 21' }, zone: 'A', accessible: true };
const OFFICER = { username: 'canbo21', displayName: 'Cán bộ quầy 21', role: 'officer', password: 'mot hai ba bon nam' };

let trial: Trial;
let browser: Browser;
let client: TrialClient;
let supervisor: Headers = {};
const errors: string[] = [];

async function open(url: string, width: number, height: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' })).newPage();
  page.on('pageerror', (error) => errors.push(`${url}: ${error}`));
  await page.goto(url);
  return page;
}

async function signIn(page: Page, { username, password }: { username: string; password: string }): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(username);
  await page.locator('input[type="password"]').fill(password);
  await page.keyboard.press('Enter');
}

function account(role: string): { username: string; password: string } {
  const found = trial.info.staff.find((one) => one.role === role);
  if (!found) throw new Error(`no ${role} in the trial`);
  return found;
}

async function view<V>(name: string): Promise<V> {
  return (await (await fetch(`${trial.url}/api/views/${name}`, { headers: { ...supervisor } })).json()) as V;
}

/** A desk that may call everything, and somebody for it: in effect without a restart. */
async function addDesk(): Promise<void> {
  const admin = account('administrator');
  const as = await client.signIn(admin.username, admin.password);
  const services = (await view<HallView>('hall.view')).queues.map(({ service }) => ({ service, handicapMinutes: 0 }));
  for (const [name, input] of [
    ['settings.save', { settings: { recallIntervalMs: 1_000, noShowMinMs: 2_000 } }],
    ['catalogue.save-desk', { desk: { ...EXTRA, services } }],
    ['staff.save', OFFICER],
  ] as const)
    expect(await client.send(name, input as never, as), name).toMatchObject({ ok: true });
}

async function sitDown(page: Page): Promise<void> {
  await signIn(page, OFFICER);
  await page.getByRole('button', { name: /Vào quầy 21/ }).click(DEADLINE);
  await page.getByRole('button', { name: /^Mở quầy/ }).waitFor(DEADLINE);
  await page.keyboard.press('F9');
  await page
    .getByRole('button', { name: /Gọi tiếp|Chưa có ai/ })
    .first()
    .waitFor(DEADLINE);
}

/** The one key, pressed whenever it may do something, until nobody waits any more. @returns numbers served here */
async function workByOneKey(page: Page, day: () => HallDay | undefined): Promise<Set<string>> {
  const seen = new Set<string>();
  const now = () => view<DeskView>(`desk.view?desk=${EXTRA.id}`);
  for (let at = await now(); ; at = await now()) {
    if (at.ticket) {
      seen.add(at.ticket.label);
      day()?.call(at.ticket.id);
      if (at.desk.state === 'serving') day()?.leave(at.ticket.id, 'served');
    } else if (day()?.isOver) return seen;
    await page.keyboard.press('F9');
    await page.waitForTimeout(150);
  }
}

beforeAll(async () => {
  [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
  client = new TrialClient(trial.url);
  supervisor = await client.signIn(account('supervisor').username, account('supervisor').password);
  await addDesk();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await trial?.stop();
});

test('[TK4] 20 scripted officers and one in a browser get an hour done: nobody lost, nobody called by two', {
  timeout: 240_000,
  retry: 0,
}, async () => {
  const desk = await open(`${trial.url}/counter/?seat=${EXTRA.id}`, 1366, 768);
  await sitDown(desk);
  const hall = await open(screenUrl(trial, 'Giám sát sảnh'), 1366, 768);
  await signIn(hall, account('supervisor'));
  const board = await open(screenUrl(trial, 'Lưới 20 quầy'), 1920, 1080);

  let day: HallDay | undefined;
  const [end, served] = await Promise.all([
    runDay({
      client,
      info: trial.info,
      seed: 7,
      visitors: VISITORS_A_DAY,
      shares: USUAL_SHARES,
      during: BUSY,
      withOfficers: true,
      pace: new Pace(SPEED),
      onBegin: (begun) => {
        day = begun;
      },
    }),
    workByOneKey(desk, () => day),
  ]);

  expect([...end.refused]).toEqual([]);
  expect(end.issued).toBeGreaterThan(100);
  expect(end.served + end.noShow + end.cancelled).toBe(end.issued);
  expect(served.size).toBeGreaterThan(5);
  const report = await view<HallView>('hall.view');
  expect(report.desks.every(({ ticket }) => ticket === undefined)).toBe(true);
  expect(report.queues.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(0);
  const { calls } = await view<BoardView>('board.view');
  for (const { label } of calls) await board.getByText(label).first().waitFor(DEADLINE);
  for (const page of [desk, hall, board]) expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
});
