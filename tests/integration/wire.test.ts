// REST and sockets are two doors to one house: same commands, same answers, same pictures.

import type { Reply, ResultOf } from '@toiluot/shared/contract';
import { viewCheckers } from '@toiluot/shared/contract/validate';
import { VIEWS } from '@toiluot/shared/contract/views';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskId, deviceScreen, officerOf, openDesk, openScreen, pause } from '../support/clients.ts';
import { type House, startHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.stop());

type Issued = ResultOf<'ticket.issue'>;
const land = { service: 'stnmt-dat-dai' };

test('[TK] a number taken over REST and one over a socket have the same shape and follow each other', async () => {
  const socket = await house.socket({ token: house.deviceToken('kiosk-1') });
  const overHttp = await house.post('ticket.issue', land, house.asDevice('kiosk-1'));
  const overSocket = await house.send(socket, 'ticket.issue', land);
  expect(overHttp.status).toBe(200);
  if (!overHttp.reply.ok || !overSocket.ok) throw new Error('refused');
  expect(Object.keys(overSocket.result).sort()).toEqual(Object.keys(overHttp.reply.result).sort());
  expect(Object.keys(overSocket)).toEqual(Object.keys(overHttp.reply));
  expect([overHttp.reply.result.label, overSocket.result.label]).toEqual(['C001', 'C002']);
  expect(overSocket.seq).toBeGreaterThan(overHttp.reply.seq);
});

test.each([
  ['an unknown service', 'ticket.issue', { service: 'nowhere' }, 404, 'unknown-service'],
  ['a wrong payload', 'ticket.issue', { service: 7 }, 400, 'invalid-input'],
  ['a command of others', 'desk.open', { desk: 'desk-01' }, 403, 'not-allowed'],
  ['an unknown command', 'ticket.eat', {}, 404, 'unknown-command'],
  ['a command of the server itself', 'hall.tick', {}, 403, 'not-allowed'],
] as const)('[W11] %s is refused alike by both doors', async (_what, name, input, status, code) => {
  const socket = await house.socket({ token: house.deviceToken('kiosk-1') });
  const overHttp = await house.post(name as 'ticket.issue', input, house.asDevice('kiosk-1'));
  const overSocket = await house.send(socket, name as 'ticket.issue', input);
  expect(overHttp.status).toBe(status);
  expect(overSocket).toEqual(overHttp.reply);
  expect(overSocket).toMatchObject({ ok: false, code });
});

