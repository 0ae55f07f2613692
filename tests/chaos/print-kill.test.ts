// PR11: server and print agent are killed in the middle of their work, again and again, each by itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLabel } from '../../printer/src/virtual/label-reader.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../../printer/src/virtual/virtual-printer.ts';
import type { TrialAccount } from '../../server/src/trial/trial-accounts.ts';
import { pause, seeded, until } from '../support/clients.ts';
import { dataFolder, ROOT } from '../support/house.ts';
import { lastTicketOn, Tray } from '../support/printing-house.ts';
import { bearer, type Child, kill, Line, send, signIn } from './child.ts';

/** As many kills as fit into the time: TOILUOT_KILLS=200 for the whole run of PR11. */
const LOOPS = Number(process.env['TOILUOT_KILLS'] ?? 30);
const BUDGET_MS = LOOPS > 30 ? LOOPS * 6_000 : 30_000;
const LEAST = 8;
/** A moment that has passed already comes no more in this round. */
const STEP_MS = 1_500;
const SEED = 11_200;
const wish = { service: 'stnmt-dat-dai' };
const kiosk = bearer('kiosk-1', 'kiosk');
const ENDED = new Set(['confirmed', 'unknown', 'expired']);

const folder = dataFolder();
/** Where the launcher keeps compiled code: an agent is up in half the time. */
const compiled = join(ROOT, 'node_modules', '.cache', 'toiluot', 'compiled');
let line: Line;
let server: Child;
let agent: ChildProcess;
let printer: VirtualPrinter;
let tray: Tray;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** @returns once it has reached the server: a kill must meet it at work */
async function startAgent(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'printer', 'src', 'main.ts'),
      ...['--server', server.url, '--token-file', join(folder, 'agent-token'), '--state', join(folder, 'agent')],
      ...['--printer', `printer-1=tcp://${printer.host}:${printer.port}?profile=virtual-80`],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { NODE_COMPILE_CACHE: compiled, ...process.env } },
  );
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (text.includes('server-reached')) resolve();
    });
  });
  return child;
}

beforeAll(async () => {
  // A ticket takes 0.4 s.
  printer = await startVirtualPrinter({ port: 0, paperMmPerSecond: 250 });
  tray = new Tray(printer);
  line = new Line(folder, await freePort());
  server = await line.start();
  const accounts = JSON.parse(readFileSync(join(folder, 'trial-accounts.json'), 'utf8')) as TrialAccount[];
  const password = accounts.find(({ username }) => username === 'quantri')?.password ?? '';
  const admin = await signIn(server.url, 'quantri', password);
  // Leases run out while the test looks on.
  const settings = { printLeaseMs: 2_000, printSendingMs: 4_000 };
  expect(await send(server.url, 'settings.save', { settings }, admin, 'short-leases')).toMatchObject({ ok: true });
  const token = bearer('agent-1', 'printer')['authorization']?.slice('Bearer '.length) ?? '';
  writeFileSync(join(folder, 'agent-token'), token, { mode: 0o600 });
  agent = await startAgent();
}, 60_000);

afterAll(async () => {
  agent.kill('SIGKILL');
  await kill(server);
  line.stop();
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

type Job = { readonly label: string; readonly state: string };

function jobs(): Job[] {
  const db = new SqliteDatabase(join(folder, 'hall.db'), { readonly: true });
  try {
    return db.prepare('SELECT label, p.state FROM print_job p JOIN ticket USING (ticket_key)').all() as Job[];
  } finally {
    db.close();
  }
}

/** The moments of a job at which somebody dies; `cut` is before the agent has heard that it came out. */
const STEPS = {
  claimed: () => jobs().some(({ state }) => state === 'leased'),
  begun: () => jobs().some(({ state }) => state === 'sending'),
  printing: () => (printer.unfinished()?.bitmap.height ?? 0) > 100,
  cut: () => printer.papers().length > papersBefore,
} as const;
const moments = Object.values(STEPS).flatMap((isNow) => [
  { isNow, who: 'agent' as const },
  { isNow, who: 'server' as const },
]);
let papersBefore = 0;

test(
  `[PR11] up to ${LOOPS} kills of agent and server at any step (seed ${SEED}): each ticket on paper at most once, none lost silently`,
  async () => {
    const random = seeded(SEED);
    const asked: string[] = [];
    const earlier = jobs().length;
    const end = performance.now() + BUDGET_MS;
    for (let loop = 0; loop < LOOPS && (loop < LEAST || performance.now() < end); loop += 1) {
      papersBefore = printer.papers().length;
      for (let n = 0; n < 2; n += 1) {
        const id = `loop-${earlier}-${loop}-${n}`;
        asked.push(id);
        await send(server.url, 'ticket.issue', wish, kiosk, id);
      }
      const { isNow, who } = moments[loop % moments.length]!;
      await until('a moment to die at', isNow, STEP_MS).catch(() => {});
      await pause(random() * 20);
      if (who === 'agent') {
        agent.kill('SIGKILL');
        await once(agent, 'exit');
        agent = await startAgent();
      } else {
        await kill(server);
        server = await line.start();
      }
      tray.look();
    }
    await expect
      .poll(() => jobs().every(({ state }) => ENDED.has(state)), { timeout: 60_000, interval: 200 })
      .toBe(true);
    // Whatever is still in the machine comes out.
    await pause(1_500);

    const all = jobs();
    expect(all.length).toBe(earlier + asked.length);
    const labels = tray.look().map((paper) => readLabel(lastTicketOn(paper)));
    const papers = labels.filter((label) => label !== undefined);
    const onPaper = (label: string): number => papers.filter((one) => one === label).length;
    const wrong = all.flatMap(({ label, state }) => {
      const count = onPaper(label);
      const fits = state === 'confirmed' ? count === 1 : state === 'unknown' ? count <= 1 : count === 0;
      return fits ? [] : [`${label} is ${state} and ${count} times on paper`];
    });
    expect(wrong).toEqual([]);
    expect(papers.filter((label) => !all.some((job) => job.label === label))).toEqual([]);
    // A piece that was torn off before its label: only of tickets of which the house says that it does not know.
    const unread = all.filter(({ label, state }) => state === 'unknown' && onPaper(label) === 0);
    expect(labels.length - papers.length).toBeLessThanOrEqual(unread.length);
    expect(all.filter(({ state }) => state === 'confirmed').length).toBeGreaterThan(0);
  },
  BUDGET_MS + 120_000,
);
