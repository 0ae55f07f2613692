// Who may do and see what, and how soon a right that was taken away is gone (safety S04, S05, S07, A10, A13, D01, D03, D08).

import type { StaffId, TicketId } from '@toiluot/shared/contract';
import { COMMANDS, type CommandName } from '@toiluot/shared/contract/commands';
import { viewCheckers } from '@toiluot/shared/contract/validate';
import { VIEWS } from '@toiluot/shared/contract/views';
import { DEVICE_KINDS, type Role, STAFF_ROLES } from '@toiluot/shared/contract/vocabulary';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActorRef } from '../../server/src/application/actor-ref.ts';
import { deskId, deviceScreen, officerOf, openDesk, openScreen, pause, until } from '../support/clients.ts';
import { type As, type House, startHouse } from '../support/house.ts';

let house: House;
let administrator: As;
beforeAll(async () => {
  house = await startHouse();
  administrator = await house.asStaff('quantri');
});
afterAll(() => house.stop());

const land = { service: 'stnmt-dat-dai' };
const kiosk = () => house.asDevice('kiosk-1');
const accountOf = (username: string) => {
  const staff = house.app.bus.state.staff.get(username as StaffId);
  if (!staff) throw new Error(`no account ${username}`);
  return { staff: staff.id, username: staff.username, displayName: staff.displayName, role: staff.role };
};

