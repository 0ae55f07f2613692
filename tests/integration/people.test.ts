// Signing in and out, sessions, and what never reaches a log or a file (safety A02, A03, A04, P02).
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../server/src/logger.ts';
import { deskId, openDesk, openScreen, pause, until } from '../support/clients.ts';
import { dataFolder, type House, handClock, startHouse } from '../support/house.ts';

const folder = dataFolder();
const clock = handClock(Date.now());
let house: House;
beforeAll(async () => {
  house = await startHouse({ dataDir: folder, machine: clock, logger: createLogger(join(folder, 'server.log')) });
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

const signIn = (username: unknown, password: unknown, headers: Record<string, string> = {}) =>
  fetch(`${house.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username, password }),
  });

test('[A04] signing in gives a strict HttpOnly cookie and says who one is; signing out ends it', async () => {
  const { password } = house.account('canbo01');
  const answer = await signIn('canbo01', password);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    staff: { id: 'canbo01', username: 'canbo01', displayName: 'Cán bộ quầy 1', role: 'officer' },
    desk: null,
  });
  const setCookie = answer.headers.get('set-cookie') ?? '';
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(setCookie).toContain(part);
  const cookie = setCookie.split(';')[0] ?? '';
  expect((await house.get('/api/session', { cookie })).status).toBe(200);
  await house.done('desk.open', { desk: deskId(1) }, { cookie });
  expect(await (await house.get('/api/session', { cookie })).json()).toMatchObject({
    desk: { id: deskId(1), number: 1 },
  });
  expect((await fetch(`${house.url}/api/session`, { method: 'DELETE', headers: { cookie } })).status).toBe(200);
  expect((await house.get('/api/session', { cookie })).status).toBe(401);
  expect((await house.post('desk.close', { desk: deskId(1) }, { cookie })).status).toBe(401);
});

test('[A04] a cookie set beforehand does not survive, and a new sign-in ends the old session', async () => {
  const planted = `toiluot_session=${'A'.repeat(43)}`;
  const { password } = house.account('canbo02');
  const first =
    ((await signIn('canbo02', password, { cookie: planted })).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect(first).not.toBe(planted);
  expect((await house.get('/api/session', { cookie: planted })).status).toBe(401);
  const second =
    ((await signIn('canbo02', password, { cookie: first })).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect((await house.get('/api/session', { cookie: first })).status).toBe(401);
  expect((await house.get('/api/session', { cookie: second })).status).toBe(200);
});

test.each([
  ['a wrong password', 'canbo03', 'sai-mat-khau', 401],
  ['an unknown name', 'nobody', 'sai-mat-khau', 401],
  ['no password', 'canbo03', undefined, 400],
  ['an empty password', 'canbo03', '', 400],
  ['a list as name', ['canbo03'], 'x', 400],
  ['an object as password', 'canbo03', { $ne: '' }, 400],
  ['an endless password', 'canbo03', 'x'.repeat(201), 400],
])('[A03] %s is refused', async (_what, username, password, status) => {
  const answer = await signIn(username, password);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('[A03] wrong and unknown names are told apart by nothing', async () => {
  const [wrong, unknown] = await Promise.all([signIn('canbo04', 'sai'), signIn('khong-co', 'sai')]);
  expect([wrong?.status, await wrong?.text()]).toEqual([unknown?.status, await unknown?.text()]);
});

test('[A03] after five failures each further one doubles the wait, for this account and no other', async () => {
  const { password } = house.account('canbo05');
  for (let n = 0; n < 5; n += 1) expect((await signIn('canbo05', `sai-${n}`)).status).toBe(401);
  const waits: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const held = await signIn('canbo05', password);
    const body = (await held.json()) as { code: string; details: { retryAfterMs: number } };
    expect([held.status, body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    waits.push(Math.ceil(body.details.retryAfterMs / 1_000));
    clock.advance(body.details.retryAfterMs);
    expect((await signIn('canbo05', `sai-noch-${n}`)).status).toBe(401);
  }
  expect(waits).toEqual([1, 2, 4]);
  expect((await signIn('canbo06', house.account('canbo06').password)).status).toBe(200);
  clock.advance(8_000);
  expect((await signIn('canbo05', password)).status, 'the right password after the wait').toBe(200);
  expect((await signIn('canbo05', 'sai')).status, 'and the count begins anew').toBe(401);
});

test('[A05] a session ends by itself, officers after 12 h and administrators after 8, sockets too', async () => {
  const officer = { cookie: await house.signIn('canbo07') };
  const administrator = { cookie: await house.signIn('quantri') };
  const screen = await openScreen(house, {}, administrator);
  const status = async (as: Record<string, string>) => (await house.get('/api/session', as)).status;
  clock.advance(8 * 3_600_000 - 60_000);
  expect([await status(officer), await status(administrator)]).toEqual([200, 200]);
  clock.advance(61_000);
  expect([await status(officer), await status(administrator)]).toEqual([200, 401]);
  await pause(1_300);
  expect(screen.socket.connected).toBe(false);
  clock.advance(4 * 3_600_000);
  expect(await status(officer)).toBe(401);
});

test('[A02] 24 sign-ins at once all succeed, and the house answers meanwhile', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `canbo${String(n + 8).padStart(2, '0')}`);
  const all = Promise.all([...names, ...names].map((name) => signIn(name, house.account(name).password)));
  const waits: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    const startedAt = performance.now();
    await house.get('/api/live');
    waits.push(performance.now() - startedAt);
    await pause(20);
  }
  for (const answer of await all) expect(answer.status).toBe(200);
  expect(waits.sort((a, b) => a - b)[8]).toBeLessThan(250);
});

test('[A04] a session survives a restart of the server; one that was ended does not come back', async () => {
  const kept = { cookie: await house.signIn('canbo08') };
  const ended = { cookie: await house.signIn('canbo09') };
  await fetch(`${house.url}/api/session`, { method: 'DELETE', headers: ended });
  await house.stop();
  house = await startHouse({ dataDir: folder, machine: clock, logger: createLogger(join(folder, 'server.log')) });
  expect((await house.get('/api/session', kept)).status).toBe(200);
  expect((await house.get('/api/session', ended)).status).toBe(401);
});

test('[P02] passwords, tokens and what people wrote reach no log, and neither passwords nor tokens the file', async () => {
  const canary = 'CANARY7f3a';
  const administrator = await house.asStaff('quantri');
  const sessionToken = administrator.cookie?.split('=')[1] ?? '';
  await house.done(
    'staff.save',
    { username: 'canary', displayName: 'Người thử', role: 'officer', password: `${canary}-password` },
    administrator,
  );
  await signIn('canary', `${canary}-password`);
  await signIn('canary', `${canary}-wrong-password`);
  await signIn(`${canary}-name`, 'x');
  const board = await house.done('device.approve', { kind: 'board', name: 'Bảng', zone: 'A' }, administrator);
  const officer = await openDesk(house, 4);
  const issued = await house.done('ticket.issue', { service: 'stnmt-dat-dai' }, house.asDevice('kiosk-1'));
  await house.get('/api/views/ticket.view', { 'x-ticket-token': issued.token ?? '' });
  await house.get(`/api/views/ticket.view?token=${canary}-query`, { 'x-ticket-token': `${canary}-token` });
  const called = await house.done('desk.call-next', { desk: deskId(4) }, officer);
  await house.done('ticket.note', { ticket: called.ticket, note: `${canary}-note` }, officer);
  await house.done('desk.start', { desk: deskId(4) }, officer);
  await house.done('desk.finish', { desk: deskId(4) }, officer);
  const visitor = { 'x-ticket-token': house.app.tokens.ticket(called.ticket) };
  await house.done('ticket.rate', { ticket: called.ticket, level: 'satisfied', comment: `${canary}-comment` }, visitor);
  await house.post('ticket.issue', { service: `${canary}-service` }, house.asDevice('kiosk-1'));
  await house.post('ticket.issue', { wrong: `${canary}-field` }, house.asDevice('kiosk-1'));
  await fetch(`${house.url}/api/commands/ticket.issue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...house.asDevice('kiosk-1') },
    body: `{"${canary}-broken`,
  });
  await house.get(`/api/%zz${canary}-path`);
  const socket = await house.socket({ token: house.deviceToken('kiosk-1') });
  socket.emit(`${canary}-event`, { x: `${canary}-payload` });
  await house.socket({ token: `${canary}-token` }).catch(() => undefined);
  await house.stop();
  // Lines are written within the second.
  const readLog = () => readFileSync(join(folder, 'server.log'), 'latin1');
  await until('the last command is in the log', () => readLog().includes('"command":"ticket.rate"'));
  const log = readLog();
  const secrets = [
    sessionToken,
    board.token ?? '',
    board.token?.split('.')[1] ?? '',
    issued.token ?? '',
    visitor['x-ticket-token'],
    house.deviceToken('kiosk-1').split('.')[1] ?? '',
  ];
  for (const secret of [canary, ...secrets]) expect(log.includes(secret), `log holds ${secret}`).toBe(false);
  for (const account of house.accounts) expect(log.includes(account.password)).toBe(false);
  const files = readdirSync(folder).filter((name) => name.startsWith('hall.db'));
  const bytes = files.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
  for (const secret of [
    `${canary}-password`,
    `${canary}-wrong-password`,
    `${canary}-token`,
    ...secrets,
    ...house.accounts.map((a) => a.password),
  ]) {
    expect(bytes.includes(secret), `file holds ${secret}`).toBe(false);
  }
  house = await startHouse({ dataDir: folder, machine: clock });
});

test('[A06] a new password ends the sessions opened with the old one, and the old one opens nothing', async () => {
  const account = house.account('canbo18');
  const cookie = await house.signIn('canbo18');
  const change = { staff: 'canbo18', username: 'canbo18', displayName: account.displayName, role: 'officer' };
  const administrator = { cookie: await house.signIn('quantri') };
  expect((await house.post('staff.save', change, administrator)).status).toBe(200);
  expect((await house.get('/api/session', { cookie })).status, 'another change leaves them').toBe(200);
  const renamed = await house.post('staff.save', { ...change, password: 'mat-khau-moi-2026' }, administrator);
  expect(renamed.status).toBe(200);
  expect((await house.get('/api/session', { cookie })).status).toBe(401);
  expect((await signIn('canbo18', account.password)).status).toBe(401);
  expect((await signIn('canbo18', 'mat-khau-moi-2026')).status).toBe(200);
});
