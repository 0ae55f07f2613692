// The doors against strangers, floods and malformed wishes (safety S01-S03, W01, W04, W06, W11).

import { COMMANDS, type CommandName } from '@toiluot/shared/contract/commands';
import { inputCheckers } from '@toiluot/shared/contract/validate';
import { VIEWS } from '@toiluot/shared/contract/views';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pause, rawLine, seeded, until } from '../support/clients.ts';
import { type House, startHouse } from '../support/house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse({
    eventsPerSecond: 100_000,
    extraRoutes: (http) => {
      http.get('/api/test/fault', () => {
        throw new Error('canary-stack in /srv/house: SELECT * FROM secrets');
      });
    },
  });
  // Alerts would move the journal while a test watches it.
  house.app.scheduler.stop();
});
afterAll(() => house.stop());

const seq = () => house.app.bus.committedSeq;
const hostOf = () => new URL(house.url).host;

/** Resolves with the words of the refusal, or 'let in'. */
function knock(
  options: Parameters<typeof io>[1],
  namespace = '/',
): Promise<{ word: string; heard: number; socket: Socket }> {
  const socket = io(`${house.url}${namespace}`, {
    reconnection: false,
    forceNew: true,
    transports: ['websocket'],
    ...options,
  });
  let heard = 0;
  socket.onAny(() => {
    heard += 1;
  });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve({ word: 'let in', heard, socket }));
    socket.once('connect_error', (error) => resolve({ word: error.message, heard, socket }));
  });
}

test.each([
  ['no token', {}],
  ['an empty token', { token: '' }],
  ['a made-up token', { token: `kiosk-1.${'A'.repeat(43)}` }],
  ['the token of an unknown device', { token: 'kiosk-77.abc' }],
  ['a made-up ticket token', { ticketToken: 'A'.repeat(22) }],
  ['a number as token', { token: 12 }],
  ['nested auth', { token: { $ne: null } }],
  ['an endless token', { token: 'x'.repeat(5_000) }],
])('[S01] a socket with %s is refused, on every namespace and transport, and hears nothing', async (_what, auth) => {
  const before = seq();
  for (const transports of [['websocket'], ['polling']]) {
    for (const namespace of ['/', '/admin', '/staff', '/%00']) {
      const { word, heard, socket } = await knock({ transports, auth: { protocol: 1, ...auth } } as never, namespace);
      expect(word).toBe(namespace === '/' ? 'not-signed-in' : 'Invalid namespace');
      expect(heard).toBe(0);
      socket.disconnect();
    }
  }
  expect(seq()).toBe(before);
});

test('[S01] events sent before the handshake, by hand, are not heard; the line is cut in 6 s', async () => {
  const before = seq();
  const line = new WebSocket(`ws://${hostOf()}/socket.io/?EIO=4&transport=websocket`, { headers: {} } as never);
  const heard: string[] = [];
  line.addEventListener('message', ({ data }) => heard.push(String(data)));
  await new Promise((resolve) => line.addEventListener('open', resolve));
  const startedAt = performance.now();
  const closed = new Promise<number>((resolve) =>
    line.addEventListener('close', () => resolve(performance.now() - startedAt)),
  );
  for (const name of Object.keys(COMMANDS))
    line.send(`421${JSON.stringify([name, { requestId: `early-${name}`, input: { service: 'stnmt-dat-dai' } }])}`);
  line.send(`422${JSON.stringify(['view.subscribe', { view: 'hall.view' }])}`);
  expect(await closed).toBeLessThan(6_500);
  expect(heard.filter((text) => text.startsWith('4'))).toEqual([]);
  expect(seq()).toBe(before);
});

test('[S01] without credentials no command and no view is had over REST', async () => {
  const before = seq();
  for (const name of Object.keys(COMMANDS))
    expect([name, (await house.post(name as CommandName, {}, {})).status]).toEqual([name, 401]);
  for (const name of Object.keys(VIEWS))
    expect([name, (await house.get(`/api/views/${name}`)).status]).toEqual([name, 401]);
  for (const path of ['/api/session', '/api/catalogue/procedures', '/api/catalogue/reasons'])
    expect((await house.get(path)).status).toBe(401);
  expect(seq()).toBe(before);
});

