// The process itself: what it says when it cannot start, in one sentence, and what it refuses to touch (A01, O01).
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../server/src/config.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { dataFolder, ROOT, startHouse } from '../support/house.ts';

const MAIN = join(ROOT, 'server', 'src', 'main.ts');
const folders: string[] = [];
const children: ChildProcess[] = [];
const folder = (): string => {
  const made = dataFolder();
  folders.push(made);
  return made;
};
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

function main(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said.err += part;
  });
  return { child, said };
}

/** Starts in vain: the exit code and what stood on standard error. */
async function fails(...args: string[]): Promise<string> {
  const { child, said } = main(...args);
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, said.err + said.out).toBe(1);
  expect(said.err.trim().split('\n'), said.err).toHaveLength(1);
  expect(said.err).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(said.err.trim()).toMatch(/[.!]$/);
  return said.err.trim();
}

async function taken(): Promise<{ port: string; server: Server }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: String((server.address() as { port: number }).port), server };
}

async function trialFile(): Promise<string> {
  const dataDir = folder();
  await (await startHouse({ dataDir })).stop();
  return dataDir;
}

/** The sentence with which a command line is refused, without a process: `fails` shows that it is all that is said. */
function refusal(...args: string[]): string {
  try {
    readConfig(args);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error(`taken: ${args.join(' ')}`);
}

test.each([
  ['an unknown option', ['--colour', 'red'], /--colour/],
  ['a stray word', ['now'], /now/],
  ['an option without its value', ['--port'], /--port/],
  ['a port that is none', ['--port', 'x'], /--port takes a number/],
  ['a port too high', ['--port', '70000'], /--port takes a number/],
  ['a clock that is none', ['--clock', 'fast'], /--clock takes/],
  ['two modes at once', ['--trial', '--serve'], /exclude each other/],
  ['forgetting a real hall', ['--serve', '--fresh'], /forgets nothing/],
])('[O01] %s is told in one sentence', (_what, args, words) => {
  const sentence = refusal(...args);
  expect(sentence).toMatch(words);
  expect(sentence).toMatch(/^[^\n]+\.$/);
});

test.each(['0.0.0.0', '::', '192.168.1.10', 'example.org', '127.0.0.1.example.org', ''])(
  '[A01] a trial refuses to be reached from outside: --host "%s"',
  (host) => {
    expect(refusal('--host', host)).toMatch(/sample passwords/);
  },
);

test('[O01][A01] a refused command line ends the process before it touches anything', async () => {
  const dataDir = join(folder(), 'hall');
  const [unknown, outside] = await Promise.all([
    fails('--colour', 'red', '--data', dataDir),
    fails('--host', '0.0.0.0', '--data', dataDir),
  ]);
  expect(unknown).toMatch(/--colour/);
  expect(outside).toMatch(/sample passwords/);
  expect(existsSync(dataDir)).toBe(false);
});

test('[A01] serve refuses the file of a trial, a trial that of a real hall, and neither changes it', async () => {
  const trial = await trialFile();
  const before = readFileSync(join(trial, 'hall.db'));
  expect(await fails('--serve', '--data', trial, '--port', '0')).toMatch(/made for a trial/);
  expect(readFileSync(join(trial, 'hall.db')).equals(before)).toBe(true);
  const real = folder();
  await openSqliteStorage({ file: join(real, 'hall.db'), trial: false }).close();
  expect(await fails('--data', real, '--port', '0')).toMatch(/centre in service/);
});

test('[O01] a second process on the same folder is refused, and the first works on', async () => {
  const dataDir = folder();
  const house = await startHouse({ dataDir });
  try {
    expect(await fails('--data', dataDir, '--port', '0')).toMatch(/Another server is running/);
    expect(await fails('--data', dataDir, '--port', '0', '--fresh'), 'nor is it forgotten under it').toMatch(
      /Another server is running/,
    );
    await house.done('ticket.issue', { service: 'stnmt-dat-dai' }, house.asDevice('kiosk-1'));
  } finally {
    await house.stop();
  }
});

test('[O01] a folder that cannot be made or written to', async () => {
  const file = join(folder(), 'a-file');
  writeFileSync(file, '');
  expect(await fails('--data', join(file, 'hall'), '--port', '0')).toMatch(/cannot be written to/);
  expect(await fails('--data', file, '--port', '0')).toMatch(/cannot be written to/);
  if (process.getuid?.() === 0) return;
  const locked = join(folder(), 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  expect(await fails('--data', locked, '--port', '0')).toMatch(/cannot be written to/);
});

test('[O01] a damaged file is refused and left as it is', async () => {
  const dataDir = await trialFile();
  const file = join(dataDir, 'hall.db');
  const bytes = readFileSync(file);
  bytes.fill(0xab, 100, bytes.length - 1_000);
  writeFileSync(file, bytes);
  expect(await fails('--data', dataDir, '--port', '0')).toMatch(/is damaged/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  writeFileSync(file, 'this is no database, whatever its name says'.repeat(30));
  expect(await fails('--data', dataDir, '--port', '0')).toMatch(/is damaged/);
});

test('[O01] --fresh removes no folder that is not a trial hall', async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, 'letters.txt'), 'dear');
  expect(await fails('--fresh', '--data', dataDir, '--port', '0')).toMatch(/not the folder of a trial hall/);
  expect(readFileSync(join(dataDir, 'letters.txt'), 'utf8')).toBe('dear');
});

