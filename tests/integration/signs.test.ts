// LED signs over the desks with a real server and real lines: what they show, and that nobody ever waits for them.
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSigns } from '../../server/src/signs/config/parse-signs.ts';
import type { SignConfig } from '../../server/src/signs/config/sign-config.ts';
import { Exchange } from '../../server/src/signs/transport/exchange.ts';
import { deskId, openDesk, until } from '../support/clients.ts';
import { dataFolder, type House, startHouse } from '../support/house.ts';
import { type LedSigns, readStxFrame, startLedSigns } from '../support/led-signs.ts';
import { forget } from '../support/serve-house.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const FRAME = '02 ( {address:2} {mode} {text:>4} ) {xor} 03';

let signs: LedSigns;
let house: House;
let folder: string;
beforeEach(async () => {
  signs = await startLedSigns();
  folder = dataFolder();
});
afterEach(async () => {
  await house.stop();
  await signs.stop();
  forget(folder);
});

function config(line: object = {}, more: object = {}): SignConfig {
  const usual = {
    to: `tcp://127.0.0.1:${signs.port}`,
    frame: FRAME,
    answer: '06',
    modes: { steady: '30', blink: '31' },
    signs: [
      { desk: 1, address: 11 },
      { desk: 2, address: 12 },
    ],
  };
  return parseSigns(
    JSON.stringify({ format: 1, texts: { paused: 'NGHI', closed: 'DONG' }, ...more, lines: [{ ...usual, ...line }] }),
  );
}

/** A named pipe in the place of a serial port. */
function aPort(): string {
  const port = join(folder, 'port');
  execFileSync('mkfifo', [port]);
  return port;
}

const issue = async (): Promise<string> =>
  (await house.done('ticket.issue', { service: SERVICE }, house.asDevice('kiosk-1'))).label;

const showing = (address: number, text: string, blinks: boolean): Promise<void> =>
  until(`sign ${address} shows "${text}"${blinks ? ' blinking' : ''}`, () => {
    const frame = signs.shows(address);
    return frame?.text === text && frame.blinks === blinks;
  });

test('a sign follows its desk: closed, free, called and blinking, served, paused', async () => {
  house = await startHouse({ signs: config() });
  await showing(11, 'DONG', false);
  const officer = await openDesk(house, 1);
  await showing(11, '', false);
  const label = await issue();
  await house.done('desk.call-next', { desk: deskId(1) }, officer);
  await showing(11, label, true);
  await house.done('desk.start', { desk: deskId(1) }, officer);
  await showing(11, label, false);
  await house.done('desk.finish', { desk: deskId(1) }, officer);
  await showing(11, '', false);
  await house.done('desk.pause', { desk: deskId(1), reason: 'short-break' }, officer);
  await showing(11, 'NGHI', false);
  expect(signs.shows(12)?.text).toBe('DONG');
  expect(signs.badFrames).toEqual([]);
  expect(house.faults).toEqual([]);
});

test('blinking ends by itself', async () => {
  house = await startHouse({ signs: config({}, { blinkSeconds: 1 }) });
  const officer = await openDesk(house, 1);
  const label = await issue();
  await house.done('desk.call-next', { desk: deskId(1) }, officer);
  await showing(11, label, true);
  await showing(11, label, false);
});

test('after a lost line all signs are right again, also what changed meanwhile', async () => {
  house = await startHouse({ signs: config() });
  const officer = await openDesk(house, 1);
  await showing(11, '', false);
  await signs.unplug();
  signs.cutPower();
  const label = await issue();
  await house.done('desk.call-next', { desk: deskId(1) }, officer);
  await house.done('desk.start', { desk: deskId(1) }, officer);
  await signs.plugIn();
  await until(
    'both signs were told again',
    () => signs.shows(11)?.text === label && signs.shows(12)?.text === 'DONG',
    15_000,
  );
});

test('a slow line skips what is no longer true, and no command waits for it', async () => {
  house = await startHouse({ signs: config() });
  const officer = await openDesk(house, 1);
  await showing(11, '', false);
  signs.delayMs = 600;
  const before = signs.frames.length;
  for (let n = 0; n < 20; n += 1) {
    await house.done('desk.pause', { desk: deskId(1), reason: 'short-break' }, officer);
    await house.done('desk.resume', { desk: deskId(1) }, officer);
  }
  const told = signs.frames.length - before;
  expect(told).toBeLessThan(20);
  signs.delayMs = 0;
  const label = await issue();
  await house.done('desk.call-next', { desk: deskId(1) }, officer);
  await showing(11, label, true);
});

test('a sign that does not answer stands among the alerts until it does; its neighbour goes on', async () => {
  house = await startHouse({ signs: config() });
  const officer = await openDesk(house, 1);
  await showing(11, '', false);
  signs.deaf.add(12);
  await house.done('desk.open', { desk: deskId(2) }, await house.asStaff('canbo02'));
  const alerts = () => [...house.app.bus.state.alerts.values()].filter(({ kind }) => kind === 'sign-lost');
  await until('the alert is raised', () => alerts().length > 0, 25_000);
  expect(alerts().map(({ id, desk }) => [id, desk])).toEqual([['sign-lost:desk-02', 'desk-02']]);
  const label = await issue();
  await house.done('desk.call-next', { desk: deskId(1) }, officer);
  await showing(11, label, true);
  signs.deaf.clear();
  await until('it is cleared', () => alerts().length === 0, 15_000);
  expect(signs.shows(12)?.text).toBe('');
}, 60_000);

test('signs on a serial port: frames go to the device file as it is', async () => {
  const port = aPort();
  const far = openSync(port, constants.O_RDONLY | constants.O_NONBLOCK);
  const frames: ReturnType<typeof readStxFrame>[] = [];
  const drain = setInterval(() => {
    const buffer = Buffer.alloc(200);
    try {
      const count = readSync(far, buffer);
      for (let at = 0; at + 10 <= count; at += 10) frames.push(readStxFrame(buffer.subarray(at, at + 10)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }, 5);
  house = await startHouse({ signs: config({ to: `device://${port}`, answer: undefined }) });
  const officer = await openDesk(house, 1);
  const label = await issue();
  await house.done('desk.call-next', { desk: deskId(1) }, officer);
  await until('the call is on the wire', () => frames.some((frame) => frame?.text === label && frame.blinks));
  expect(frames).not.toContain(undefined);
  clearInterval(drain);
  closeSync(far);
});

test('signs that answer on a serial port are heard: a loop-back plug gives every frame back', async () => {
  const port = aPort();
  house = await startHouse({ signs: config() });
  const exchange = new Exchange({ kind: 'device', path: port }, true, () => undefined);
  const [frame, other] = [Uint8Array.of(2, 65, 3), Uint8Array.of(2, 66, 3)];
  expect(await exchange.send(frame, frame)).toBe(true);
  expect(await exchange.send(frame, other)).toBe(false);
  expect(await exchange.send(other, other)).toBe(true);
  exchange.close();
});