const foreign: [string, string][] = [
  ['Host: evil.example', 'origin-none'],
  ['Host: evil.example:PORT', 'origin-none'],
  ['Host: 127.0.0.1', 'origin-none'],
  ['Host: 127.0.0.1.evil.example:PORT', 'origin-none'],
  ['Host: OWN', 'Origin: http://evil.example'],
  ['Host: OWN', 'Origin: http://127.0.0.1:1'],
  ['Host: OWN', 'Origin: http://OWN.evil.example'],
  ['Host: OWN', 'Origin: null'],
  ['Host: localhost:PORT', 'Origin: http://OWN'],
];

test.each(foreign)('[S02] %s with %s gets 403 on REST, polling and WebSocket', async (hostLine, originLine) => {
  const before = seq();
  const fill = (text: string) => text.replace('OWN', hostOf()).replace('PORT', new URL(house.url).port);
  const lines = [
    fill(hostLine),
    ...(originLine === 'origin-none' ? [] : [fill(originLine)]),
    `Authorization: ${house.asDevice('kiosk-1').authorization}`,
  ];
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  const ask = async (first: string, more: string[] = [], body = '') =>
    (
      await rawLine(house.url, `${[`${first} HTTP/1.1`, ...lines, ...more].join('\r\n')}\r\n\r\n${body}`, {
        keepOpenMs: 3_000,
      })
    ).text.slice(9, 12);
  const close = ['Connection: close'];
  const wish = '{"service":"stnmt-dat-dai"}';
  const json = [
    ...close,
    'Content-Type: application/json',
    'Idempotency-Key: forged',
    `Content-Length: ${wish.length}`,
  ];
  const statuses = await Promise.all([
    ask('POST /api/commands/ticket.issue', json, wish),
    ask('GET /api/public', close),
    ask('GET /nowhere', close),
    ask('GET /socket.io/?EIO=4&transport=polling', close),
    ask('GET /socket.io/?EIO=4&transport=websocket', upgrade),
  ]);
  expect(statuses).toEqual(['403', '403', '403', '403', '403']);
  expect(seq()).toBe(before);
});

test('[S02] the own host is let in under its names, in any case of letters', async () => {
  const { port } = new URL(house.url);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`]) {
    const { text } = await rawLine(
      house.url,
      `GET /api/public HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nConnection: close\r\n\r\n`,
    );
    expect(text.slice(9, 12)).toBe('200');
  }
});

/** Payloads that a library, a careless client or an attacker may send. */
const MALFORMED: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1e308,
  '',
  'x'.repeat(4_000),
  [],
  [[]],
  [null],
  {},
  { requestId: null },
  { requestId: 1, input: {} },
  { requestId: '' },
  { requestId: 'a b' },
  { requestId: 'x'.repeat(200), input: {} },
  { requestId: 'ok-1' },
  { requestId: 'ok-2', input: null },
  { requestId: 'ok-3', input: [] },
  { requestId: 'ok-4', input: 'text' },
  { requestId: 'ok-5', input: { service: null } },
  { requestId: 'ok-6', input: { service: ['stnmt-dat-dai'] } },
  { requestId: 'ok-7', input: { service: 'stnmt-dat-dai', extra: 1 } },
  { requestId: 'ok-8', input: JSON.parse('{"__proto__":{"service":"stnmt-dat-dai"}}') },
  { requestId: 'ok-9', input: JSON.parse('{"service":"stnmt-dat-dai","constructor":{"prototype":{"x":1}}}') },
  { requestId: 'ok-10', input: { service: '__proto__' } },
  { requestId: 'ok-11', input: { service: '' } },
  { requestId: 'ok-12', input: { ticket: 'x', desk: 'y' } },
  { view: null },
  { view: 'toString' },
  { view: 'board.view', params: 'x' },
  { view: 'kiosk.view', params: { desk: 1 } },
  Buffer.from([0, 1, 2, 255]),
  { requestId: 'ok-13', input: Buffer.alloc(64) },
  JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`),
  { input: { service: 'stnmt-dat-dai' } },
];
const STRANGE_NAMES = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'message',
  'view.subscribe',
  'ticket.issue ',
  'TICKET.ISSUE',
  'x'.repeat(300),
  '\u0000',
  'phiếu',
  'ping',
  'data',
];

