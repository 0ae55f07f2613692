// The line to the server against a real Socket.IO server that behaves badly on purpose.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KioskView } from '@toiluot/shared/contract';
import { kioskFixtures } from '@toiluot/shared/fixtures';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connection, createConnection } from '../../../shared/ui/connection/connection.ts';

type Command = { readonly requestId: string; readonly input: unknown };
type Ack = (reply: unknown) => void;

let http: HttpServer;
let io: Server;
let url: string;
let connection: Connection | undefined;
const subscriptions: unknown[] = [];
/** What the server does with a command; the default answers at once. */
let onCommand: (name: string, command: Command, ack: Ack, socket: Socket) => void;
let polled: string[] = [];

async function listen(port = 0): Promise<number> {
  http = createServer((request, response) => {
    polled.push(`${request.url} ${request.headers.authorization ?? ''}`);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(picture(40)));
  });
  io = new Server(http, { pingInterval: 300, pingTimeout: 300 });
  io.use((socket, next) => {
    const { token } = socket.handshake.auth as { token?: string };
    next(token === 'revoked' ? Object.assign(new Error('no'), { data: { code: 'not-signed-in' } }) : undefined);
  });
  io.on('connection', (socket) => {
    socket.on('view.subscribe', (message: unknown, ack: Ack) => {
      subscriptions.push(message);
      ack({ ok: true, seq: 1, result: null });
      socket.emit('kiosk.view', picture(5));
    });
    socket.onAny((name: string, command: Command, ack: Ack) => {
      if (name !== 'view.subscribe') onCommand(name, command, ack, socket);
    });
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

const picture = (seq: number, epoch = 'first'): KioskView => ({ ...kioskFixtures.open, seq, epoch });
const open = (token = 'device') => {
  connection = createConnection({ url, token, views: [{ view: 'kiosk.view' }] });
  return connection;
};
const online = (line: Connection) => vi.waitFor(() => expect(line.status.value).toBe('online'), { timeout: 5000 });
const seqOf = (line: Connection) => line.view('kiosk.view').value?.seq;
const issue = { service: 'stnmt-dat-dai' } as never;

beforeEach(async () => {
  subscriptions.length = 0;
  polled = [];
  onCommand = (_name, { requestId }, ack) => ack({ ok: true, seq: 9, result: { requestId } });
  url = `http://127.0.0.1:${await listen()}`;
});

afterEach(async () => {
  connection?.close();
  await io.close();
});

describe('views', () => {
  test('[VW] the present picture comes at once, and the clock is the server’s', async () => {
    const line = open();
    await vi.waitFor(() => expect(seqOf(line)).toBe(5));
    expect(Math.abs(line.now() - kioskFixtures.open.serverTime)).toBeLessThan(1000);
    await online(line);
    expect(line.lastHeardAt.value).toBeGreaterThan(Date.now() - 1000);
  });

  test('[VW] an older picture of the same epoch is ignored, a lower number of a new epoch is not', async () => {
    const line = open();
    await vi.waitFor(() => expect(seqOf(line)).toBe(5));
    io.emit('kiosk.view', picture(7));
    io.emit('kiosk.view', picture(6));
    io.emit('kiosk.view', { ...picture(7), waitingTotal: 99 });
    await vi.waitFor(() => expect(line.view('kiosk.view').value?.waitingTotal).toBe(99));
    expect(seqOf(line)).toBe(7);
    io.emit('kiosk.view', picture(1, 'restored'));
    await vi.waitFor(() => expect(seqOf(line)).toBe(1));
  });

  test('after a reconnect every view is subscribed again', async () => {
    const line = open();
    await online(line);
    expect(subscriptions).toHaveLength(1);
    io.disconnectSockets(true);
    await vi.waitFor(() => expect(subscriptions).toHaveLength(2), { timeout: 5000 });
    expect(line.lostAt.value).toBeUndefined();
  });

  test('while the socket is down the picture comes by REST, with the device token', { timeout: 20_000 }, async () => {
    const line = open();
    await online(line);
    io.disconnectSockets(true);
    io.engine.on('initial_headers', () => undefined);
    io.engine.opts.allowRequest = (_request, done) => done('closed', false);
    await vi.waitFor(() => expect(seqOf(line)).toBe(40), { timeout: 9000 });
    expect(polled).toContain('/api/views/kiosk.view Bearer device');
  });
});

describe('commands', () => {
  test('an answer settles the command', async () => {
    const line = open();
    await online(line);
    const reply = await line.send('ticket.issue', issue, { requestId: 'touch-1' });
    expect(reply).toMatchObject({ ok: true, result: { requestId: 'touch-1' } });
    expect(line.pending.value).toBe(0);
  });

  test('[TK4] unanswered before a break, it is sent again with the same request id', async () => {
    const seen: string[] = [];
    onCommand = (_name, { requestId }, ack, socket) => {
      seen.push(requestId);
      if (seen.length === 1) socket.disconnect(true);
      else ack({ ok: true, seq: 9, result: {} });
    };
    const line = open();
    await online(line);
    const reply = line.send('ticket.issue', issue);
    expect(line.pending.value).toBe(1);
    expect(await reply).toMatchObject({ ok: true });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBe(seen[0]);
    expect(seen[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a command given before the line is up goes out once it is', async () => {
    const line = open();
    expect(await line.send('ticket.issue', issue)).toMatchObject({ ok: true });
  });

  test('with dropAfterMs it gives up while the line is down, and says so', async () => {
    const line = open();
    await online(line);
    io.engine.opts.allowRequest = (_request, done) => done('closed', false);
    io.disconnectSockets(true);
    await vi.waitFor(() => expect(line.lostAt.value).toBeDefined());
    expect(await line.send('ticket.issue', issue, { dropAfterMs: 200 })).toMatchObject({
      ok: false,
      code: 'not-ready',
    });
    expect(line.pending.value).toBe(0);
  });
});

describe('refusal', () => {
  test('a device that is not admitted is told so, and its commands are answered', async () => {
    const line = open('revoked');
    await vi.waitFor(() => expect(line.status.value).toBe('refused'), { timeout: 5000 });
    expect(line.refusal.value).toBe('not-signed-in');
  });
});
