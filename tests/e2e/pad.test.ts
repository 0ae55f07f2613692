// A real rating pad in Chromium (F-R13): woken by the officer, touched by the visitor, and every picture of its gallery.
import type { TicketId } from '@toiluot/shared/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import { startBrowser } from '../support/browser.ts';
import { deskId, openDesk, until } from '../support/clients.ts';
import { type As, type House, startHouse } from '../support/house.ts';

const TABLET = { width: 1280, height: 800 };
let house: House;
let browser: Browser;
let officer: As;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  officer = await openDesk(house, 5);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function openPad(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: TABLET })).newPage();
  await page.goto(`${house.url}/board/#token=${house.deviceToken('pad-05')}&layout=pad`);
  await page.locator('.pad-rest .plate').waitFor();
  return page;
}

async function serve(language: string): Promise<TicketId> {
  const desk = { desk: deskId(5) };
  const { ticket } = await house.done(
    'ticket.issue',
    { service: 'stnmt-dat-dai', language },
    house.asDevice('kiosk-1'),
  );
  await house.done('desk.call-next', desk, officer);
  await house.done('desk.start', desk, officer);
  await house.done('desk.finish', desk, officer);
  return ticket as TicketId;
}
const ratingOf = (ticket: TicketId) => house.app.bus.state.tickets.get(ticket)?.rating;

test('it sleeps, wakes in the language of the ticket, takes one rating with a reason, thanks and sleeps', async () => {
  const page = await openPad();
  expect(await page.locator('button').count()).toBe(0);
  const ticket = await serve('en');
  await page.getByRole('heading', { name: 'Please rate the service you just had' }).waitFor();
  expect(await page.locator('.pad-level').allTextContents()).toEqual(['Very satisfied', 'Satisfied', 'Not satisfied']);
  await page.waitForTimeout(450);
  await page.getByRole('button', { name: 'Not satisfied' }).click();
  await page.getByRole('heading', { name: 'What was not good?' }).waitFor();
  await page.waitForTimeout(450);
  await page.getByRole('button', { name: 'Unclear guidance' }).click();
  await page.getByRole('heading', { name: 'Thank you for rating' }).waitFor();
  await until('the rating is kept', () => ratingOf(ticket) !== null);
  expect(ratingOf(ticket)).toMatchObject({ level: 'not-satisfied', reasons: ['unclear-guidance'], comment: null });
  await page.locator('.pad-rest .plate').waitFor();
  await page.close();
}, 60_000);

test('keys 1 to 3 rate; a rating given while the line is down is kept and sent once', async () => {
  const page = await openPad();
  const ticket = await serve('vi');
  await page.getByRole('heading', { name: 'Xin đánh giá lần phục vụ vừa rồi' }).waitFor();
  await page.waitForTimeout(450);
  await page.context().setOffline(true);
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'Cảm ơn đã đánh giá' }).waitFor();
  await page.context().setOffline(false);
  await until('the rating has come', () => ratingOf(ticket) !== null, 30_000);
  expect(ratingOf(ticket)).toMatchObject({ level: 'very-satisfied', reasons: [] });
  await page.close();
}, 90_000);

describe('every picture of the pad', () => {
  const states = ['no-desk', 'asleep', 'trial', 'asking', 'reasons', 'better', 'thanks', 'not-set-up', 'loading'];
  const sizes = [TABLET, { width: 800, height: 1280 }, { width: 1024, height: 600 }];

  test.each(sizes)(
    'breaks no rule of access and cuts nothing at $width × $height',
    async (viewport) => {
      const page = await (await browser.newContext({ viewport })).newPage();
      const faults: string[] = [];
      for (const query of states.flatMap((state) => ['vi', 'en'].map((lang) => `?pad=${state}&lang=${lang}&diag=7`))) {
        await page.goto(`${house.url}/board/gallery.html${query}`);
        await page.locator('.pad').waitFor();
        await page.evaluate(() => document.fonts.ready);
        const cut = await page
          .locator('.pad button, .pad h1, .pad p, .pad main')
          .evaluateAll((parts) =>
            parts
              .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
              .map((part) => `cut: ${part.textContent}`),
          );
        faults.push(...[...cut, ...(await axeFaults(page))].map((fault) => `${query} ${fault}`));
      }
      expect(faults).toEqual([]);
      await page.close();
    },
    120_000,
  );

  test.each([7, 10.1])(
    'levels on a %s-inch tablet are 40 mm or more, all alike',
    async (diag) => {
      const page = await (await browser.newContext({ viewport: TABLET })).newPage();
      await page.goto(`${house.url}/board/gallery.html?pad=asking&diag=${diag}`);
      const sizes = await page.locator('.pad-level').evaluateAll((levels) =>
        levels.map((level) => {
          const { width, height } = level.getBoundingClientRect();
          return [Math.round(width), Math.round(height)];
        }),
      );
      const pxPerMm = Math.hypot(TABLET.width, TABLET.height) / (diag * 25.4);
      expect(sizes).toHaveLength(3);
      expect(new Set(sizes.map(String)).size).toBe(1);
      expect(Math.min(...sizes.flat()) / pxPerMm).toBeGreaterThanOrEqual(40);
      await page.close();
    },
    60_000,
  );
});