test('[S03] 20,000 malformed events leave the server alive and the state as it was', async () => {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const before = { seq: seq(), issued: house.app.bus.state.day?.issuedCount };
  const sockets = await Promise.all(
    ['kiosk-1', 'board-a', 'agent-1'].map((id) => house.socket({ token: house.deviceToken(id) })),
  );
  const answers = new Map<string, number>();
  const names = [...STRANGE_NAMES, ...Object.keys(COMMANDS).filter((name) => !name.startsWith('print.'))];
  const events = 20_000;
  for (let sent = 0; sent < events; sent += 1) {
    const socket = pick(sockets);
    const args: unknown[] = [pick(MALFORMED), ...(random() < 0.2 ? [pick(MALFORMED)] : [])].slice(
      random() < 0.1 ? 1 : 0,
    );
    if (random() < 0.2) socket.emit(pick(names), ...args);
    else
      socket.emit(pick(names), ...args, (reply: { code?: string; ok: boolean }) =>
        answers.set(reply.code ?? 'ok', (answers.get(reply.code ?? 'ok') ?? 0) + 1),
      );
    if (sent % 200 === 199) await pause(10);
  }
  const total = () => [...answers.values()].reduce((a, b) => a + b, 0);
  await until('answers to most events', () => total() > events * 0.75, 10_000);
  expect(answers.get('internal-error') ?? 0).toBe(0);
  expect(answers.get('ok') ?? 0, JSON.stringify([...answers])).toBe(0);
  expect({ seq: seq(), issued: house.app.bus.state.day?.issuedCount }).toEqual(before);
  expect(house.faults).toEqual([]);
  expect({} as Record<string, unknown>).not.toHaveProperty('service');
  for (const socket of sockets) expect(socket.connected).toBe(true);
}, 90_000);

test('[S03] bytes that are no packet, reserved names and oversized frames cost their sender the line, nobody else', async () => {
  const other = await house.socket({ token: house.deviceToken('board-b') });
  const auth = JSON.stringify({ protocol: 1, token: house.deviceToken('kiosk-1') });
  for (const bytes of [
    '42["disconnect"]',
    '42["connect_error",{}]',
    '42{}',
    '42[',
    '49',
    '4',
    'zz',
    `42["ticket.issue",{"x":"${'y'.repeat(40_000)}"}]`,
    '451-["ticket.issue",{"_placeholder":true,"num":9}]',
    '42[null]',
    '42[{}]',
    '42[["x"]]',
    '4299999999999999999["ticket.issue"]',
  ]) {
    const line = new WebSocket(`ws://${hostOf()}/socket.io/?EIO=4&transport=websocket`);
    await new Promise((resolve) => line.addEventListener('open', resolve));
    line.send(`40${auth}`);
    await pause(15);
    line.send(bytes);
    await pause(15);
    line.close();
  }
  expect(other.connected).toBe(true);
  expect((await house.get('/api/ready')).status).toBe(200);
  expect(house.faults).toEqual([]);
});

test('[S06] a runaway client is slowed down, and only it', async () => {
  const slow = await startHouse({ eventsPerSecond: 20 });
  try {
    const runaway = await slow.socket({ token: slow.deviceToken('kiosk-1') });
    const other = await slow.socket({ token: slow.deviceToken('kiosk-2') });
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => slow.send(runaway, 'ticket.issue', { service: 'stnmt-dat-dai' })),
    );
    const refused = replies.filter((reply) => !reply.ok);
    expect(refused.length).toBeGreaterThanOrEqual(20);
    for (const reply of refused) expect(reply).toMatchObject({ code: 'too-many-requests' });
    expect(await slow.send(other, 'ticket.issue', { service: 'stnmt-dat-dai' })).toMatchObject({ ok: true });
  } finally {
    await slow.stop();
  }
});

const HEADERS = {
  'content-security-policy': /^default-src 'self';.*object-src 'none'; base-uri 'none'; frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
};

