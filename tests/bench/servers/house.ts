// The house as it runs in a hall (SQLite file, log file, HTTP, sockets, clock), in a process of its own.
// Argument: its data folder.
import { join } from 'node:path';
import type { CentreId, CommandName, DeskId, DeviceId, InputOf, StaffId } from '@toiluot/shared/contract';
import { type App, createApp } from '../../../server/src/app.ts';
import type { ActorRef } from '../../../server/src/application/actor-ref.ts';
import { createLogger } from '../../../server/src/logger.ts';
import { openStorageInThread } from '../../../server/src/storage/sqlite/thread/open-storage-in-thread.ts';
import { seedHall } from '../../../server/src/trial/seed-hall.ts';
import { type TrialAccount, trialAccounts } from '../../../server/src/trial/trial-accounts.ts';
import { ROOT } from '../../support/house.ts';
import { benchCatalogue, SERVICE } from './bench-catalogue.ts';
import { tellReady } from './ready.ts';

const dataDir = process.argv[2] ?? '';
const catalogue = benchCatalogue();
const app = await createApp({
  storage: await openStorageInThread({ file: join(dataDir, 'hall.db'), trial: true, quickCheck: false }),
  centre: catalogue.centre.id as CentreId,
  trial: true,
  byCalendar: false,
  secret: Buffer.alloc(32, 7),
  hosts: new Set(['127.0.0.1']),
  root: ROOT,
  mediaDir: join(dataDir, 'media'),
  logger: createLogger(join(dataDir, 'server.log')),
  eventsPerSecond: 1_000_000,
});
const accounts = trialAccounts(join(dataDir, 'trial-accounts.json'), catalogue);
await seedHall(app, catalogue, accounts, true);
const port = await app.listen('127.0.0.1', 0);
const officers = accounts.filter((account) => account.deskNumber);
const url = `http://127.0.0.1:${port}`;

async function signIn({ username, password }: TrialAccount): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`sign-in of ${username}: ${response.status}`);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const deskOf = ({ deskNumber }: TrialAccount): string => `desk-${String(deskNumber).padStart(2, '0')}`;

async function run<N extends CommandName>(name: N, input: InputOf<N>, actor: ActorRef): Promise<void> {
  const reply = await app.bus.execute(name, input, actor, crypto.randomUUID());
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
}

async function openDesks(): Promise<void> {
  for (const account of officers) {
    await run('desk.open', { desk: deskOf(account) as DeskId }, { kind: 'staff', id: account.username as StaffId });
  }
}

/** A new day: nobody waits, and every desk is open and free. */
async function startAfresh(): Promise<void> {
  const trial: ActorRef = { kind: 'system', part: 'trial' };
  await run('day.close', { force: true }, trial);
  await run('day.open', {}, trial);
  await openDesks();
}

const tokenOf = (house: App, id: string): string => {
  const device = house.bus.state.devices.get(id as DeviceId);
  if (!device) throw new Error(`no device ${id}`);
  return house.tokens.device(device);
};

await openDesks();
tellReady(
  {
    port,
    service: SERVICE,
    kioskToken: tokenOf(app, 'kiosk-1'),
    boardToken: tokenOf(app, 'board-hall'),
    desks: await Promise.all(officers.map(async (account) => ({ id: deskOf(account), cookie: await signIn(account) }))),
  },
  { startAfresh, stop: () => app.stop() },
);
