// A visit as the holder of a ticket sees it, on the own phone; and the pages for visitors in every state.
import type { CommandName, ResultOf } from '@toiluot/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import { startBrowser } from '../support/browser.ts';
import { type As, postTo } from '../support/house.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const DEADLINE = { timeout: 30_000 };
const SERVICE = 'stnmt-dat-dai';
const DESK = { desk: 'desk-05' };

let trial: Trial;
let browser: Browser;
let officer: As;
const errors: string[] = [];
const asked: string[] = [];

async function done<N extends CommandName>(name: N, input: object, as: As): Promise<ResultOf<N>> {
  const { reply } = await postTo(trial.url, name, input, as, crypto.randomUUID());
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
  return reply.result as ResultOf<N>;
}

async function takeNumber(language = 'vi') {
  const kiosk = trial.info.devices.find(({ kind }) => kind === 'kiosk');
  const taken = await done('ticket.issue', { service: SERVICE, language }, { authorization: `Bearer ${kiosk?.token}` });
  return { label: taken.label, token: taken.token ?? '' };
}

/** An officer's steps at desk 5. */
const step = <N extends 'desk.call-next' | 'desk.start' | 'desk.finish'>(name: N) => done(name, DESK, officer);

async function openPhone(address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401|404/.test(message.text())) errors.push(message.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(trial.url + address);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

beforeAll(async () => {
  [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
  const account = trial.info.staff.find(({ deskNumber }) => deskNumber === 5);
  const answer = await fetch(`${trial.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: account?.username, password: account?.password }),
  });
  officer = { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  await done('desk.open', DESK, officer);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await trial?.stop();
});

describe('the phone page', () => {
  it('[F-T05] waits, is called to the desk, is served and rates', { timeout: 60_000 }, async () => {
    const { label, token } = await takeNumber();
    const phone = await openPhone(`/t#${token}`);
    await phone.getByText(label).first().waitFor(DEADLINE);
    await phone.getByText('Lượt kế tiếp').waitFor(DEADLINE);
    await button(phone, 'Bật chuông báo').click();
    await button(phone, 'Chuông báo đang bật').waitFor(DEADLINE);

    await step('desk.call-next');
    await phone.getByRole('heading', { name: 'Đến lượt. Mời đến' }).waitFor(DEADLINE);
    expect(await phone.locator('.plate').textContent()).toMatch(/Quầy\s*5/);
    expect(await phone.title()).toBe(`${label} · Đến lượt: mời đến quầy 5`);

    await step('desk.start');
    await phone.getByText('Đang phục vụ tại quầy 5').first().waitFor(DEADLINE);
    await step('desk.finish');
    await button(phone, 'Chưa hài lòng').click();
    await phone.getByText('Chờ lâu').click();
    await phone.getByRole('textbox', { name: 'Góp ý thêm' }).fill('Nên có thêm ghế');
    await button(phone, 'Gửi đánh giá').click();
    await phone.getByText('Cảm ơn đã đánh giá').waitFor(DEADLINE);
    expect(errors).toEqual([]);
    expect(asked.filter((url) => url.includes(token) && !url.includes('#'))).toEqual([]);
    await phone.context().close();
  });

  it('[F-T09] gives the number back after a question, and takes it again', { timeout: 60_000 }, async () => {
    const { label, token } = await takeNumber();
    const phone = await openPhone(`/t#${token}`);
    await button(phone, 'Trả số').click();
    await phone.getByRole('dialog', { name: `Trả số ${label}?` }).waitFor(DEADLINE);
    await button(phone, 'Giữ số').click();
    await button(phone, 'Trả số').click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Trả số' }).click();
    await phone.getByRole('heading', { name: 'Đã trả số' }).waitFor(DEADLINE);
    await button(phone, /^Lấy lại số/).click();
    await phone.getByText('Lượt kế tiếp').waitFor(DEADLINE);
    await phone.context().close();
  });

  it('speaks the language of the ticket and changes it with one touch', { timeout: 60_000 }, async () => {
    const { token } = await takeNumber('en');
    const phone = await openPhone(`/t#${token}`);
    await phone.getByRole('heading', { name: 'Almost your turn, come in' }).waitFor(DEADLINE);
    await button(phone, 'Tiếng Việt').click();
    await phone.getByRole('heading', { name: 'Sắp đến lượt, mời vào sảnh' }).waitFor(DEADLINE);
    expect(await phone.locator('html').getAttribute('lang')).toBe('vi');
    await phone.context().close();
  });

  it('needs nothing that Chrome 63 has not', { timeout: 60_000 }, async () => {
    const { label, token } = await takeNumber();
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    await context.addInitScript(() => {
      const lacking: readonly (readonly [object, readonly string[]])[] = [
        [self, ['queueMicrotask', 'structuredClone', 'AbortController', 'ResizeObserver', 'globalThis']],
        [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'toSorted']],
        [String.prototype, ['replaceAll', 'matchAll', 'at', 'trimEnd']],
        [Object, ['fromEntries', 'hasOwn', 'groupBy']],
        [Promise, ['allSettled', 'any', 'withResolvers']],
      ];
      for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${trial.url}/t#${token}`);
    await page.getByText(label).first().waitFor(DEADLINE);
    await button(page, 'English').click();
    await button(page, 'Turn the bell on').click();
    await button(page, 'The bell is on').waitFor(DEADLINE);
    await page.goto(`${trial.url}/waits`);
    await page.getByRole('heading', { name: 'Tình hình chờ' }).waitFor(DEADLINE);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('[D08] says one and the same of any token that opens nothing', { timeout: 60_000 }, async () => {
    for (const address of ['/t', '/t#', `/t#${'A'.repeat(22)}`, '/t#C001']) {
      const phone = await openPhone(address);
      await phone.getByRole('heading', { name: 'Số này không còn hiệu lực' }).waitFor(DEADLINE);
      await phone.context().close();
    }
  });

  it('says how old its picture is when the server is away, and recovers', { timeout: 90_000 }, async () => {
    const { label, token } = await takeNumber();
    const phone = await openPhone(`/t#${token}`);
    await phone.getByText(label).first().waitFor(DEADLINE);
    await phone.context().setOffline(true);
    await phone.getByText(/^Mạng chậm\. Thông tin lúc/).waitFor({ timeout: 40_000 });
    await phone.context().setOffline(false);
    await phone.getByText(/^Mạng chậm/).waitFor({ state: 'hidden', timeout: 40_000 });
    await phone.context().close();
  });
});

describe('the page of waits', () => {
  it('[F-R08] shows who waits for what, and the day so far', { timeout: 60_000 }, async () => {
    await takeNumber();
    const page = await openPhone('/waits');
    await page.getByRole('heading', { name: 'Tình hình chờ' }).waitFor(DEADLINE);
    await page.locator('.has-people', { hasText: 'Đất đai' }).getByText('Quầy 5').waitFor(DEADLINE);
    await page.getByRole('heading', { name: /^Số liệu ngày/ }).waitFor(DEADLINE);
    await page.context().close();
  });
});

describe('the page of waits, when it looks back', () => {
  const open = (lang: string) => openPhone(`/kiosk/visitors-gallery.html?page=waits&state=open&lang=${lang}`);

  it('[F-R10] says when to come and leaves blank what too few stand behind', { timeout: 60_000 }, async () => {
    const page = await open('vi');
    await page.getByText('Thường chờ ít nhất: thứ Ba 14:00–17:00').waitFor(DEADLINE);
    const last = page.locator('.hours tbody tr', { hasText: '16–17' }).locator('td');
    expect(await last.allTextContents()).toEqual(['', '8', '', '', '10']);
    await page.context().close();
  });

  it('[F-R09] shows a corrected day with what was given out before', { timeout: 60_000 }, async () => {
    const page = await open('en');
    const day = page.locator('.past-day', { hasText: '23/11/2026' });
    await day.getByText('Corrected at 07:10 24/11/2026.').waitFor(DEADLINE);
    expect(await day.locator('.facts').first().textContent()).toContain('352 served');
    expect(await day.locator('.before').textContent()).toMatch(/17:05 23\/11\/2026.*349 served/);
    await page.context().close();
  });
});

describe('every state of both pages', () => {
  it('keeps the rules of WCAG 2.2 AA and its width on a 360 px phone', { timeout: 240_000 }, async () => {
    const page = await openPhone('/kiosk/visitors-gallery.html');
    const scenes = await page
      .locator('a[data-scene]')
      .evaluateAll((links) =>
        links.map((link) => ({ name: link.getAttribute('data-scene') ?? '', url: (link as HTMLAnchorElement).href })),
      );
    expect(scenes.length).toBeGreaterThan(60);
    const faults: string[] = [];
    for (const { name, url } of scenes) {
      await page.goto(url);
      await page.locator('main.main').waitFor();
      for (const more of await page.locator('summary').all()) await more.click();
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (excess > 0) faults.push(`${name}: ${excess} px too wide`);
      // The other language changes widths and nothing else that a rule looks at.
      if (name.endsWith('/vi')) faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.setContent('<main><img src="/kiosk/icon.svg"><p><font color="#999999">grey</font></p></main>');
    expect((await axeFaults(page)).map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['image-alt', 'color-contrast']),
    );
    await page.context().close();
  });
});