test('[W01] every answer carries the policy: pages, data, refusals, errors and what is no address', async () => {
  const kiosk = house.asDevice('kiosk-1');
  const answers: [string, number, Promise<Response>][] = [
    ['landing page', 200, house.get('/')],
    ['data', 200, house.get('/api/public')],
    ['docs', 200, house.get('/api/docs')],
    ['redirect', 302, house.get('/counter')],
    ['unknown address', 404, house.get('/nowhere')],
    ['unknown file', 404, house.get('/counter/nowhere.js')],
    ['no credentials', 401, house.get('/api/views/hall.view')],
    ['not allowed', 403, house.get('/api/views/hall.view', kiosk)],
    ['fault', 500, house.get('/api/test/fault')],
    ['bad address', 404, house.get('/api/%zz')],
    ['endless parameter', 404, house.get(`/api/views/${'x'.repeat(300)}`)],
    ['other method', 404, fetch(`${house.url}/api/public`, { method: 'PATCH' })],
    ['polling', 200, house.get('/socket.io/?EIO=4&transport=polling')],
    [
      'polling refused',
      403,
      fetch(`${house.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin: 'http://evil.example' } }),
    ],
  ];
  for (const [what, status, asked] of answers) {
    const answer = await asked;
    expect([what, answer.status]).toEqual([what, status]);
    if (what === 'polling refused') continue; // The library's own answer; it goes to no page of ours.
    for (const [name, value] of Object.entries(HEADERS))
      expect(`${what} ${name}: ${answer.headers.get(name)}`).toMatch(
        new RegExp(`${name}: ${value.source.replace('^', '')}`),
      );
  }
  house.faults.length = 0;
  const { text } = await rawLine(house.url, 'NONSENSE\r\n\r\n');
  expect(text).toMatch(/^HTTP\/1.1 400/);
  for (const name of Object.keys(HEADERS)) expect(text).toContain(name);
});

test('[W11] an error tells its id and neither stack, path, SQL nor version', async () => {
  const before = house.faults.length;
  const answer = await house.get('/api/test/fault');
  const body = await answer.text();
  expect([answer.status, JSON.parse(body)]).toMatchObject([
    500,
    { ok: false, code: 'internal-error', details: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } },
  ]);
  expect(body).not.toMatch(/canary|SELECT|\/work|node_modules|\bat .*:\d+|fastify|express/i);
  for (const name of ['server', 'x-powered-by']) expect(answer.headers.get(name)).toBeNull();
  expect(house.faults.splice(before)).toHaveLength(1);
});

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  pattern?: string;
};

/** Some value that a schema takes. */
function fitting(schema: Schema, random: () => number): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[Math.floor(random() * schema.enum.length)];
  if (schema.anyOf) return fitting(schema.anyOf[Math.floor(random() * schema.anyOf.length)] as Schema, random);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || random() < 0.5)
          .map(([key, inner]) => [key, fitting(inner, random)]),
      );
    case 'array':
      return [fitting(schema.items ?? {}, random)];
    case 'boolean':
      return random() < 0.5;
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'null':
      return null;
    default:
      return schema.pattern?.startsWith('^[0-9]{4}')
        ? '2026-11-25'
        : schema.pattern?.startsWith('^[A-Z]')
          ? 'A'
          : schema.pattern?.includes('[01]')
            ? '07:30'
            : 'abc';
  }
}

const WRONG = [
  null,
  [],
  {},
  '',
  'x'.repeat(9_000),
  -1,
  1.5,
  1e308,
  true,
  ['stnmt-dat-dai'],
  { a: { b: {} } },
  '7',
  'ký tự lạ ',
  '\u0000',
];

/** One thing made wrong: a field of another type, a field missing, one too many, or the whole payload. */
function spoiled(value: unknown, schema: Schema, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || random() < 0.1) return pick(WRONG);
  const copy: Record<string, unknown> = { ...value };
  const keys = Object.keys(copy);
  const way = random();
  if (way < 0.25) copy[pick(['extra', 'role', 'actor', 'isAdmin', 'prototype', 'seq'])] = pick(WRONG);
  else if (way < 0.45 && keys.length > 0) delete copy[pick(keys)];
  else if (keys.length > 0) {
    const key = pick(keys);
    copy[key] = random() < 0.4 ? spoiled(copy[key], schema, random) : pick(WRONG);
  } else return pick(WRONG);
  return copy;
}

test('[W04] 5,000 invalid bodies made from the schemas: 400, 413 or 415, never taken, never a fault', async () => {
  const random = seeded(44);
  const before = seq();
  const supervisors = {
    administrator: await house.asStaff('quantri'),
    officer: await house.asStaff('canbo01'),
    kiosk: house.asDevice('kiosk-1'),
    printer: house.asDevice('agent-1'),
    visitor: {} as Record<string, string>,
  };
  const ticket = await house.done('ticket.issue', { service: 'stnmt-dat-dai' }, supervisors.kiosk);
  supervisors.visitor = { 'x-ticket-token': ticket.token ?? '' };
  const rows = Object.entries<{ roles: readonly string[]; input: unknown; maxBytes?: number }>(COMMANDS).flatMap(
    ([name, row]) => {
      const role = (['kiosk', 'printer', 'administrator', 'visitor', 'officer'] as const).find((r) =>
        row.roles.includes(r),
      );
      return role ? [{ name: name as CommandName, schema: row.input as Schema, as: supervisors[role] }] : [];
    },
  );
  const statuses = new Map<number, number>();
  const from = seq();
  const bodies: { row: (typeof rows)[number]; body: string }[] = [];
  while (bodies.length < 5_000) {
    const row = rows[bodies.length % rows.length] as (typeof rows)[number];
    const value = spoiled(fitting(row.schema, random), row.schema, random);
    const body = random() < 0.05 ? JSON.stringify(value)?.slice(0, -1) || '{' : (JSON.stringify(value) ?? 'undefined');
    const sent = safeParse(body);
    if (sent === undefined || !inputCheckers[row.name].check(sent.value ?? {})) bodies.push({ row, body });
  }
  const one = async ({ row, body }: (typeof bodies)[number], n: number) => {
    const answer = await fetch(`${house.url}/api/commands/${row.name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `bad-${n}`, ...row.as },
      body,
    });
    await answer.text();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    expect([400, 413, 415], `${row.name} took ${body.slice(0, 300)} with ${answer.status}`).toContain(answer.status);
  };
  for (let n = 0; n < bodies.length; n += 20)
    await Promise.all(bodies.slice(n, n + 20).map((body, i) => one(body, n + i)));
  expect(seq(), 'state unchanged').toBe(from);
  expect(from).toBe(before + 1);
  expect(house.faults).toEqual([]);
}, 90_000);

function safeParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

test.each([
  ['form', 'application/x-www-form-urlencoded', 'service=stnmt-dat-dai'],
  ['plain text', 'text/plain', '{"service":"stnmt-dat-dai"}'],
  ['multipart', 'multipart/form-data; boundary=x', '--x--'],
  ['XML', 'application/xml', '<service/>'],
  ['another charset word', 'application/jsonp', '{"service":"stnmt-dat-dai"}'],
  ['prototype key', 'application/json', '{"service":"stnmt-dat-dai","__proto__":{"x":1}}'],
  ['constructor key', 'application/json', '{"service":"stnmt-dat-dai","constructor":{"prototype":{}}}'],
  ['empty body', 'application/json', ''],
])('[W04] a body that is a %s is refused', async (_what, type, body) => {
  const before = seq();
  const answer = await fetch(`${house.url}/api/commands/ticket.issue`, {
    method: 'POST',
    headers: { 'content-type': type, 'idempotency-key': 'odd', ...house.asDevice('kiosk-1') },
    body,
  });
  expect([400, 415]).toContain(answer.status);
  expect(await answer.json()).toMatchObject({ ok: false, code: 'invalid-input' });
  expect(seq()).toBe(before);
});

test('[W04] an oversized body gets 413 where it is too large, and a catalogue of that size does not', async () => {
  const administrator = await house.asStaff('quantri');
  const large = { service: 'x'.repeat(17 * 1024) };
  expect((await house.post('ticket.issue', large, house.asDevice('kiosk-1'))).status).toBe(413);
  expect((await house.post('catalogue.import', { catalogue: large }, administrator)).status).toBe(400);
  const sizes = await rawLine(
    house.url,
    `POST /api/commands/ticket.issue HTTP/1.1\r\nHost: ${hostOf()}\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{`,
  );
  expect(sizes.text.slice(9, 12)).toBe('413');
});

test('[W04] a wrong key is no help: ids of 0, 81 and strange characters are refused', async () => {
  for (const id of ['', 'x'.repeat(81), 'a b', '../x', '<script>', '-x']) {
    expect([
      id,
      (await house.post('ticket.issue', { service: 'stnmt-dat-dai' }, house.asDevice('kiosk-1'), id)).status,
    ]).toEqual([id, 400]);
  }
});

test('[W06] 60 half-sent headers and bodies are cut within 6 s, and service goes on meanwhile', async () => {
  const headers = `POST /api/commands/ticket.issue HTTP/1.1\r\nHost: ${hostOf()}\r\nContent-Type: application/json\r\n`;
  const lines = Array.from({ length: 60 }, (_, n) =>
    rawLine(house.url, n % 3 === 0 ? headers : n % 3 === 1 ? `${headers}Content-Length: 100\r\n\r\n{"ser` : '', {
      keepOpenMs: 12_000,
    }),
  );
  const waits: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const startedAt = performance.now();
    await house.done('ticket.issue', { service: 'sct-thuong-mai' }, house.asDevice('kiosk-1'));
    waits.push(performance.now() - startedAt);
    await pause(150);
  }
  const ends = await Promise.all(lines);
  const slowest = Math.max(...ends.map(({ ms }) => ms));
  expect(slowest).toBeLessThan(7_500);
  expect(waits.sort((a, b) => a - b)[18]).toBeLessThan(500);
  for (const { text } of ends) if (text) expect(text).toMatch(/^HTTP\/1.1 408/);
});
