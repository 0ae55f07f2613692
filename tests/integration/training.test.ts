// SPEC PR: the practice hall as a new officer meets it: the real process, its mark, its tasks, and no way to mix it up.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrainingProgress } from '@toiluot/shared/contract/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TrialClient } from '../dev-env/simulate/trial-client.ts';
import { postTo, ROOT } from '../support/house.ts';
import { startTrial, type Trial } from '../support/trial.ts';

let hall: Trial;
let client: TrialClient;
const data = mkdtempSync(join(tmpdir(), 'toi-luot-practice-'));

beforeAll(async () => {
  hall = await startTrial(['--data', data], [], '--training');
  client = new TrialClient(hall.url);
}, 60_000);
afterAll(async () => {
  if (hall?.process.exitCode === null) await hall.stop();
  rmSync(data, { recursive: true, force: true });
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const progress = async () => (await (await fetch(`${hall.url}/api/training/tasks`)).json()) as TrainingProgress;
const account = (username: string) => hall.info.staff.find((person) => person.username === username);
const signIn = (username: string) => client.signIn(username, account(username)?.password ?? '');

test('[PR1] it says what it is in every picture, and sends papers that say so', async () => {
  expect(hall.info).toMatchObject({ training: true, centre: { name: { vi: expect.stringMatching(/^TẬP HUẤN/) } } });
  const view = async (name: string, as: Record<string, string>) =>
    (await (await fetch(`${hall.url}/api/views/${name}`, { headers: as })).json()) as object;
  const token = (id: string) => bearer(hall.info.devices.find((device) => device.id === id)?.token ?? '');
  const marked = { trial: true, training: true };
  expect(await view('kiosk.view', token('kiosk-1'))).toMatchObject(marked);
  expect(await view('board.view', token('board-hall'))).toMatchObject(marked);
  expect(await view('hall.view', await signIn('giamsat'))).toMatchObject(marked);
});

test('[PR2][PR3] visitors come by themselves, tasks tick off, and everything starts over at will', {
  timeout: 60_000,
}, async () => {
  const officer = await signIn('canbo05');
  const desk = { desk: 'desk-05' };
  const does = async (name: string, input: object, as: Record<string, string>) => {
    const { reply } = await postTo(hall.url, name as never, input, as, crypto.randomUUID());
    return reply;
  };
  expect((await does('desk.open', desk, officer)).ok).toBe(true);
  await expect.poll(async () => (await does('desk.call-next', desk, officer)).ok, { timeout: 30_000 }).toBe(true);
  expect((await does('desk.undo', desk, officer)).ok).toBe(true);
  const supervisor = await signIn('giamsat');
  expect((await does('desk.open', { desk: 'desk-06', officer: 'canbo06' }, supervisor)).ok).toBe(true);
  expect((await does('assignment.apply-profile', { profile: 'practice-busy-day' }, supervisor)).ok).toBe(true);
  expect((await progress()).done).toMatchObject({
    call: ['Cán bộ quầy 5'],
    undo: ['Cán bộ quầy 5'],
    recall: [],
    'open-desk': ['Giám sát sảnh'],
    'apply-profile': ['Giám sát sảnh'],
  });
  const before = (await progress()).since;
  expect((await fetch(`${hall.url}/api/training/start-over`, { method: 'POST' })).status).toBe(204);
  const after = await progress();
  expect(Object.values(after.done).flat()).toEqual([]);
  expect(after.since).toBeGreaterThan(before);
  expect((await does('desk.call-next', desk, officer)) as object).toMatchObject({ ok: false, code: 'desk-closed' });
});

test('[PR1] its folder is opened neither for a trial nor for service', { timeout: 60_000 }, async () => {
  expect(await hall.stop()).toBe(0);
  const refusal = async (mode: string) => {
    const child = spawn(process.execPath, [join(ROOT, 'server/src/main.ts'), mode, '--port', '0', '--data', data]);
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    return `${code} ${said.trim()}`;
  };
  expect(await refusal('--trial')).toMatch(/^1 .*holds a practice hall/);
  expect(await refusal('--serve')).toMatch(/^1 .*was made for a trial/);
});
