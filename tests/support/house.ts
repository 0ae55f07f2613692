// A real house for tests: real storage, real HTTP and sockets on a free loopback port, trial data, no printer processes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { createApp, type App } from '../../server/src/app.ts';
import { catalogueFromFiles } from '../../server/src/application/catalogue-files.ts';
import type { Logger } from '../../server/src/logger.ts';
import type { MachineClock } from '../../server/src/schedule/hall-clock.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { seedHall } from '../../server/src/trial/seed-hall.ts';
import { trialAccounts, type TrialAccount } from '../../server/src/trial/trial-accounts.ts';
import type { Catalogue, CentreId, CommandName, DeviceId, InputOf, Reply, ResultOf } from '@toiluot/shared/contract';

export const ROOT = join(import.meta.dirname, '..', '..');

export function defaultCatalogue(): Catalogue {
  const read = (name: string) => readFileSync(join(ROOT, 'server', 'data', name), 'utf8');
  return catalogueFromFiles({ centre: read('centre.json'), procedures: read('procedures.csv'), synonyms: read('synonyms.csv') });
}

export type LogLine = { what: string; error: unknown };

/** Says nothing; faults and command lines are kept for those who want to look. */
export function quietLogger(faults: LogLine[] = [], lines: unknown[] = []): Logger {
  const keep = (text: string, facts?: unknown) => void lines.push({ text, facts });
  return {
    command: (line) => void lines.push(line),
    info: keep,
    warn: keep,
    fault: (what, _id, error) => void faults.push({ what, error }),
  };
}

/** A clock that tests move by hand. */
export function handClock(start = Date.parse('2026-11-25T01:00:00Z')): MachineClock & { advance: (ms: number) => void; jumpWall: (ms: number) => void } {
  let wall = start;
  let steady = 0;
  return { wall: () => wall, steady: () => steady, advance: (ms) => { wall += ms; steady += ms; }, jumpWall: (ms) => { wall += ms; } };
}

export type HouseOptions = { readonly dataDir?: string; readonly catalogue?: Catalogue; readonly machine?: MachineClock; readonly alwaysOpen?: boolean; readonly eventsPerSecond?: number };

export class House {
  readonly app: App;
  readonly url: string;
  readonly dataDir: string;
  readonly accounts: readonly TrialAccount[];
  readonly faults: LogLine[];
  readonly #ownsDir: boolean;
  readonly #sockets: Socket[] = [];

  constructor(parts: { app: App; url: string; dataDir: string; accounts: readonly TrialAccount[]; faults: LogLine[]; ownsDir: boolean }) {
    this.app = parts.app;
    this.url = parts.url;
    this.dataDir = parts.dataDir;
    this.accounts = parts.accounts;
    this.faults = parts.faults;
    this.#ownsDir = parts.ownsDir;
  }

  deviceToken(id: string): string {
    const device = this.app.bus.state.devices.get(id as DeviceId);
    if (!device) throw new Error(`no device ${id}`);
    return this.app.tokens.device(device);
  }

  account(username: string): TrialAccount {
    const found = this.accounts.find((a) => a.username === username);
    if (!found) throw new Error(`no account ${username}`);
    return found;
  }

  /** Signs in over HTTP and returns the cookie. */
  async signIn(username: string): Promise<string> {
    const { password } = this.account(username);
    const response = await fetch(`${this.url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
    if (response.status !== 200) throw new Error(`sign-in of ${username}: ${response.status}`);
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  /** A command over HTTP; `as` = headers that say who asks. */
  async post<N extends CommandName>(name: N, input: unknown, as: Record<string, string>, requestId: string = crypto.randomUUID()): Promise<{ status: number; reply: Reply<ResultOf<N>> }> {
    const response = await fetch(`${this.url}/api/commands/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': requestId, ...as }, body: JSON.stringify(input) });
    return { status: response.status, reply: (await response.json()) as Reply<ResultOf<N>> };
  }

  asDevice(id: string): Record<string, string> {
    return { authorization: `Bearer ${this.deviceToken(id)}` };
  }

  async socket(auth: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Socket> {
    const socket = io(this.url, { transports: ['websocket'], auth: { protocol: 1, ...auth }, extraHeaders: headers, reconnection: false, forceNew: true });
    this.#sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }

  async send<N extends CommandName>(socket: Socket, name: N, input: InputOf<N>, requestId: string = crypto.randomUUID()): Promise<Reply<ResultOf<N>>> {
    return (await socket.timeout(20_000).emitWithAck(name, { requestId, input })) as Reply<ResultOf<N>>;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.disconnect();
    await this.app.stop();
    if (this.#ownsDir) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'toi-luot-'));
  const catalogue = options.catalogue ?? defaultCatalogue();
  const faults: LogLine[] = [];
  const app = await createApp({
    storage: openSqliteStorage({ file: join(dataDir, 'hall.db'), trial: true }), centre: catalogue.centre.id as CentreId, trial: true, byCalendar: options.alwaysOpen === false,
    secret: Buffer.alloc(32, 7), hosts: new Set(['127.0.0.1', 'localhost']), root: ROOT, logger: quietLogger(faults),
    ...(options.machine && { machine: options.machine }), ...(options.eventsPerSecond && { eventsPerSecond: options.eventsPerSecond }),
  });
  const accounts = trialAccounts(join(dataDir, 'trial-accounts.json'), catalogue);
  await seedHall(app, catalogue, accounts, options.alwaysOpen ?? true);
  const port = await app.listen('127.0.0.1', 0);
  return new House({ app, url: `http://127.0.0.1:${port}`, dataDir, accounts, faults, ownsDir: options.dataDir === undefined });
}
