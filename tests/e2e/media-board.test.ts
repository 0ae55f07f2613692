// The media board in Chromium with real files: pictures and films by name, stopped by a call, its own pages without files.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { deskId, openDesk } from '../support/clients.ts';
import { type House, startHouse } from '../support/house.ts';
import { aPicture, put } from '../support/media-files.ts';

let house: House;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  folder = join(house.dataDir, 'media');
  mkdirSync(folder, { recursive: true });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function openBoard(): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await page.goto(`${house.url}/board/#token=${house.deviceToken('board-hall')}&layout=media&sound=off`);
  await page.locator('.media-panel').waitFor();
  return page;
}

/** A film of some seconds, recorded by the browser from a canvas that changes. */
async function recordFilm(seconds: number): Promise<Buffer> {
  const page = await browser.newPage();
  const bytes = await page.evaluate(async (ms) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [320, 180];
    document.body.append(canvas);
    const drawing = setInterval(() => {
      const ink = canvas.getContext('2d');
      if (!ink) return;
      ink.fillStyle = `hsl(${performance.now() / 10}, 60%, 40%)`;
      ink.fillRect(0, 0, 320, 180);
    }, 40);
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, ms));
    recorder.stop();
    await ended;
    clearInterval(drawing);
    return Array.from(new Uint8Array(await new Blob(parts).arrayBuffer()));
  }, seconds * 1000);
  await page.close();
  return Buffer.from(bytes);
}

test('without files the board shows its own pages', async () => {
  const page = await openBoard();
  await page.locator('.media-page h1').waitFor();
  expect(await page.locator('.media-file').count()).toBe(0);
  await page.close();
}, 60_000);

test('a film plays silently, waits unseen while somebody is called, goes on at its place, and the picture follows', async () => {
  put(folder, '1 phim.webm', await recordFilm(6));
  put(folder, '2 ảnh.png', aPicture());
  const page = await openBoard();
  const film = page.locator('video');
  await film.waitFor({ timeout: 20_000 });
  const at = () => film.evaluate((element) => (element as HTMLVideoElement).currentTime);
  const isPaused = () => film.evaluate((element) => (element as HTMLVideoElement).paused);
  await expect.poll(at, { timeout: 20_000 }).toBeGreaterThan(0.3);
  expect(await film.evaluate((element) => (element as HTMLVideoElement).muted)).toBe(true);

  const officer = await openDesk(house, 5);
  await house.done('ticket.issue', { service: 'stnmt-dat-dai' }, house.asDevice('kiosk-1'));
  await house.done('desk.call-next', { desk: deskId(5) }, officer);
  await page.locator('.media-panel .hero').waitFor({ timeout: 10_000 });
  await expect.poll(isPaused).toBe(true);
  expect(await film.isVisible()).toBe(false);
  const stoppedAt = await at();
  expect(stoppedAt).toBeLessThan(6);

  await house.done('desk.start', { desk: deskId(5) }, officer);
  await film.waitFor({ timeout: 25_000 });
  await expect.poll(isPaused).toBe(false);
  expect(await at()).toBeGreaterThanOrEqual(stoppedAt);
  const picture = page.getByAltText('ảnh');
  await picture.waitFor({ timeout: 20_000 });
  expect(await picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(64);
  await page.close();
}, 120_000);

test('what the browser cannot show is passed over', async () => {
  put(folder, '1 phim.webm', Buffer.concat([Buffer.from('\x1a\x45\xdf\xa3', 'latin1'), Buffer.alloc(4000, 7)]));
  const page = await openBoard();
  await page.getByAltText('ảnh').waitFor({ timeout: 30_000 });
  expect(await page.locator('video').count()).toBe(0);
  await page.close();
}, 60_000);

/** Numbers and desks that cannot be read: over the edge, or under the banner of a blocked sound. */
const hidden = (page: Page) =>
  page.evaluate(() => {
    const banner = document.querySelector('.sound-banner')?.getBoundingClientRect();
    const marks = [...document.querySelectorAll('.call .stub, .call .plate, .cell-label, .cell-desk, .door-label')];
    return {
      marks: marks.length,
      hidden: marks
        .filter((mark) => {
          const { top, bottom, left, right } = mark.getBoundingClientRect();
          const isUnder = !banner || (bottom > banner.top + 1 && left < banner.right && right > banner.left);
          return isUnder || top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1;
        })
        .map(({ textContent }) => textContent),
    };
  });

test('[F-B17] [AN12] in every layout, lying and upright, the banner of a blocked sound hides no number and no desk', async () => {
  for (const [width, height] of [
    [1280, 720],
    [1080, 1920],
  ] as const) {
    const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
    for (const layout of ['now', 'grid', 'zone', 'media', 'plate']) {
      await page.goto(
        `${house.url}/board/gallery.html?state=full&layout=${layout}&desk=desk-05&sound=blocked&still&at=600000`,
      );
      await page.locator('.sound-banner').waitFor();
      const found = await hidden(page);
      expect([layout, width, found.hidden]).toEqual([layout, width, []]);
      expect(found.marks).toBeGreaterThan(0);
    }
    await page.context().close();
  }
}, 60_000);
