// A house in service for tests: no sample accounts, no sample devices, the centre's own hours; real file, HTTP, sockets.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CentreId } from '@toiluot/shared/contract';
import { type App, type AppOptions, createApp } from '../../server/src/app.ts';
import { importDefaultCatalogue } from '../../server/src/default-catalogue.ts';
import { createLogger } from '../../server/src/logger.ts';
import { readSecret } from '../../server/src/secret-file.ts';
import { openStorageInThread } from '../../server/src/storage/sqlite/thread/open-storage-in-thread.ts';
import { type As, dataFolder, defaultCatalogue, ROOT } from './house.ts';

export type ServeHouse = {
  readonly app: App;
  readonly url: string;
  readonly dataDir: string;
  /** The folder stays, so that a second house can start on it. */
  readonly stop: () => Promise<void>;
};

/** Removes a folder made for a house. */
export const forget = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

export async function startServeHouse(
  options: Partial<AppOptions> & { readonly dataDir?: string; readonly port?: number } = {},
): Promise<ServeHouse> {
  const { dataDir = dataFolder(), port = 0, ...overrides } = options;
  const catalogue = defaultCatalogue();
  const app = await createApp({
    storage: await openStorageInThread({ file: join(dataDir, 'hall.db'), trial: false }),
    centre: catalogue.centre.id as CentreId,
    trial: false,
    byCalendar: true,
    secret: readSecret(join(dataDir, 'secret')),
    hosts: new Set(['127.0.0.1', 'localhost']),
    root: ROOT,
    mediaDir: join(dataDir, 'media'),
    logger: createLogger(join(dataDir, 'server.log')),
    ...overrides,
  });
  await importDefaultCatalogue(app, catalogue);
  const url = `http://127.0.0.1:${await app.listen('127.0.0.1', port)}`;
  return { app, url, dataDir, stop: () => app.stop() };
}

export type Answered = { readonly status: number; readonly body: Record<string, unknown> };

export async function postJson(url: string, body: unknown, headers: As = {}): Promise<Answered> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

export const FIRST_ACCOUNT = { username: 'quantri', displayName: 'Lê Thị Bình', password: 'ba con vịt xiêm' } as const;

/** Sets the hall up with the code of its console and signs in; what says who asks. */
export async function setUp({ app, url }: ServeHouse): Promise<As> {
  const made = await postJson(`${url}/api/setup`, { ...FIRST_ACCOUNT, code: app.setupCode?.spelled });
  if (made.status !== 200) throw new Error(`set-up: ${made.status} ${JSON.stringify(made.body)}`);
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: FIRST_ACCOUNT.username, password: FIRST_ACCOUNT.password }),
  });
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}
