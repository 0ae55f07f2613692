// R02, C03: the server is killed in the middle of its work, again and again, and no word it gave is broken.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultOf } from '@toiluot/shared/contract';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrialAccount } from '../../server/src/trial/trial-accounts.ts';
import { deskId, officerOf, pause, seeded } from '../support/clients.ts';
import { dataFolder } from '../support/house.ts';
import { bearer, type Child, kill, Line, send, signIn } from './child.ts';

/** As many kills as fit into the time, up to a number: TOILUOT_KILLS=500 for the long run of R02. */
const LOOPS = Number(process.env['TOILUOT_KILLS'] ?? 30);
const CALL_LOOPS = Math.ceil(LOOPS * 0.66);
const LEAST = 5;
const BUDGET_MS = LOOPS > 30 ? LOOPS * 4_000 : 30_000;
const CLIENTS = 20;
const SEED = 20_261_125;
const folder = dataFolder();
const kiosk = bearer('kiosk-1', 'kiosk');
const wish = { service: 'stnmt-dat-dai' };
type Issued = Pick<ResultOf<'ticket.issue'>, 'ticket' | 'label' | 'printJob' | 'issuedAt'>;

let child: Child;
const line = new Line(folder);
beforeAll(async () => {
  child = await line.start();
});
afterAll(async () => {
  await kill(child);
  line.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Numbers of the loops to run: a slow machine does fewer, but never less than a few. */
function* kills(most: number): Generator<number> {
  const end = performance.now() + BUDGET_MS;
  for (let loop = 0; loop < most && (loop < LEAST || performance.now() < end); loop += 1) yield loop;
}

/** Everything a client was told, by request id; and what it asked without hearing an answer. */
const told = new Map<string, Issued>();
const unheard = new Set<string>();

function read<T>(query: (db: SqliteDatabase.Database) => T): T {
  const db = new SqliteDatabase(join(folder, 'hall.db'), { readonly: true });
  try {
    return query(db);
  } finally {
    db.close();
  }
}

const integrity = () =>
  read((db) => [db.pragma('integrity_check', { simple: true }), (db.pragma('foreign_key_check') as unknown[]).length]);

async function issueUntilCut(client: number, loop: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `loop-${loop}-${client}-${n}`;
    const reply = await send(child.url, 'ticket.issue', wish, kiosk, id);
    if (!reply) {
      unheard.add(id);
      return;
    }
    if (reply.ok) told.set(id, reply.result as Issued);
    else expect(['storage-unavailable', 'not-ready']).toContain(reply.code);
  }
}

const same = (a: Issued, b: Issued): boolean =>
  a.ticket === b.ticket && a.label === b.label && a.printJob === b.printJob && a.issuedAt === b.issuedAt;

test(
  `[R02][C03] up to ${LOOPS} kills while ${CLIENTS} clients take numbers (seed ${SEED}): nothing told is lost, no number twice`,
  async () => {
    const random = seeded(SEED);
    let slowestStartMs = 0;
    let loops = 0;
    for (const loop of kills(LOOPS)) {
      loops += 1;
      const clients = Array.from({ length: CLIENTS }, (_, client) => issueUntilCut(client, loop));
      await pause(30 + random() * 250);
      await kill(child);
      await Promise.all(clients);
      child = await line.start();
      slowestStartMs = Math.max(slowestStartMs, child.readyMs);
      // Retries: a few that were answered, and every one that was not. Both give the first ticket, now and ever.
      const known = [...told.entries()].slice(-5);
      for (const [id, first] of known) {
        const again = await send(child.url, 'ticket.issue', wish, kiosk, id);
        expect(
          again?.ok && same(again.result as Issued, first),
          `loop ${loop}: ${id} was ${JSON.stringify(first)}, now ${JSON.stringify(again)}`,
        ).toBe(true);
      }
      const retries = [...unheard];
      unheard.clear();
      await Promise.all(
        retries.map(async (id) => {
          const [one, two] = await Promise.all([
            send(child.url, 'ticket.issue', wish, kiosk, id),
            send(child.url, 'ticket.issue', wish, kiosk, id),
          ]);
          if (!one?.ok || !two?.ok) throw new Error(`loop ${loop}: ${id}: ${JSON.stringify([one, two])}`);
          expect(same(one.result as Issued, two.result as Issued)).toBe(true);
          told.set(id, one.result as Issued);
        }),
      );
    }
    expect(slowestStartMs).toBeLessThan(5_000);
    const labels = [...told.values()].map((t) => t.label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set([...told.values()].map((t) => t.ticket)).size).toBe(labels.length);
    const stored = await storedTickets();
    for (const [id, { ticket, label }] of told) expect([id, stored.get(ticket)]).toEqual([id, label]);
    // Numbers rise by one from the first: a kill leaves no gap (NB1).
    expect(stored.size).toBe(told.size);
    const numbers = [...stored.values()].map((label) => Number(label.slice(1))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, n) => n + 1));
    expect(told.size).toBeGreaterThan(loops * 5);
    expect(integrity()).toEqual(['ok', 0]);
  },
  BUDGET_MS + 60_000,
);

