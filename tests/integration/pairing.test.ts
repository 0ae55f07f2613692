// A device without credentials is let in by an administrator who reads its code, and let out within seconds (D01, D02).
import type { DeviceId } from '@toiluot/shared/contract';
import { PRODUCT_VERSION } from '@toiluot/shared/contract/protocol';
import { afterEach, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { type As, handClock, socketTo } from '../support/house.ts';
import {
  type Answered,
  FIRST_ACCOUNT,
  forget,
  postJson,
  type ServeHouse,
  setUp,
  startServeHouse,
} from '../support/serve-house.ts';

const MINUTE = 60_000;
const houses: ServeHouse[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) {
    await house.stop();
    forget(house.dataDir);
  }
});

type Hall = ServeHouse & { readonly admin: As; readonly clock: ReturnType<typeof handClock> };
async function start(): Promise<Hall> {
  const clock = handClock();
  const house = await startServeHouse({ machine: clock });
  houses.push(house);
  return { ...house, clock, admin: await setUp(house) };
}

const ask = ({ url }: ServeHouse, kind: unknown = 'kiosk') => postJson(`${url}/api/pairing`, { kind });
const look = ({ url }: ServeHouse, handle: unknown) => postJson(`${url}/api/pairing/state`, { handle });
const command = ({ url }: ServeHouse, name: string, input: object, as: As, id: string = crypto.randomUUID()) =>
  postJson(`${url}/api/commands/${name}`, input, { 'idempotency-key': id, ...as });
const approve = (hall: Hall, code: unknown, input: object = {}, as: As = hall.admin, id?: string) =>
  command(hall, 'device.approve', { kind: 'kiosk', name: 'Máy cửa chính', pairing: code, ...input }, as, id);
const tokenOf = ({ body }: Answered) => (body['device'] as { token: string } | undefined)?.token ?? '';

async function paired(hall: Hall, kind = 'kiosk', input: object = {}): Promise<string> {
  const { body } = await ask(hall, kind);
  expect((await approve(hall, body['code'], { kind, ...input })).status).toBe(200);
  return tokenOf(await look(hall, body['handle']));
}

test('[D01] the screens name the release of the house', () => {
  expect(PRODUCT_VERSION).toBe(packageFile.version);
});

test('[D01] a device asks, an administrator types its code, the device fetches its token and sees its own view', async () => {
  const hall = await start();
  const asked = await ask(hall);
  expect(asked.body['code']).toMatch(/^[A-HJ-NP-Y3-9]{6}$/);
  expect((await look(hall, asked.body['handle'])).body).toEqual({ expiresAt: asked.body['expiresAt'] });
  const waiting = (await (await fetch(`${hall.url}/api/views/devices.view`, { headers: hall.admin })).json()) as {
    waiting: object[];
  };
  expect(waiting.waiting).toMatchObject([{ kind: 'kiosk', address: '127.0.0.1' }]);
  expect(JSON.stringify(waiting)).not.toContain(asked.body['code']);
  const typed = ` ${String(asked.body['code']).toLowerCase().slice(0, 3)} ${String(asked.body['code']).slice(3)}`;
  const done = await approve(hall, typed, { zone: 'A', printers: ['printer-1'] });
  expect(done.body).toMatchObject({ ok: true, result: { device: 'kiosk-1' } });
  const fetched = await look(hall, asked.body['handle']);
  expect(fetched.body['device']).toMatchObject({ id: 'kiosk-1', name: 'Máy cửa chính' });
  const socket = socketTo(hall.url, { token: tokenOf(fetched), version: '1.0.0' });
  const view = await new Promise<{ view: string }>((resolve, reject) => {
    socket.once('kiosk.view', resolve).once('connect_error', reject);
  });
  expect(view.view).toBe('kiosk.view');
  const after = (await (await fetch(`${hall.url}/api/views/devices.view`, { headers: hall.admin })).json()) as object;
  expect(after).toMatchObject({
    waiting: [],
    devices: [{ id: 'kiosk-1', zone: 'A', printers: ['printer-1'], connected: true, version: '1.0.0' }],
  });
  socket.disconnect();
});

test('[D01] the token outlives a restart of the server; a request that was never approved does not', async () => {
  const hall = await start();
  const token = await paired(hall, 'board', { zone: 'B' });
  const open = await ask(hall);
  await hall.stop();
  houses.length = 0;
  const again = await startServeHouse({ dataDir: hall.dataDir, machine: hall.clock });
  houses.push(again);
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${again.url}/api/views/board.view`, { headers })).status).toBe(200);
  expect((await look(again, open.body['handle'])).body).toMatchObject({ ok: false, code: 'pairing-over' });
});

test('[D01] a code works once, for its kind, within ten minutes, and only for an administrator', async () => {
  const hall = await start();
  const { body } = await ask(hall);
  const { code, handle } = body;
  expect((await approve(hall, code, {}, {})).body['code']).toBe('not-signed-in');
  expect((await approve(hall, code, { kind: 'board' })).body['code']).toBe('pairing-code-wrong');
  const input = { username: 'giamsat', displayName: 'Giám sát', role: 'supervisor', password: 'mot-hai-ba-bon' };
  await command(hall, 'staff.save', input, hall.admin);
  const signIn = await fetch(`${hall.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'giamsat', password: 'mot-hai-ba-bon' }),
  });
  const supervisor = { cookie: (signIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  expect((await approve(hall, code, {}, supervisor)).body['code']).toBe('not-allowed');
  expect((await fetch(`${hall.url}/api/views/devices.view`, { headers: supervisor })).status).toBe(200);
  const id = crypto.randomUUID();
  expect((await approve(hall, code, {}, hall.admin, id)).status).toBe(200);
  expect((await approve(hall, code, {}, hall.admin, id)).status, 'the same wish again').toBe(200);
  expect((await approve(hall, code)).body['code'], 'another wish').toBe('pairing-code-wrong');
  expect([...hall.app.bus.state.devices.keys()]).toEqual(['kiosk-1']);
  expect(tokenOf(await look(hall, handle))).not.toBe('');
  const late = await ask(hall);
  hall.clock.advance(10 * MINUTE);
  expect((await approve(hall, late.body['code'])).body['code']).toBe('pairing-code-wrong');
  expect((await look(hall, late.body['handle'])).body['code']).toBe('pairing-over');
  expect((await look(hall, handle)).body['code'], 'and the approved one is fetched no more').toBe('pairing-over');
});

