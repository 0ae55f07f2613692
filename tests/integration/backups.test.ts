// The file is copied while the hall works, and a lost one comes back by one command without a number twice (R07, F-A16).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentreId } from '@toiluot/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyJournal } from '../../server/src/application/replay.ts';
import { backupsIn } from '../../server/src/backup/backup-folder.ts';
import { readManifest } from '../../server/src/backup/manifest.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { type As, handClock, quietLogger, ROOT } from '../support/house.ts';
import { FIRST_ACCOUNT, forget, postJson, type ServeHouse, setUp, startServeHouse } from '../support/serve-house.ts';

const patiently = { timeout: 20_000, interval: 50 };
const CENTRE = 'quang-binh' as CentreId;
const clock = handClock();
let data = '';
const houses: ServeHouse[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'toi-luot-backups-'));
});
afterEach(async () => {
  for (const house of houses.splice(0)) await house.stop();
  forget(data);
});

async function start(options: Parameters<typeof startServeHouse>[0] = {}): Promise<ServeHouse> {
  const house = await startServeHouse({ dataDir: data, machine: clock, ...options });
  houses.push(house);
  return house;
}
async function stop(house: ServeHouse): Promise<void> {
  houses.splice(houses.indexOf(house), 1);
  await house.stop();
}

async function tool(name: 'backup' | 'restore', ...args: string[]): Promise<{ code: number; said: string }> {
  const script = join(ROOT, 'server', 'src', 'cli', `${name}.ts`);
  const child = spawn(process.execPath, [script, ...args, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

const command = ({ url }: ServeHouse, name: string, input: object, as: As) =>
  postJson(`${url}/api/commands/${name}`, input, { 'idempotency-key': crypto.randomUUID(), ...as });

async function kioskOf(house: ServeHouse, admin: As): Promise<As> {
  const { body } = await command(house, 'device.approve', { kind: 'kiosk', name: 'Máy 1' }, admin);
  await expect.poll(() => house.app.bus.state.day?.state, patiently).toBe('open');
  return { authorization: `Bearer ${(body['result'] as { token: string }).token}` };
}

async function issue(house: ServeHouse, kiosk: As): Promise<{ label: string; ticket: string }> {
  clock.advance(4_000);
  const { body } = await command(house, 'ticket.issue', { service: 'stnmt-dat-dai' }, kiosk);
  expect(body).toMatchObject({ ok: true });
  return body['result'] as { label: string; ticket: string };
}

const newest = (folder = join(data, 'backups')): string => join(folder, backupsIn(folder).at(-1) ?? 'none');

test('[R07] a working hall copies its file by itself, checked, with a manifest, into both places', async () => {
  const second = join(data, 'second');
  const backups = { folder: join(data, 'backups'), second, everyMs: 300 };
  const house = await start({ backups });
  const kiosk = await kioskOf(house, await setUp(house));
  await issue(house, kiosk);
  const { committedSeq } = house.app.bus;
  await expect
    .poll(() => readManifest(newest(second))?.centres[0]?.seq, patiently)
    .toBeGreaterThanOrEqual(committedSeq);
  const manifest = readManifest(newest());
  expect(manifest).toMatchObject({ schema: expect.any(Number), epoch: house.app.bus.epoch, trial: false });
  expect(manifest?.rows['ticket']).toBe(1);
  for (const file of [newest(), newest(second)]) expect(statSync(file).mode & 0o077, 'read by its owner alone').toBe(0);
  const opened = join(data, 'opened', 'hall.db');
  mkdirSync(join(data, 'opened'));
  copyFileSync(newest(second), opened);
  const copy = openSqliteStorage({ file: opened });
  const { findings, rows } = await verifyJournal(copy, CENTRE);
  await copy.close();
  expect(findings).toEqual([]);
  expect(rows).toBeGreaterThanOrEqual(committedSeq);
  expect(readdirSync(backups.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  const secret = readFileSync(join(data, 'secret'), 'utf8').trim();
  expect(readFileSync(newest()).includes(secret), 'what opens doors is in no backup (O12)').toBe(false);
});

test('[R07] the last copy is made when the hall stops, and nothing new makes no new copy', async () => {
  const backups = { folder: join(data, 'backups'), second: undefined, everyMs: 3_600_000 };
  const house = await start({ backups });
  await setUp(house);
  expect(backupsIn(backups.folder)).toEqual([]);
  const { committedSeq } = house.app.bus;
  await stop(house);
  expect(backupsIn(backups.folder)).toHaveLength(1);
  expect(readManifest(newest())?.centres[0]?.seq).toBeGreaterThanOrEqual(committedSeq);
});

test('[R07] a backup that fails is an alert and a log line, and the alert goes with the next good one', async () => {
  const folder = join(data, 'backups');
  writeFileSync(folder, 'a file where the folder should be');
  const faults: { what: string; error: unknown }[] = [];
  const backups = { folder, second: undefined, everyMs: 200 };
  const house = await start({ backups, logger: quietLogger(faults) });
  const admin = await setUp(house);
  const alerts = () => [...house.app.bus.state.alerts.keys()];
  await expect.poll(alerts, patiently).toContain('backup-failed:hall');
  expect(faults.map(({ what }) => what)).toContain('backup');
  const health = await (await fetch(`${house.url}/api/health`, { headers: admin })).json();
  expect(health).toMatchObject({ ready: true, backup: { failed: true } });
  rmSync(folder);
  await expect.poll(alerts, patiently).not.toContain('backup-failed:hall');
  expect(backupsIn(folder).length).toBeGreaterThan(0);
});

test('[R07] by hand: now beside a running server, list, verify; a changed byte is found', async () => {
  const house = await start();
  const kiosk = await kioskOf(house, await setUp(house));
  await issue(house, kiosk);
  expect(await tool('backup', 'now')).toMatchObject({ code: 0 });
  expect((await tool('backup', 'list')).said).toContain(newest());
  expect(await tool('backup', 'verify', newest())).toMatchObject({
    code: 0,
    said: expect.stringMatching(/whole up to row/),
  });
  const bytes = readFileSync(newest());
  const changed = join(data, 'changed.db');
  bytes.fill(0xff, bytes.length - 3_000, bytes.length - 2_000);
  writeFileSync(changed, bytes);
  expect((await tool('backup', 'verify', changed)).code).toBe(1);
  expect(await tool('restore', changed)).toMatchObject({ code: 1 });
  expect((await tool('restore', newest())).said, 'never under a living server').toMatch(/Another server is running/);
});

test.each([
  ['destroyed', (file: string) => writeFileSync(file, readFileSync(file).fill(0xab, 100))],
  ['deleted', (file: string) => rmSync(file)],
  ['readable, with later rows', () => undefined],
])(
  '[R07] a file that is %s comes back: what is lost is said, and no paper gets a twin',
  async (what, harm) => {
    const file = join(data, 'hall.db');
    let house = await start();
    const kiosk = await kioskOf(house, await setUp(house));
    const papers = [await issue(house, kiosk), await issue(house, kiosk)];
    const { epoch } = house.app.bus;
    expect((await tool('backup', 'now')).code).toBe(0);
    papers.push(await issue(house, kiosk), await issue(house, kiosk), await issue(house, kiosk));
    const lastSeq = house.app.bus.committedSeq;
    await stop(house);
    harm(file);
    const harmed = existsSync(file) ? readFileSync(file) : undefined;
    if (what === 'destroyed') await expect(start()).rejects.toThrow(/is damaged/);

    const { code, said } = await tool('restore', newest());
    expect(code, said).toBe(0);
    const aside = readdirSync(data).find((name) => name.startsWith('aside-'));
    if (what === 'deleted') expect(said).toMatch(/no file before/);
    if (what === 'destroyed') expect(said).toMatch(/cannot be read/);
    if (what.startsWith('readable')) {
      const backed = readManifest(newest())?.centres[0]?.seq ?? 0;
      expect(said).toContain(`lost: ${lastSeq - backed} rows`);
    }
    if (harmed && aside) expect(readFileSync(join(data, aside, 'hall.db')).equals(harmed), 'kept as it was').toBe(true);

    house = await start();
    expect(house.app.bus.epoch).not.toBe(epoch);
    const next = await issue(house, kiosk);
    expect(papers.map(({ label }) => label)).not.toContain(next.label);
    expect(papers.map(({ ticket }) => ticket)).not.toContain(next.ticket);
    const signedIn = await postJson(`${house.url}/api/session`, FIRST_ACCOUNT);
    expect(signedIn.status).toBe(200);
    await stop(house);
    const storage = openSqliteStorage({ file, readonly: true });
    expect((await verifyJournal(storage, CENTRE)).findings).toEqual([]);
    await storage.close();
    expect(readdirSync(data).filter((name) => name.includes('restoring'))).toEqual([]);
  },
  60_000,
);

test('[R07] a file that is no backup, or another one than its manifest names, changes nothing', async () => {
  const house = await start();
  await setUp(house);
  await tool('backup', 'now');
  await stop(house);
  const before = readFileSync(join(data, 'hall.db'));
  const stranger = join(data, 'letters.db');
  writeFileSync(stranger, 'dear all '.repeat(1_000));
  mkdirSync(join(data, 'other'));
  for (const file of [stranger, join(data, 'missing.db')]) expect((await tool('restore', file)).code).toBe(1);
  const manifest = `${newest()}.json`;
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"sha256": "../, '"sha256": "00'));
  expect((await tool('restore', newest())).said).toMatch(/checksum differs/);
  expect(readFileSync(join(data, 'hall.db')).equals(before)).toBe(true);
});
