// O01: told to stop, the server finishes what it accepted, tells its clients and is gone with 0, also when they do not listen.
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pause } from '../support/clients.ts';
import { dataFolder, socketTo } from '../support/house.ts';
import { bearer, type Child, kill, Line, send } from './child.ts';

let folder: string;
let line: Line;
let child: Child;
beforeEach(async () => {
  folder = dataFolder();
  line = new Line(folder);
  child = await line.start();
});
afterEach(async () => {
  await kill(child);
  line.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kiosk = bearer('kiosk-1', 'kiosk');
const wish = { service: 'stnmt-dat-dai' };

async function stopIt(): Promise<{ code: number | null; ms: number }> {
  const startedAt = performance.now();
  const code = await kill(child, 'SIGTERM');
  return { code, ms: performance.now() - startedAt };
}

test('[O01] SIGTERM under load: exit 0 within 10 s, everything told is stored, and the file is whole', async () => {
  const told = new Set<string>();
  const refusals = new Set<string>();
  const client = async (n: number) => {
    for (let i = 0; ; i += 1) {
      const reply = await send(child.url, 'ticket.issue', wish, kiosk, `load-${n}-${i}`);
      if (!reply) return;
      if (reply.ok) told.add(`load-${n}-${i}`);
      else refusals.add(reply.code);
      if (!reply.ok) return;
    }
  };
  const socket = socketTo(child.url, { token: kiosk['authorization']?.slice(7) });
  const farewell = new Promise<string>((resolve) => socket.once('disconnect', (reason) => resolve(reason)));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  const clients = Array.from({ length: 20 }, (_, n) => client(n));
  await pause(700);
  const { code, ms } = await stopIt();
  await Promise.all(clients);
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);
  expect(told.size).toBeGreaterThan(20);
  for (const refused of refusals) expect(['not-ready', 'storage-unavailable']).toContain(refused);
  expect(await Promise.race([farewell, pause(1_000).then(() => 'not told')])).not.toBe('not told');
  const db = new SqliteDatabase(join(folder, 'hall.db'), { readonly: true });
  const stored = new Set(
    db.prepare("SELECT request_id FROM journal WHERE type = 'ticket.issued'").pluck().all() as string[],
  );
  expect([...told].filter((id) => !stored.has(id))).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  child = await line.start();
  const first = [...told][0] ?? '';
  expect(await send(child.url, 'ticket.issue', wish, kiosk, first)).toMatchObject({ ok: true });
}, 40_000);

test('[O01] clients that do not answer the goodbye do not hold the server up', async () => {
  const { hostname, port } = new URL(child.url);
  const deaf = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  deaf.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  const half = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  half.write(
    `POST /api/commands/ticket.issue HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 50\r\nContent-Type: application/json\r\n\r\n{`,
  );
  for (const socket of [deaf, half]) socket.on('error', () => {}).resume();
  await pause(300);
  const { code, ms } = await stopIt();
  for (const socket of [deaf, half]) socket.destroy();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(9_000);
}, 20_000);