test('[A10] every command is open to exactly the roles that its row names', async () => {
  await house.asSystem('device.approve', { device: 'pad-1', kind: 'pad', name: 'Bàn đánh giá', desk: deskId(1) });
  const ticket = (await house.done('ticket.issue', land, kiosk())).ticket;
  const staffOf = { officer: officerOf(1), supervisor: 'giamsat', administrator: 'quantri', auditor: 'kiemtra' };
  const deviceOf = { kiosk: 'kiosk-1', board: 'board-a', pad: 'pad-1', printer: 'agent-1' };
  const refs: Record<Role, ActorRef> = {
    ...(Object.fromEntries(STAFF_ROLES.map((role) => [role, { kind: 'staff', id: staffOf[role] }])) as Record<
      (typeof STAFF_ROLES)[number],
      ActorRef
    >),
    ...(Object.fromEntries(DEVICE_KINDS.map((kind) => [kind, { kind: 'device', id: deviceOf[kind] }])) as Record<
      (typeof DEVICE_KINDS)[number],
      ActorRef
    >),
    visitor: { kind: 'visitor', ticket },
    system: { kind: 'system', part: 'test' },
  };
  const wrong: string[] = [];
  for (const [name, row] of Object.entries<{ roles: readonly string[] }>(COMMANDS)) {
    for (const [role, ref] of Object.entries(refs)) {
      // A payload that no schema takes: past the matrix stands the check of the payload, and nothing is done.
      const reply = await house.app.bus.execute(name, { nothing: 'takes this' }, ref, crypto.randomUUID());
      const answer = reply.ok ? 'ok' : reply.code;
      if (answer !== (row.roles.includes(role) ? 'invalid-input' : 'not-allowed'))
        wrong.push(`${role} ${name}: ${answer}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('[A10] every view is open to exactly the roles that its row names', async () => {
  const ticket = await house.done('ticket.issue', land, kiosk());
  const asked: Record<Exclude<Role, 'system'>, As> = {
    officer: await house.asStaff(officerOf(1)),
    supervisor: await house.asStaff('giamsat'),
    administrator,
    auditor: await house.asStaff('kiemtra'),
    kiosk: kiosk(),
    board: house.asDevice('board-a'),
    pad: house.asDevice('pad-1'),
    printer: house.asDevice('agent-1'),
    visitor: { 'x-ticket-token': ticket.token ?? '' },
  };
  const wrong: string[] = [];
  for (const [name, row] of Object.entries<{ roles: readonly string[] }>(VIEWS)) {
    for (const [role, as] of Object.entries(asked)) {
      const { status } = await house.get(`/api/views/${name}${name === 'desk.view' ? '?desk=desk-01' : ''}`, as);
      if (status !== (row.roles.includes(role) ? 200 : 403)) wrong.push(`${role} ${name}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('[A10] an officer works the own desk and no other', async () => {
  const one = await openDesk(house, 4);
  await openDesk(house, 5);
  await house.done('ticket.issue', land, kiosk());
  for (const name of ['desk.call-next', 'desk.close', 'desk.recall', 'desk.start'] as const) {
    expect([name, (await house.post(name, { desk: deskId(5) }, one)).status]).toEqual([name, 403]);
  }
  expect((await house.post('desk.pause', { desk: deskId(5), reason: 'short-break' }, one)).status).toBe(403);
  expect((await house.post('desk.open', { desk: deskId(6), officer: officerOf(6) }, one)).status).toBe(403);
});

test('[S04] a demoted supervisor is refused at the next event, on socket and REST', async () => {
  await house.done(
    'staff.save',
    { username: 'tam', displayName: 'Giám sát tạm', role: 'supervisor', password: 'mot-hai-ba-bon' },
    administrator,
  );
  const as = await house.asStaff('tam');
  const screen = await openScreen(house, {}, as);
  expect(
    await house.send(screen.socket, 'service.suspend', { service: 'stp-quoc-tich', message: { vi: 'Tạm dừng' } }),
  ).toMatchObject({ ok: true });
  await house.done('staff.save', { ...accountOf('tam'), role: 'officer' }, administrator);
  expect(await house.send(screen.socket, 'service.resume', { service: 'stp-quoc-tich' })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  expect((await house.post('service.resume', { service: 'stp-quoc-tich' }, as)).status).toBe(403);
  expect((await house.get('/api/views/hall.view', as)).status).toBe(403);
});

test('[S04] one who was demoted gets no further picture of the hall', async () => {
  await house.done('staff.save', { ...accountOf('tam'), role: 'supervisor' }, administrator);
  const screen = await openScreen(house, {}, await house.asStaff('tam'));
  await screen.subscribe('hall.view');
  await screen.picture('hall.view');
  await house.done('staff.save', { ...accountOf('tam'), role: 'officer' }, administrator);
  await until('the line is cut', () => !screen.socket.connected, 1_000);
  const seen = screen.all('hall.view').length;
  await house.done('ticket.issue', land, kiosk());
  await pause(500);
  expect(screen.all('hall.view')).toHaveLength(seen);
});

test('[S05] a revoked device loses its socket within a second and cannot come back by any way', async () => {
  const { device, token } = await house.done(
    'device.approve',
    { kind: 'board', name: 'Bảng mượn', zone: 'A' },
    administrator,
  );
  if (!token) throw new Error('no token');
  const screen = await openScreen(house, { token });
  const { id } = screen.socket;
  const startedAt = performance.now();
  await house.done('device.revoke', { device }, administrator);
  await until('the socket is closed', () => !screen.socket.connected, 1_000);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  screen.socket.connect();
  const refused = await new Promise<Error>((resolve) => screen.socket.once('connect_error', resolve));
  expect(refused.message).toBe('not-signed-in');
  for (const auth of [
    { token, pid: id, offset: id },
    { token, sid: id },
  ])
    await expect(house.socket(auth)).rejects.toThrow('not-signed-in');
  expect((await fetch(`${house.url}/socket.io/?EIO=4&transport=polling&sid=${id}`)).status).toBe(400);
  expect((await house.get('/api/views/board.view', { authorization: `Bearer ${token}` })).status).toBe(401);
  // Approved again it gets a new token; the old one stays void.
  const renewed = await house.done(
    'device.approve',
    { device, kind: 'board', name: 'Bảng mượn', zone: 'A' },
    administrator,
  );
  expect(renewed.token).not.toBe(token);
  await expect(house.socket({ token })).rejects.toThrow('not-signed-in');
  expect((await house.get('/api/views/board.view', { authorization: `Bearer ${renewed.token}` })).status).toBe(200);
});

test('[S05] a switched-off account loses socket and session within a second', async () => {
  await house.done('staff.save', { ...accountOf('tam'), role: 'supervisor' }, administrator);
  const as = await house.asStaff('tam');
  const screen = await openScreen(house, {}, as);
  await house.done('staff.save', { ...accountOf('tam'), disabled: true }, administrator);
  await until('the socket is closed', () => !screen.socket.connected, 1_000);
  expect((await house.get('/api/session', as)).status).toBe(401);
  expect((await house.post('ticket.issue', land, as)).status).toBe(401);
  await house.done('staff.save', { ...accountOf('tam'), disabled: false }, administrator);
  expect((await house.get('/api/session', as)).status, 'an old session is not revived').toBe(401);
});

test('[S05] signing out closes the sockets of that sign-in within a second and a bit', async () => {
  const cookie = await house.signIn('giamsat');
  const screen = await openScreen(house, {}, { cookie });
  const other = await openScreen(house, {}, await house.asStaff('giamsat'));
  await fetch(`${house.url}/api/session`, { method: 'DELETE', headers: { cookie } });
  await until('the socket is closed', () => !screen.socket.connected, 1_500);
  expect(other.socket.connected).toBe(true);
});

test('[D01] a device token does nothing outside its kind', async () => {
  const board = house.asDevice('board-a');
  for (const [name, input] of [
    ['ticket.issue', land],
    ['desk.call-next', { desk: deskId(4) }],
    ['print.claim', { printer: 'printer-1' }],
    ['device.approve', { kind: 'kiosk', name: 'x' }],
  ] as const) {
    expect([name, (await house.post(name, input, board)).status]).toEqual([name, 403]);
  }
  expect((await house.post('print.claim', { printer: 'printer-1' }, kiosk())).status).toBe(403);
  expect((await house.get('/api/session', board)).status).toBe(401);
});

/** Every text in a value, keys too. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
      : [];

test('[S07] boards, kiosk and phone hold listed fields only and never a name of staff, a note or a ground of priority', async () => {
  await house.done('staff.save', { ...accountOf(officerOf(9)), displayName: 'CANARY-OFFICER' }, administrator);
  const officer = await openDesk(house, 9);
  const issued = await house.done('ticket.issue', { service: 'stp-ly-lich-tu-phap', priorityClass: 'merit' }, officer);
  await house.done('ticket.issue', { service: 'stp-ly-lich-tu-phap' }, kiosk());
  const called = await house.done('desk.call-next', { desk: deskId(9) }, officer);
  await house.done('ticket.note', { ticket: called.ticket, note: 'CANARY-NOTE' }, officer);
  await house.done('desk.pause', { desk: deskId(9), reason: 'other', note: 'CANARY-PAUSE', afterThis: true }, officer);
  await house.done('desk.start', { desk: deskId(9) }, officer);
  await house.done('desk.finish', { desk: deskId(9) }, officer);
  const looks = [
    ['board.view', '?zone=A', house.asDevice('board-a')],
    ['board.view', '', house.asDevice('board-hall')],
    ['kiosk.view', '', kiosk()],
    ['ticket.view', '', { 'x-ticket-token': issued.token ?? '' }],
  ] as const;
  const names = [...house.app.bus.state.staff.values()].flatMap((s) => [s.id, s.username, s.displayName]);
  for (const [name, query, as] of looks) {
    const view: unknown = await (await house.get(`/api/views/${name}${query}`, as)).json();
    expect(viewCheckers[name].problems(view)).toEqual([]);
    const texts = textsOf(view);
    expect(texts.filter((text) => /CANARY|^merit$|thương binh|war invalid/.test(text) || names.includes(text))).toEqual(
      [],
    );
  }
});

test('[S07] the kiosk and board views hold these keys and no others', async () => {
  const keysOf = async (name: string, as: As) =>
    Object.keys((await (await house.get(`/api/views/${name}`, as)).json()) as object).sort();
  const stamp = ['centre', 'epoch', 'messages', 'seq', 'serverTime', 'session', 'trial', 'view'];
  expect(await keysOf('board.view', house.asDevice('board-hall'))).toEqual(
    [...stamp, 'calls', 'desks', 'missed', 'recent', 'waiting', 'waitingTotal'].sort(),
  );
  const kioskKeys = [
    'agencies',
    'languages',
    'lastTicket',
    'lateReturn',
    'printer',
    'priority',
    'services',
    'waitingTotal',
  ];
  expect(await keysOf('kiosk.view', kiosk())).toEqual([...stamp, ...kioskKeys].sort());
});

test('[A13] no GET or HEAD changes anything, whoever asks', async () => {
  house.app.scheduler.stop();
  const issued = await house.done('ticket.issue', land, kiosk());
  const seq = house.app.bus.committedSeq;
  const paths = [
    '/',
    '/kiosk',
    '/kiosk/',
    '/counter/',
    '/board/',
    '/api/public',
    '/api/session',
    '/api/live',
    '/api/ready',
    '/api/docs',
    '/api/docs.css',
    '/api/openapi.json',
    '/api/catalogue/procedures',
    '/api/catalogue/reasons',
    '/api/trial',
    '/api/trial/status',
    '/api/trial/enter',
    '/api/session/enter',
    ...Object.keys(VIEWS).map((name) => `/api/views/${name}?desk=desk-01`),
    ...Object.keys(COMMANDS).map((name) => `/api/commands/${name}?service=stnmt-dat-dai&desk=desk-04`),
  ];
  const askers: As[] = [
    {},
    administrator,
    kiosk(),
    house.asDevice('agent-1'),
    { 'x-ticket-token': issued.token ?? '' },
  ];
  for (const as of askers) {
    for (const path of paths) {
      const headers = { ...as, 'idempotency-key': 'get-1' };
      const answers = await Promise.all(
        ['GET', 'HEAD'].map((method) => fetch(house.url + path, { method, headers, redirect: 'manual' })),
      );
      for (const answer of answers) {
        await answer.arrayBuffer();
        expect([path, answer.status < 500]).toEqual([path, true]);
        if (path.startsWith('/api/commands/')) expect([path, answer.status]).toEqual([path, 404]);
      }
    }
  }
  expect(house.app.bus.committedSeq).toBe(seq);
  expect(house.app.bus.hasUncommitted).toBe(false);
  house.app.scheduler.start();
});

test('[A13] a forged post of another site is refused though the cookie came along', async () => {
  const answer = await fetch(`${house.url}/api/commands/ticket.issue`, {
    method: 'POST',
    headers: {
      ...administrator,
      'content-type': 'application/json',
      'idempotency-key': 'forged-1',
      origin: 'https://evil.example',
    },
    body: JSON.stringify({ ...land, reason: 'x' }),
  });
  expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'foreign-origin' }]);
});

test('[D08] a ticket token opens its own ticket and nothing else', async () => {
  const [mine, other] = [
    await house.done('ticket.issue', land, kiosk()),
    await house.done('ticket.issue', land, kiosk()),
  ];
  const as = { 'x-ticket-token': mine.token ?? '' };
  expect(Buffer.from(mine.token ?? '', 'base64url')).toHaveLength(16);
  const view = (await (await house.get('/api/views/ticket.view', as)).json()) as { label: string };
  expect(view.label).toBe(mine.label);
  expect((await house.post('ticket.cancel', { ticket: other.ticket }, as)).reply).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  expect((await house.post('ticket.rate', { ticket: other.ticket, level: 'satisfied' }, as)).reply).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  expect((await house.post('ticket.reinstate', { ticket: other.ticket }, as)).reply).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  expect((await house.post('ticket.step-behind', { ticket: other.ticket }, as)).reply).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  for (const name of Object.keys(COMMANDS).filter(
    (n) => !['ticket.cancel', 'ticket.reinstate', 'ticket.rate', 'ticket.step-behind'].includes(n),
  ) as CommandName[]) {
    expect([name, (await house.post(name, {}, as)).status]).toEqual([name, 403]);
  }
  expect((await house.post('ticket.cancel', { ticket: mine.ticket }, as)).reply).toMatchObject({
    ok: true,
    result: { state: 'cancelled' },
  });
});

test('[D08] unknown, spoiled and dead tokens get one and the same answer', async () => {
  const issued = await house.done('ticket.issue', land, kiosk());
  const token = issued.token ?? '';
  const answers = [];
  for (const given of [
    '',
    'A'.repeat(22),
    token.slice(0, -1),
    `${token}A`,
    token.toLowerCase(),
    issued.ticket,
    issued.label,
  ]) {
    const answer = await house.get('/api/views/ticket.view', { 'x-ticket-token': given });
    answers.push([answer.status, await answer.text()]);
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const phone = await openScreen(house, { ticketToken: token });
  await phone.picture('ticket.view');
  await house.asSystem('day.close', { force: true });
  const dead = await house.get('/api/views/ticket.view', { 'x-ticket-token': token });
  expect([dead.status, await dead.text()]).toEqual(answers[0]);
  await until('the phone is told', () => !phone.socket.connected, 2_000);
  await house.asSystem('day.open', {});
  const nextDay = await house.get('/api/views/ticket.view', { 'x-ticket-token': token });
  expect([nextDay.status, await nextDay.text()]).toEqual(answers[0]);
});

test('[D08] 20,000 tokens are all different and unlike the number', () => {
  const tokens = new Set(
    Array.from({ length: 20_000 }, (_, n) => house.app.tokens.ticket(`2026-11-25.${n + 1}` as TicketId)),
  );
  expect(tokens.size).toBe(20_000);
});

test('[D03] a kiosk gives out numbers at the pace of a person: 300 taps, and the order is intact', async () => {
  await house.done('settings.save', { settings: { kioskIntervalMs: 150, kioskPerMinute: 5 } }, administrator);
  const day = () => house.app.bus.state.day?.issuedCount ?? 0;
  const from = day();
  const labels: string[] = [];
  let refused = 0;
  const startedAt = performance.now();
  for (let tap = 0; tap < 300; tap += 1) {
    const { status, reply } = await house.post('ticket.issue', land, kiosk());
    if (reply.ok) labels.push(reply.result.label);
    else {
      refused += 1;
      expect([status, reply.code]).toEqual([429, 'too-fast']);
      expect(reply.details?.['retryAfterMs']).toBeGreaterThan(0);
    }
    if (tap % 60 === 0) await pause(160);
  }
  const fits = Math.floor((performance.now() - startedAt) / 150) + 1;
  expect(labels.length).toBe(day() - from);
  expect(labels.length).toBeLessThanOrEqual(Math.min(5, fits));
  expect(labels.length).toBeGreaterThan(1);
  expect(refused + labels.length).toBe(300);
  const numbers = labels.map((label) => Number(label.slice(1)));
  expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
  expect((await house.post('ticket.issue', land, house.asDevice('kiosk-2'))).status, 'another kiosk is free').toBe(200);
  await house.done('settings.save', { settings: { kioskIntervalMs: 0, kioskPerMinute: 0 } }, administrator);
});

test('[D02] a board moved to another zone shows that zone', async () => {
  const board = await deviceScreen(house, 'board-a');
  expect((await board.picture('board.view')).zone?.id).toBe('A');
  await house.done(
    'device.approve',
    { device: 'board-a', kind: 'board', name: 'Bảng khu A', zone: 'B' },
    administrator,
  );
  await until('the board is asked to come again', () => !board.socket.connected, 1_000);
  board.socket.connect();
  await board.picture('board.view', (v) => v.zone?.id === 'B');
});