async function storedTickets(): Promise<Map<string, string>> {
  const { openSqliteStorage } = await import('../../server/src/storage/sqlite/open-sqlite-storage.ts');
  const storage = openSqliteStorage({ file: join(folder, 'hall.db'), readonly: true });
  const centre = 'quang-binh' as never;
  const day = (await storage.days(centre)).at(-1);
  const tickets = day ? await storage.ticketsOfDay(centre, day.id) : [];
  await storage.close();
  return new Map(tickets.map((t) => [t.id, t.label]));
}

type Called = Pick<ResultOf<'desk.call-next'>, 'ticket' | 'label' | 'desk'>;

test(
  `[R02] up to ${CALL_LOOPS} kills while ten desks call and finish: no call is lost, no ticket is called at two desks`,
  async () => {
    const accounts = JSON.parse(readFileSync(join(folder, 'trial-accounts.json'), 'utf8')) as TrialAccount[];
    const passwordOf = (username: string) => accounts.find((a) => a.username === username)?.password ?? '';
    const desks = Array.from({ length: 10 }, (_, n) => n + 1);
    // Sessions live in the file as well: the cookies serve for all restarts.
    const cookies = await Promise.all(desks.map((n) => signIn(child.url, officerOf(n), passwordOf(officerOf(n)))));
    for (const [n, as] of cookies.entries())
      expect(await send(child.url, 'desk.open', { desk: deskId(n + 1) }, as, `open-${n}`)).toMatchObject({ ok: true });
    const random = seeded(SEED + 1);
    const calls = new Map<string, Called>();
    const pending = new Map<number, { id: string; name: string }>();
    let press = 0;
    const work = async (n: number, as: Record<string, string>) => {
      for (;;) {
        for (const name of ['desk.call-next', 'desk.start', 'desk.finish']) {
          press += 1;
          const step = pending.get(n) ?? { id: `press-${press}`, name };
          // A step without an answer is asked for again with its own id, as an officer's page does.
          if (step.name !== name) continue;
          const reply = await send(child.url, name, { desk: deskId(n + 1) }, as, step.id);
          if (!reply || (!reply.ok && ['storage-unavailable', 'not-ready'].includes(reply.code))) {
            pending.set(n, step);
            return;
          }
          pending.delete(n);
          if (!reply.ok) throw new Error(`desk ${n + 1} ${name}: ${reply.code}`);
          if (name === 'desk.call-next') calls.set(step.id, reply.result as Called);
        }
      }
    };
    let loops = 0;
    for (const _loop of kills(CALL_LOOPS)) {
      loops += 1;
      const desksAtWork = Promise.all(cookies.map((as, n) => work(n, as)));
      await pause(80 + random() * 250);
      await kill(child);
      await desksAtWork;
      child = await line.start();
    }
    const called = [...calls.values()].map((c) => c.ticket);
    expect(called.length).toBeGreaterThan(loops * 2);
    expect(new Set(called).size).toBe(called.length);
    const journalled = read((db) => {
      const rows = db.prepare("SELECT data FROM journal WHERE type = 'ticket.called'").pluck().all() as string[];
      return rows.map((data) => JSON.parse(data) as { ticket: string; desk: string });
    });
    const deskOf = new Map(journalled.map(({ ticket, desk }) => [ticket, desk]));
    expect(deskOf.size, 'each ticket was called once').toBe(journalled.length);
    for (const { ticket, desk } of calls.values()) expect([ticket, deskOf.get(ticket)]).toEqual([ticket, desk]);
    expect(journalled.length - called.length, 'calls nobody was told of').toBeLessThanOrEqual(10);
    expect(integrity()).toEqual(['ok', 0]);
  },
  BUDGET_MS + 60_000,
);
