// The floor: the least that gives out, calls and ends tickets durably over Fastify, and a bare Socket.IO broadcast.
// No rules, no rights, no journal, no stored replies. Arguments: its data folder, the picture that boards get (JSON).

import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fastify from 'fastify';
import { Server } from 'socket.io';
import { SERVICE } from './bench-catalogue.ts';
import { commitPerTick } from './commit-per-tick.ts';
import { tellReady } from './ready.ts';

const [, , dataDir = '', pictureText = '{}'] = process.argv;
const db = new Database(join(dataDir, 'floor.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('cache_size = -65536');
db.pragma('wal_autocheckpoint = 4000');
db.exec(`CREATE TABLE ticket (id INTEGER PRIMARY KEY, label TEXT NOT NULL, service TEXT NOT NULL, issued_at INTEGER NOT NULL, state TEXT NOT NULL, desk TEXT);
  CREATE INDEX waiting ON ticket (service, id) WHERE state = 'waiting';
  CREATE INDEX at_desk ON ticket (desk, state) WHERE desk IS NOT NULL`);
const insert = db.prepare(`INSERT INTO ticket (label, service, issued_at, state) VALUES (?, ?, ?, 'waiting')`);
const next = db.prepare<[string], { id: number; label: string }>(
  `SELECT id, label FROM ticket WHERE service = ? AND state = 'waiting' ORDER BY id LIMIT 1`,
);
const call = db.prepare(`UPDATE ticket SET state = 'called', desk = ? WHERE id = ?`);
const start = db.prepare(`UPDATE ticket SET state = 'serving' WHERE desk = ? AND state = 'called'`);
const finish = db.prepare(`UPDATE ticket SET state = 'served' WHERE desk = ? AND state = 'serving'`);

let issued = 0;
const commit = commitPerTick(db);
const steps: Record<string, (input: { service: string; desk: string }) => object> = {
  'ticket.issue': ({ service }) => {
    issued += 1;
    const label = `A${String(issued).padStart(3, '0')}`;
    return { ticket: insert.run(label, service, Date.now()).lastInsertRowid, label };
  },
  'desk.call-next': ({ desk }) => {
    const ticket = next.get(SERVICE);
    if (!ticket) throw new Error('nobody waits');
    call.run(desk, ticket.id);
    return { ticket: ticket.id, label: ticket.label };
  },
  'desk.start': ({ desk }) => ({ changes: start.run(desk).changes }),
  'desk.finish': ({ desk }) => ({ changes: finish.run(desk).changes }),
};

const http = fastify();
for (const [name, step] of Object.entries(steps)) {
  http.post(`/api/commands/${name}`, async (request) => ({
    ok: true,
    result: await commit(() => step(request.body as never)),
  }));
}

const io = new Server(http.server, { serveClient: false, perMessageDeflate: false });
const picture = JSON.parse(pictureText) as object;
let calls = 0;
io.on('connection', (socket) => {
  if (socket.handshake.auth['token']) void socket.join('boards');
  socket.on('desk.call-next', (_message, ack) => {
    calls += 1;
    const label = `B${calls}`;
    io.to('boards').emit('board.view', { ...picture, calls: [{ label }] });
    ack({ ok: true, result: { label } });
  });
  socket.on('desk.start', (_message, ack) => ack({ ok: true }));
  socket.on('desk.finish', (_message, ack) => ack({ ok: true }));
});

await http.listen({ host: '127.0.0.1', port: 0 });
const { port } = http.server.address() as AddressInfo;
const desks = Array.from({ length: 20 }, (_, n) => ({ id: `desk-${n + 1}`, cookie: 'toiluot_session=floor' }));
tellReady(
  { port, service: SERVICE, kioskToken: 'floor', boardToken: 'floor', desks },
  {
    startAfresh: async () =>
      void db.exec(`UPDATE ticket SET state = 'expired' WHERE state IN ('waiting', 'called', 'serving')`),
    stop: async () => {
      await io.close();
      db.close();
    },
  },
);