test('[W11] a command without a request id is refused by both doors', async () => {
  const socket = await house.socket({ token: house.deviceToken('kiosk-1') });
  const bare = await fetch(`${house.url}/api/commands/ticket.issue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...house.asDevice('kiosk-1') },
    body: JSON.stringify(land),
  });
  expect([bare.status, ((await bare.json()) as { code: string }).code]).toEqual([400, 'request-id-missing']);
  expect(await socket.emitWithAck('ticket.issue', { input: land })).toMatchObject({ code: 'request-id-missing' });
});

test('[VW] every view is stamped, fits its schema, and is the same over REST and socket', async () => {
  await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
  const issued: Issued = await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
  const supervisor = await house.asStaff('giamsat');
  const looks = [
    ['kiosk.view', '', { token: house.deviceToken('kiosk-1') }, house.asDevice('kiosk-1'), {}],
    ['board.view', '?zone=A', { token: house.deviceToken('board-a') }, house.asDevice('board-a'), { zone: 'A' }],
    ['printer.jobs', '', { token: house.deviceToken('agent-1') }, house.asDevice('agent-1'), {}],
    ['speaker.view', '', { token: house.deviceToken('board-b') }, house.asDevice('board-b'), {}],
    ['ticket.view', '', { ticketToken: issued.token }, { 'x-ticket-token': issued.token ?? '' }, {}],
    ['desk.view', '?desk=desk-04', {}, supervisor, { desk: 'desk-04' }],
    ['hall.view', '', {}, supervisor, {}],
    ['devices.view', '', {}, supervisor, {}],
    ['pad.view', '', { token: house.deviceToken('pad-05') }, house.asDevice('pad-05'), {}],
  ] as const;
  expect(looks.map(([name]) => name).sort()).toEqual(Object.keys(VIEWS).sort());
  for (const [name, query, auth, as, params] of looks) {
    const screen = await openScreen(house, auth, 'cookie' in as ? as : {});
    expect(await screen.subscribe(name, params)).toMatchObject({ ok: true });
    const pushed = await screen.picture(name);
    const got = (await (await house.get(`/api/views/${name}${query}`, as)).json()) as typeof pushed;
    expect(viewCheckers[name].problems(got)).toEqual([]);
    expect(viewCheckers[name].problems(pushed)).toEqual([]);
    expect(got).toMatchObject({ view: name, epoch: house.app.bus.epoch, seq: house.app.bus.committedSeq });
    const { serverTime: pushedAt, seq: _seq, ...pushedBody } = pushed;
    const { serverTime: gotAt, seq: _gotSeq, ...gotBody } = got;
    expect(gotAt).toBeGreaterThanOrEqual(pushedAt);
    if (name !== 'hall.view' && name !== 'devices.view') expect(gotBody).toEqual(pushedBody);
    screen.socket.disconnect();
  }
});

test('[AN1] a call reaches the boards at once, and those of another zone see nothing of it', async () => {
  const [hall, zoneA, zoneB] = await Promise.all(
    ['board-hall', 'board-a', 'board-b'].map((id) => deviceScreen(house, id)),
  );
  await zoneB?.picture('board.view');
  const officer = await openDesk(house, 5);
  await house.done('ticket.issue', land, house.asDevice('kiosk-1'));
  const call = await house.done('desk.call-next', { desk: deskId(5) }, officer);
  for (const screen of [hall, zoneA]) {
    const view = await screen?.picture('board.view', (v) => v.calls.some((c) => c.label === call.label), 1_000);
    expect(view?.calls[0]).toMatchObject({ label: call.label, desk: 5, zone: 'A', callNumber: 1 });
  }
  expect(zoneB?.last('board.view')?.calls).toEqual([]);
});

test('[VW] a picture is sent only when it changed', async () => {
  const board = await deviceScreen(house, 'board-b');
  await board.picture('board.view');
  await pause(2_300);
  expect(board.all('board.view')).toHaveLength(1);
  await house.done('ticket.issue', { service: 'sxd-xay-dung' }, house.asDevice('kiosk-2'));
  const next = await board.picture('board.view', (v) => v.waiting.some((w) => w.service === 'sxd-xay-dung'), 1_000);
  expect(next.seq).toBeGreaterThan(board.all('board.view')[0]?.seq ?? Infinity);
  expect(board.all('board.view')).toHaveLength(2);
});

test('[AN4] a burst of numbers is told in few pictures, and the last one is the whole truth', async () => {
  const kiosk = await deviceScreen(house, 'kiosk-2');
  await kiosk.picture('kiosk.view');
  const before = kiosk.last('kiosk.view')?.waitingTotal ?? 0;
  const as = house.asDevice('kiosk-2');
  await Promise.all(Array.from({ length: 60 }, () => house.done('ticket.issue', { service: 'snv-cong-chuc' }, as)));
  await kiosk.picture('kiosk.view', (v) => v.waitingTotal === before + 60, 2_000);
  expect(kiosk.all('kiosk.view').length).toBeLessThan(30);
  const seqs = kiosk.all('kiosk.view').map((v) => v.seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
});

test('[A04] two seats of one browser are two people', async () => {
  const first = await house.signIn(officerOf(1), 'desk-01');
  const second = await house.signIn(officerOf(2), 'desk-02');
  expect([first.split('=')[0], second.split('=')[0]]).toEqual(['toiluot_session.desk-01', 'toiluot_session.desk-02']);
  const cookie = `${first}; ${second}`;
  const who = async (seat?: string) => {
    const answer = await house.get('/api/session', { cookie, ...(seat && { 'x-seat': seat }) });
    return answer.status === 200 ? ((await answer.json()) as { staff: { id: string } }).staff.id : answer.status;
  };
  expect([await who('desk-01'), await who('desk-02'), await who(), await who('desk-03')]).toEqual([
    officerOf(1),
    officerOf(2),
    401,
    401,
  ]);
  const seated = await house.socket({ seat: 'desk-02' }, { cookie });
  expect(await house.send(seated, 'desk.open', { desk: deskId(2) })).toMatchObject({ ok: true });
  expect(house.app.bus.state.desks.get(deskId(2) as never)?.officer).toBe(officerOf(2));
});

test('[VW] views are for their audience: others are refused over both doors', async () => {
  const kiosk = await deviceScreen(house, 'kiosk-1');
  expect(await kiosk.subscribe('hall.view')).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await kiosk.subscribe('nothing.view' as never)).toMatchObject({ ok: false, code: 'unknown-view' });
  expect(await kiosk.subscribe('kiosk.view', { zone: 'A' })).toMatchObject({ ok: false, code: 'invalid-input' });
  const supervisor = await house.asStaff('giamsat');
  const statusOf = async (path: string, as = supervisor) => (await house.get(`/api/views/${path}`, as)).status;
  expect(await statusOf('hall.view', house.asDevice('kiosk-1'))).toBe(403);
  expect(await statusOf('hall.view', {})).toBe(401);
  expect(await statusOf('desk.view?desk=desk-99')).toBe(404);
  expect(await statusOf('desk.view')).toBe(400);
  expect(await statusOf('board.view?zone=Q')).toBe(404);
  expect(await statusOf('nothing.view')).toBe(404);
});

test('[O02] liveness and readiness answer without credentials and tell nothing else', async () => {
  for (const path of ['/api/live', '/api/ready']) {
    const answer = await house.get(path);
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  }
});

test('[W11] a page of another protocol version is told so and not let in', async () => {
  const refused: Error & { data?: Reply } = await house
    .socket({ token: house.deviceToken('kiosk-1'), protocol: 2 })
    .then(
      () => new Error('let in'),
      (error: Error) => error,
    );
  expect(refused.data).toEqual({ code: 'protocol-mismatch' });
});
