// The print agent on another machine: it pairs by the code of its console and carries on after any restart (D01, N06).
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVirtualPrinter, type VirtualPrinter } from '../../printer/src/virtual/virtual-printer.ts';
import { type As, handClock, ROOT } from '../support/house.ts';
import { forget, postJson, type ServeHouse, setUp, startServeHouse } from '../support/serve-house.ts';

const patiently = { timeout: 20_000, interval: 50 };
const clock = handClock();
const state = mkdtempSync(path.join(tmpdir(), 'agent-pairing-'));
let house: ServeHouse;
let printer: VirtualPrinter;
let admin: As;
let agent: ChildProcess | undefined;
let said = '';

beforeAll(async () => {
  house = await startServeHouse({ machine: clock });
  printer = await startVirtualPrinter({ port: 0, paperMmPerSecond: Number.POSITIVE_INFINITY });
  admin = await setUp(house);
});
afterAll(async () => {
  agent?.kill('SIGKILL');
  await Promise.all([house.stop(), printer.close()]);
  forget(house.dataDir);
  rmSync(state, { recursive: true, force: true });
});

function startAgent(): void {
  said = '';
  const script = path.join(ROOT, 'printer', 'src', 'main.ts');
  agent = spawn(
    process.execPath,
    [
      ...[script, '--server', house.url, '--state', state],
      ...['--printer', `printer-1=tcp://${printer.host}:${printer.port}?profile=virtual-80`],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  agent.stdout?.on('data', (text) => {
    said += String(text);
  });
}

async function stopAgent(): Promise<void> {
  const ended = agent && once(agent, 'exit');
  agent?.kill('SIGTERM');
  await ended;
}

const command = (name: string, input: object, as: As = admin) =>
  postJson(`${house.url}/api/commands/${name}`, input, { 'idempotency-key': crypto.randomUUID(), ...as });

async function kiosk(): Promise<As> {
  const { body } = await postJson(`${house.url}/api/pairing`, { kind: 'kiosk' });
  await command('device.approve', { kind: 'kiosk', name: 'Máy 1', printers: ['printer-1'], pairing: body['code'] });
  const found = await postJson(`${house.url}/api/pairing/state`, { handle: body['handle'] });
  return { authorization: `Bearer ${(found.body['device'] as { token: string }).token}` };
}

test('[D01][N06] pairs by code, prints, carries on over restarts of agent and server, and stops when it is let out', async () => {
  startAgent();
  await expect.poll(() => said, patiently).toMatch(/Mã ghép: [A-Z0-9]{6}\./);
  const code = /Mã ghép: ([A-Z0-9]{6})/.exec(said)?.[1];
  const approved = await command('device.approve', {
    kind: 'printer',
    name: 'Trạm in',
    printers: ['printer-1'],
    pairing: code,
  });
  expect(approved.body).toMatchObject({ result: { device: 'printer-1' } });
  await expect.poll(() => said, patiently).toMatch(/Paired with the server/);
  expect(statSync(path.join(state, 'token')).mode & 0o777).toBe(0o600);

  const as = await kiosk();
  const day = () => house.app.bus.state.day?.state;
  await expect.poll(day, patiently).toBe('open');
  const issue = async () => (await command('ticket.issue', { service: 'stnmt-dat-dai' }, as)).status;
  expect(await issue()).toBe(200);
  await expect.poll(() => printer.papers().length, patiently).toBe(1);

  await stopAgent();
  startAgent();
  await expect.poll(() => said, patiently).toMatch(/server-reached/);
  expect(said).not.toMatch(/Mã ghép/);

  const { port } = new URL(house.url);
  await house.stop();
  house = await startServeHouse({ dataDir: house.dataDir, port: Number(port), machine: clock });
  clock.advance(5_000);
  expect(await issue()).toBe(200);
  await expect.poll(() => printer.papers().length, patiently).toBe(2);

  expect((await command('device.revoke', { device: 'printer-1' })).status).toBe(200);
  await expect.poll(() => said, patiently).toMatch(/no longer takes this print agent/);
  const token = readFileSync(path.join(state, 'token'), 'utf8');
  expect(said.includes(token)).toBe(false);
}, 90_000);
