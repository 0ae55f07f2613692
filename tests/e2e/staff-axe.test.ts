// Every state of hall, administration, reports, devices, set-up and landing page, as their galleries show them, held
// against WCAG 2.2 AA. One browser, one page, one state after another.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECTIONS as ADMIN_PAGES } from '../../counter-ui/src/admin/sections.ts';
import { galleryDevices, galleryPages, gallerySetups } from '../../counter-ui/src/gallery/gallery-states.ts';
import { hallFixtures } from '../../shared/fixtures/hall.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { startBrowser } from '../support/browser.ts';
import { type House, startHouse } from '../support/house.ts';

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  ).newPage();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** One line per fault and address; a page that failed is a fault as well. */
async function faultsOf(addresses: readonly string[], root: string): Promise<string[]> {
  const faults: string[] = [];
  const onError = (error: Error) => faults.push(`error: ${error.message}`);
  page.on('pageerror', onError);
  for (const address of addresses) {
    await page.goto(`${house.url}/counter/${address}`);
    await page.locator(root).first().waitFor();
    // Answers of the gallery and what is loaded apart come a moment after the page.
    await page.waitForTimeout(400);
    faults.push(...(await axeFaults(page)).map((fault) => `${address} ${fault}`));
  }
  page.off('pageerror', onError);
  return faults;
}

const DRAWERS = [
  'desk|desk-05',
  'desk|desk-14',
  'service|stnmt-dat-dai',
  'ticket|2026-11-25.C038',
  'past|C038',
  'history',
  'find',
  'day',
  'messages',
  'profiles',
  'voice',
  'complaints|c77',
];
const REPORT_SECTIONS = ['overview', 'table', 'desks', 'promises', 'overrides', 'notes', 'print'];
const REPORT_STATES = ['empty', 'left-out', 'few-ratings', 'loading', 'refused', 'unreachable', 'auditor'];

describe('[WCAG 2.2 AA] the screens of staff', () => {
  it('a button without a name is found', { timeout: 60_000 }, async () => {
    await page.goto(`${house.url}/counter/hall-gallery.html?bare`);
    await page.locator('.hall').waitFor();
    await page.locator('.hall-main').evaluate((element) => element.append(document.createElement('button')));
    expect((await axeFaults(page)).map((fault) => fault.split(':')[0])).toContain('button-name');
  });

  it('the hall: every picture, every drawer, the line lost', { timeout: 420_000 }, async () => {
    const states = [...Object.keys(hallFixtures), 'stale', 'offline', 'auditor'].map((state) => `state=${state}`);
    const drawers = DRAWERS.map((drawer) => `state=alerts&drawer=${encodeURIComponent(drawer)}`);
    const refused = ['state=busy&drawer=complaints&answer=not-ready'];
    const all = [...states, ...drawers, ...refused, 'state=alerts&lang=en&drawer=complaints'];
    expect(
      await faultsOf(
        all.map((query) => `hall-gallery.html?bare&${query}`),
        '.hall',
      ),
    ).toEqual([]);
  });

  it('administration: every page', { timeout: 420_000 }, async () => {
    const pages = ADMIN_PAGES.map((name) => `page=${name}`);
    const all = [...pages, 'state=loading', 'state=failed', 'state=auditor&page=journal', 'lang=en&page=services'];
    expect(
      await faultsOf(
        all.map((query) => `admin-gallery.html?bare&${query}`),
        '.admin',
      ),
    ).toEqual([]);
  });

  it('reports: every part', { timeout: 420_000 }, async () => {
    const sections = REPORT_SECTIONS.map((section) => `section=${section}`);
    const all = [...sections, ...REPORT_STATES.map((state) => `state=${state}`), 'section=notes&lang=en'];
    expect(
      await faultsOf(
        all.map((query) => `reports-gallery.html?bare&${query}`),
        '.reports',
      ),
    ).toEqual([]);
  });

  it('devices, set-up, signing in', { timeout: 420_000 }, async () => {
    const states = [...galleryDevices, ...gallerySetups, ...galleryPages];
    expect(
      await faultsOf(
        states.map((state) => `gallery.html?state=${state}`),
        '#app > *',
      ),
    ).toEqual([]);
  });

  it('the landing page of a trial, and of a practice hall', { timeout: 120_000 }, async () => {
    const trial = {
      centre: { id: 'quang-binh', name: { vi: 'Trung tâm mẫu' } },
      screens: [{ kind: 'kiosk', name: 'Máy lấy số 1', url: `${house.url}/kiosk/` }],
      staff: [
        { username: 'canbo05', password: 'matkhau123', role: 'officer', deskNumber: 5 },
        { username: 'giamsat', password: 'matkhau123', role: 'supervisor' },
      ],
      devices: [{ kind: 'kiosk', id: 'kiosk-1', token: 'x' }],
      printer: { pageUrl: `${house.url}/`, host: '127.0.0.1', port: 9100 },
      kioskPin: '123456',
    };
    const status = {
      issued: 4,
      waiting: 2,
      served: 1,
      calledNow: [{ label: 'C001', desk: 5 }],
      printer: { health: 'ok', papers: 4 },
      openDesks: 1,
      sessionState: 'open',
      serverTime: house.app.now(),
    };
    const done = { call: ['Cán bộ quầy 5'], recall: [], serve: [], park: [], transfer: [], undo: [] };
    const progress = { since: house.app.now(), done: { ...done, 'open-desk': [], 'apply-profile': [] } };
    await page.route('**/api/trial/status', (route) => route.fulfill({ json: status }));
    await page.route('**/api/training/tasks', (route) => route.fulfill({ json: progress }));
    for (const training of [false, true]) {
      await page.route('**/api/trial', (route) => route.fulfill({ json: { ...trial, training } }));
      expect(await faultsOf(['landing.html'], '.building')).toEqual([]);
    }
    expect(await page.locator('.task-done').count()).toBe(1);
  });
});
