// The first start of a real hall: one code on the console, one account, then nothing of it is left (A01, O12).
import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { handClock } from '../support/house.ts';
import { FIRST_ACCOUNT, forget, postJson, type ServeHouse, setUp, startServeHouse } from '../support/serve-house.ts';

const houses: ServeHouse[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) {
    await house.stop();
    forget(house.dataDir);
  }
});
async function start(...[options]: Parameters<typeof startServeHouse>): Promise<ServeHouse> {
  const house = await startServeHouse(options);
  houses.push(house);
  return house;
}

const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status;
const codeOf = ({ app }: ServeHouse): string => app.setupCode?.spelled ?? '';

test('[A01] the right code makes the first administrator; then page and routes are gone, also after a restart', async () => {
  const house = await start();
  expect(house.app.bus.state.staff.size).toBe(0);
  expect((await fetch(`${house.url}/`, { redirect: 'manual' })).headers.get('location')).toBe('/setup');
  const code = codeOf(house);
  expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  const who = await setUp(house);
  expect(await (await fetch(`${house.url}/api/session`, { headers: who })).json()).toMatchObject({
    staff: { username: 'quantri', role: 'administrator' },
  });
  for (const path of ['/setup', '/api/setup', '/counter/setup.html', '/counter/setup%2Ehtml'])
    expect(await statusOf(house.url + path), path).toBe(404);
  const second = { ...FIRST_ACCOUNT, username: 'thuhai', code };
  expect((await postJson(`${house.url}/api/setup`, second)).status).toBe(404);
  expect((await fetch(`${house.url}/`, { redirect: 'manual' })).headers.get('location')).toBe('/counter/');
  await house.stop();
  houses.length = 0;
  const again = await start({ dataDir: house.dataDir });
  expect(again.app.setupCode).toBeUndefined();
  expect(await statusOf(`${again.url}/setup`)).toBe(404);
  expect((await postJson(`${again.url}/api/setup`, second)).status).toBe(404);
  expect([...again.app.bus.state.staff.keys()]).toEqual(['quantri']);
});

test('[A01] small letters, spaces and a missing dash are the same code', async () => {
  const house = await start();
  const typed = ` ${codeOf(house).toLowerCase().replace('-', ' ')} `;
  expect((await postJson(`${house.url}/api/setup`, { ...FIRST_ACCOUNT, code: typed })).status).toBe(200);
});

test('[A01] five wrong codes end the code, and the right one helps no more', async () => {
  const house = await start();
  const right = codeOf(house);
  const tries = [];
  for (const code of ['', 'AAAA-AAAA', undefined, { $ne: '' }, right.slice(0, 7)])
    tries.push((await postJson(`${house.url}/api/setup`, { ...FIRST_ACCOUNT, code })).body);
  expect(tries.map(({ code }) => code)).toEqual([
    ...Array.from({ length: 4 }, () => 'setup-code-wrong'),
    'setup-code-void',
  ]);
  expect(tries[0]?.['details']).toEqual({ triesLeft: 4 });
  expect((await postJson(`${house.url}/api/setup`, { ...FIRST_ACCOUNT, code: right })).body.code).toBe(
    'setup-code-void',
  );
  expect(house.app.bus.state.staff.size).toBe(0);
  expect(await (await fetch(`${house.url}/api/setup`)).json()).toMatchObject({ isCodeVoid: true });
});

test('[A01] the code runs out after 30 minutes', async () => {
  const clock = handClock();
  const house = await start({ machine: clock });
  clock.advance(30 * 60_000 - 1);
  expect(await (await fetch(`${house.url}/api/setup`)).json()).toMatchObject({ isCodeVoid: false });
  clock.advance(1);
  expect((await postJson(`${house.url}/api/setup`, { ...FIRST_ACCOUNT, code: codeOf(house) })).body.code).toBe(
    'setup-code-void',
  );
});

test('[A01] an account that is refused costs neither the code nor a try, and two at once make one', async () => {
  const house = await start();
  const code = codeOf(house);
  const weak = { ...FIRST_ACCOUNT, code, password: 'ngan' };
  for (let n = 0; n < 6; n += 1)
    expect((await postJson(`${house.url}/api/setup`, weak)).body.code).toBe('password-too-short');
  expect((await postJson(`${house.url}/api/setup`, { ...FIRST_ACCOUNT, code, username: 'Có Dấu' })).body.code).toBe(
    'invalid-input',
  );
  const both = await Promise.all(
    ['motnguoi', 'hainguoi'].map((username) =>
      postJson(`${house.url}/api/setup`, { ...FIRST_ACCOUNT, code, username }),
    ),
  );
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(house.app.bus.state.staff.size).toBe(1);
});

test('[A01][P02] the code and the password stand in no file of the data folder', async () => {
  const house = await start();
  const code = codeOf(house);
  await postJson(`${house.url}/api/setup`, { ...FIRST_ACCOUNT, code: 'WRONG-CODE' });
  await setUp(house);
  const files = readdirSync(house.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).toContain('server.log');
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name));
    for (const secret of [code, code.replace('-', ''), FIRST_ACCOUNT.password])
      expect(bytes.includes(secret), `${name} holds ${secret}`).toBe(false);
  }
});

/** A request as a proxy passes it on; `fetch` would not let us name the host. */
function passedOn(house: ServeHouse, headers: Record<string, string>, body?: object) {
  const options = { port: new URL(house.url).port, host: '127.0.0.1', headers, method: body ? 'POST' : 'GET' };
  const path = body ? '/api/session' : '/api/public';
  return new Promise<IncomingMessage>((resolve, reject) => {
    request({ ...options, path })
      .on('response', (response) => resolve(response.resume()))
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });
}

test('[S02] behind a proxy the public name is ours, another one is not', async () => {
  const house = await start({ publicHost: 'hall.example.vn' });
  const status = async (headers: Record<string, string>) => (await passedOn(house, headers)).statusCode;
  expect(await status({ host: 'hall.example.vn', origin: 'https://hall.example.vn' })).toBe(200);
  expect(await status({ host: 'hall.example.vn', origin: 'https://evil.example' })).toBe(403);
  expect(await status({ host: 'evil.example' })).toBe(403);
});

test.each([
  ['behind the configured proxy', 'hall.example.vn', true],
  ['without one', undefined, false],
])('[W12] forwarded headers %s', async (_where, publicHost, isSecure) => {
  const house = await start({ publicHost });
  await setUp(house);
  const headers = {
    host: publicHost ?? new URL(house.url).host,
    'content-type': 'application/json',
    'x-forwarded-proto': 'https',
  };
  const answer = await passedOn(house, headers, FIRST_ACCOUNT);
  expect(answer.statusCode).toBe(200);
  expect(/; Secure/.test(answer.headers['set-cookie']?.[0] ?? '')).toBe(isSecure);
});
