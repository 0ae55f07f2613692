// Every state of the kiosk as its gallery shows it, held against WCAG 2.2 AA, and its text against 7:1.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type House, startHouse } from '../support/house.ts';

const UPRIGHT = { width: 1080, height: 1920 };
/** Usual look, and everything at once that a visitor may switch on. */
const LOOKS = ['', '&lang=en&mode=largest,contrast,lower'];
const RULES = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
} as const;

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  page = await (await browser.newContext({ viewport: UPRIGHT, reducedMotion: 'reduce' })).newPage();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const gallery = (query: string) => `${house.url}/kiosk/gallery.html${query}`;

/** One line per fault: state, rule, and the first element it was found on. */
async function faultsOf(query: string): Promise<string[]> {
  await page.goto(gallery(query));
  await page.locator('.kiosk').waitFor();
  // A number's later states come a moment after the page.
  if (query.includes('screen=result')) await page.waitForTimeout(450);
  return (await faultsHere()).map((fault) => `${query}: ${fault}`);
}

async function faultsHere(): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate((rules) => {
    const run = (globalThis as unknown as { axe: { run(where: Document, how: unknown): Promise<axe.AxeResults> } }).axe;
    return run
      .run(document, rules)
      .then(({ violations }) =>
        violations.map(({ id, nodes }) => `${id} on ${nodes[0]?.html.slice(0, 160)} (${nodes[0]?.failureSummary})`),
      );
  }, RULES);
}

async function scenes(): Promise<string[]> {
  await page.goto(gallery(''));
  const names = await page.locator('[data-scene]').evaluateAll((links) => links.map((link) => link.dataset.scene));
  return [...new Set(names)].map((name) => {
    const [screen, state] = (name ?? '').split('/');
    return `?screen=${screen}&state=${state}`;
  });
}

describe('the kiosk for everybody', () => {
  it('a text too pale and a button without a name are found', { timeout: 60_000 }, async () => {
    await page.goto(gallery('?screen=help&state=open'));
    await page.locator('.page').evaluate((element) => {
      const pale = document.createElement('p');
      pale.textContent = 'nhạt';
      pale.style.color = '#888';
      element.append(pale, document.createElement('button'));
    });
    const rules = (await faultsHere()).map((fault) => fault.split(' ')[0]);
    expect(rules).toContain('color-contrast-enhanced');
    expect(rules).toContain('button-name');
  });

  it('[WCAG 2.2 AA] no state has a fault, as it is and with all modes on', { timeout: 420_000 }, async () => {
    const states = await scenes();
    expect(states.length).toBeGreaterThan(50);
    const faults: string[] = [];
    for (const state of states) for (const look of LOOKS) faults.push(...(await faultsOf(state + look)));
    expect(faults).toEqual([]);
  });
});
