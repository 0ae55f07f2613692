// A real board in Chromium as loudspeaker, with and without the browser's leave to sound. Everything is told by the
// page's own code: what the test runs in the page itself would count as a touch and unlock the sound.
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { deskId, openDesk, until } from '../support/clients.ts';
import { type House, startHouse } from '../support/house.ts';

let house: House;
let browser: Browser | undefined;
beforeEach(async () => {
  house = await startHouse();
});
afterEach(async () => {
  await browser?.close();
  await house.stop();
});

/** Tells whenever the banner comes or goes, and each sound that starts, with its length. */
const tellTale = `
  let shown;
  setInterval(() => {
    const now = document.querySelector('.sound-banner') !== null;
    if (now !== shown) console.log('banner ' + now);
    shown = now;
  }, 50);
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function () {
    console.log('sound ' + this.buffer.duration.toFixed(1));
    return start.apply(this, arguments);
  };
`;

async function openBoard(flags: readonly string[]): Promise<{ page: Page; told: string[] }> {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--disable-gpu', ...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ignoreDefaultArgs: ['--mute-audio'],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.addInitScript({ content: tellTale });
  await page.goto(`${house.url}/board/#token=${house.deviceToken('board-a')}&layout=now&zone=A`);
  return { page, told };
}

const audioOf = (id: string) => house.app.announcer.facts.boards().find(({ device }) => device === id)?.audio;
const alerts = () => [...house.app.bus.state.alerts.keys()];

test('[AN12] a board that may not sound says so and alarms the hall; one touch, and the next call is heard', async () => {
  const { page, told } = await openBoard([]);
  await until('the board reports', () => audioOf('board-a') === 'blocked', 20_000);
  await until('the banner stands there', () => told.includes('banner true'), 20_000);
  await until('the hall is told', () => alerts().includes('sound-blocked:board-a'));
  expect(house.app.announcer.facts.speakerOf('A' as never)).toBeUndefined();
  await page.mouse.click(400, 400);
  await until('it may sound', () => audioOf('board-a') === 'running', 10_000);
  await until('the banner is gone', () => told.at(-1) === 'banner false', 10_000);
  await until('the alert is cleared', () => !alerts().includes('sound-blocked:board-a'), 10_000);
  await house.done('ticket.issue', { service: 'skhdt-doanh-nghiep' }, house.asDevice('kiosk-1'));
  await house.done('desk.call-next', { desk: deskId(1) }, await openDesk(house, 1));
  await until('a sound begins', () => told.some((line) => line.startsWith('sound ')), 20_000);
  await page.reload();
  await until('blocked again after a reload', () => audioOf('board-a') === 'blocked', 20_000);
}, 120_000);

test('[AN12] with the flag of the deployment notes it speaks without a touch, also after a reload', async () => {
  const { page, told } = await openBoard(['--autoplay-policy=no-user-gesture-required']);
  await until('the board may sound', () => audioOf('board-a') === 'running', 20_000);
  await house.done('ticket.issue', { service: 'skhdt-doanh-nghiep' }, house.asDevice('kiosk-1'));
  await house.done('desk.call-next', { desk: deskId(1) }, await openDesk(house, 1));
  await until('the call is heard', () => told.some((line) => line.startsWith('sound ')), 20_000);
  await until('it has ended', () => house.app.bus.state.announcements.size === 0, 20_000);
  expect(house.lines).toContainEqual(expect.objectContaining({ command: 'announcement.ended', outcome: 'ok' }));
  const sounds = told.filter((line) => line.startsWith('sound ')).length;
  await page.reload();
  await until('it may sound at once', () => audioOf('board-a') === 'running', 20_000);
  expect(told.filter((line) => line.startsWith('sound '))).toHaveLength(sounds);
  expect(told).not.toContain('banner true');
  expect(alerts()).toEqual([]);
}, 120_000);