test('[D01] guessing locks the guesser out, longer each time', async () => {
  const hall = await start();
  const { body } = await ask(hall);
  const answers: unknown[] = [];
  for (let n = 0; n < 8; n += 1) answers.push((await approve(hall, `AAAAA${n}`)).body['code']);
  expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'pairing-code-wrong'));
  expect(answers.slice(5)).toEqual(Array.from({ length: 3 }, () => 'too-many-requests'));
  expect((await approve(hall, body['code'])).body['code'], 'the right one too').toBe('too-many-requests');
  hall.clock.advance(MINUTE);
  expect((await approve(hall, body['code'])).status).toBe(200);
  for (const handle of ['', 'x', body['code'], { $ne: '' }, null, 'A'.repeat(900)])
    expect((await look(hall, handle)).body['code']).toBe('pairing-over');
});

test('[D01] anonymous requests are bounded in rate, number and size, and make room when they run out', async () => {
  const hall = await start();
  const codes: unknown[] = [];
  for (let n = 0; n < 7; n += 1) codes.push((await ask(hall)).status);
  expect(codes).toEqual([200, 200, 200, 200, 200, 200, 429]);
  hall.clock.advance(MINUTE);
  const full = await ask(hall);
  expect(full.body).toMatchObject({ code: 'too-many-requests' });
  expect((full.body['details'] as { retryAfterMs: number }).retryAfterMs).toBe(9 * MINUTE);
  hall.clock.advance(9 * MINUTE);
  expect((await ask(hall)).status).toBe(200);
  const large = await postJson(`${hall.url}/api/pairing`, { kind: 'kiosk', version: 'x'.repeat(2_000) });
  expect(large.body).toMatchObject({ code: 'payload-too-large' });
  for (const kind of ['server', '', 7, null, ['kiosk']])
    expect((await ask(hall, kind)).body['code']).toBe('invalid-input');
});

test('[D02] a revoked device is cut off at once, its token opens nothing, and pairing anew gives another one', async () => {
  const hall = await start();
  const token = await paired(hall);
  const socket = socketTo(hall.url, { token });
  await new Promise((resolve) => socket.once('kiosk.view', resolve));
  const gone = new Promise((resolve) => socket.once('disconnect', resolve));
  expect((await command(hall, 'device.revoke', { device: 'kiosk-1' }, hall.admin)).status).toBe(200);
  await gone;
  const refused = socketTo(hall.url, { token });
  const why = await new Promise<Error & { data?: object }>((resolve) => refused.once('connect_error', resolve));
  expect(why.data).toEqual({ code: 'not-signed-in' });
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${hall.url}/api/views/kiosk.view`, { headers })).status).toBe(401);
  const second = await paired(hall, 'kiosk', { device: 'kiosk-1' });
  expect(second).not.toBe(token);
  expect((await fetch(`${hall.url}/api/views/kiosk.view`, { headers })).status).toBe(401);
  const now = { authorization: `Bearer ${second}` };
  expect((await fetch(`${hall.url}/api/views/kiosk.view`, { headers: now })).status).toBe(200);
});

test('[D01] identify reaches the one device, and says when it is not there', async () => {
  const hall = await start();
  const [one, two] = [await paired(hall, 'board'), await paired(hall, 'board', { name: 'Bảng khu B' })];
  const sockets = [socketTo(hall.url, { token: one }), socketTo(hall.url, { token: two })];
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('board.view', resolve))));
  const heard: string[] = [];
  sockets.forEach((socket, n) => socket.on('device.identify', ({ name }) => heard.push(`${n} ${name}`)));
  const answer = await command(hall, 'device.identify', { device: 'board-2' }, hall.admin);
  expect(answer.body).toMatchObject({ result: { shown: true } });
  await expect.poll(() => heard).toEqual(['1 Bảng khu B']);
  for (const socket of sockets) socket.disconnect();
  await expect
    .poll(async () => (await command(hall, 'device.identify', { device: 'board-2' }, hall.admin)).body['result'])
    .toEqual({ shown: false });
  expect((await command(hall, 'device.identify', { device: 'board-9' }, hall.admin)).body['code']).toBe(
    'unknown-device',
  );
});

test('[D01] a board token neither issues nor calls, whatever place it was given', async () => {
  const hall = await start();
  const as = { authorization: `Bearer ${await paired(hall, 'board', { zone: 'A' })}` };
  for (const [name, input] of [
    ['ticket.issue', { service: 'stnmt-dat-dai' }],
    ['desk.call-next', { desk: 'desk-01' }],
    ['device.approve', { kind: 'board', name: 'x' }],
    ['staff.save', { ...FIRST_ACCOUNT, username: 'ke-gian', role: 'administrator' }],
  ] as const)
    expect((await command(hall, name, input, as)).body['code'], name).toBe('not-allowed');
  expect(hall.app.bus.state.devices.get('board-1' as DeviceId)?.zone).toBe('A');
});