test('[O01] a port in use, one that is forbidden, and an address of another machine', async () => {
  const { port, server } = await taken();
  try {
    expect(await fails('--data', folder(), '--port', port)).toMatch(new RegExp(`Port ${port} is in use`));
    expect(await fails('--serve', '--data', folder(), '--host', '127.0.0.1', `--port=${port}`)).toMatch(
      new RegExp(`Port ${port} is in use`),
    );
  } finally {
    server.close();
  }
  expect(await fails('--serve', '--data', folder(), '--port', '0', '--host', '203.0.113.7')).toMatch(
    /no address of this machine/,
  );
});

test('[O01] --help helps and exits with 0', async () => {
  const { child, said } = main('--help');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect([said.err, said.out]).toEqual(['', expect.stringContaining('--data DIR')]);
});

/** The address that a started process announces. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('no output'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /is ready.*(http:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    return undefined;
  });
}

test('[A01] a fresh real hall has no account, no device, no trial page, and stops with 0', async () => {
  const { child } = main('--serve', '--data', folder(), '--port', '0', '--host', '127.0.0.1');
  const url = await address(child);
  const status = async (path: string) => (await fetch(url + path, { redirect: 'manual' })).status;
  expect(await status('api/ready')).toBe(200);
  expect([await status('api/trial'), await status('api/trial/status'), await status('api/session')]).toEqual([
    404, 404, 401,
  ]);
  for (const [username, password] of [
    ['admin', 'admin'],
    ['quantri', 'quantri'],
    ['admin', ''],
  ]) {
    const answer = await fetch(`${url}api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    expect([400, 401]).toContain(answer.status);
  }
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('[O01][N06] a trial starts with its printer, prints, and takes both processes along when it stops', async () => {
  const dataDir = folder();
  const { child, said } = main('--data', dataDir, '--port', '0');
  const url = await address(child);
  const info = (await (await fetch(`${url}api/trial`)).json()) as {
    devices: { id: string; token: string }[];
    printer: { pageUrl: string; port: number };
    staff: unknown[];
  };
  expect(info.staff.length).toBeGreaterThan(20);
  const token = info.devices.find((d) => d.id === 'kiosk-1')?.token ?? '';
  const issued = await fetch(`${url}api/commands/ticket.issue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'first', authorization: `Bearer ${token}` },
    body: JSON.stringify({ service: 'stnmt-dat-dai' }),
  });
  expect(issued.status).toBe(200);
  const printed = async () =>
    (
      (await (await fetch(`${url}api/views/kiosk.view`, { headers: { authorization: `Bearer ${token}` } })).json()) as {
        lastTicket?: { print: string };
      }
    ).lastTicket?.print;
  const end = performance.now() + 15_000;
  while ((await printed()) !== 'confirmed' && performance.now() < end)
    await new Promise((next) => setTimeout(next, 100));
  expect(await printed(), said.err).toBe('confirmed');
  expect((await fetch(info.printer.pageUrl)).status).toBe(200);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  await new Promise((next) => setTimeout(next, 300));
  await expect(fetch(info.printer.pageUrl)).rejects.toThrow('fetch failed');
}, 40_000);
