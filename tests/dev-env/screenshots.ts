// npm run screenshots: the pictures of the README, taken from a trial hall at work.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { screenUrl, startTrial, type Trial } from '../support/trial.ts';

const OUT = join(import.meta.dirname, '..', '..', 'shared', 'pictures');
const SETTLE_MS = 2_500;
const VISITORS = 70;
const MANNED = 17;

async function post(trial: Trial, name: string, input: object, headers: Record<string, string>): Promise<Response> {
  return fetch(`${trial.url}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    body: JSON.stringify(input),
  });
}

async function signIn(trial: Trial, deskNumber: number): Promise<string> {
  const { username, password } = trial.info.staff.find((account) => account.deskNumber === deskNumber) ?? {
    username: '',
    password: '',
  };
  const response = await fetch(`${trial.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Visitors of every service, most desks at work. */
async function fillHall(trial: Trial): Promise<void> {
  const kiosk = { authorization: `Bearer ${trial.info.devices.find((d) => d.id === 'kiosk-1')?.token ?? ''}` };
  const view = (await (await fetch(`${trial.url}/api/views/kiosk.view`, { headers: kiosk })).json()) as {
    services: { id: string }[];
  };
  for (let n = 0; n < VISITORS; n += 1) {
    await post(
      trial,
      'ticket.issue',
      {
        service: view.services[(n * 7) % view.services.length]?.id,
        ...(n % 8 === 0 && { priorityClass: 'self-declared' }),
      },
      kiosk,
    );
  }
  for (let number = 1; number <= MANNED; number += 1) {
    const desk = `desk-${String(number).padStart(2, '0')}`;
    const cookie = await signIn(trial, number);
    await post(trial, 'desk.open', { desk }, { cookie });
    if (number === 14)
      await post(trial, 'desk.pause', { desk, reason: 'short-break', until: Date.now() + 900_000 }, { cookie });
    else await post(trial, 'desk.call-next', { desk }, { cookie });
    if (number % 4 !== 1) await post(trial, 'desk.start', { desk }, { cookie });
  }
}

async function enter(trial: Trial, username: string): Promise<string> {
  const response = await fetch(`${trial.url}/api/trial/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  });
  return ((await response.json()) as { url: string }).url;
}

async function picture(
  browser: Browser,
  name: string,
  url: string,
  [width, height]: readonly [number, number],
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(SETTLE_MS);
  await prepare?.(page);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await context.close();
  process.stdout.write(`${name}.png\n`);
}

mkdirSync(OUT, { recursive: true });
const [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
try {
  await fillHall(trial);
  await picture(browser, 'kiosk', screenUrl(trial, 'Máy lấy số 1'), [1080, 1920]);
  await picture(browser, 'board-now', screenUrl(trial, 'Đang gọi'), [1920, 1080]);
  await picture(browser, 'board-grid', screenUrl(trial, 'Lưới 20 quầy'), [1920, 1080]);
  await picture(browser, 'desk', await enter(trial, 'canbo05'), [1366, 768]);
  await picture(browser, 'hall', await enter(trial, 'giamsat'), [1366, 768]);
  await picture(browser, 'printer', trial.info.printer.pageUrl, [1366, 900]);
  await picture(browser, 'landing', `${trial.url}/`, [1366, 900]);
} finally {
  await browser.close();
  await trial.stop();
}
