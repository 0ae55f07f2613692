// A real house for tests: real storage, real HTTP and sockets on a free loopback port, trial data, no printer processes.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue, CentreId, CommandName, DeviceId, Reply, ResultOf, StaffId } from '@toiluot/shared/contract';
import { PROTOCOL_VERSION, SESSION_COOKIE } from '@toiluot/shared/contract/protocol';
import { defaultSpeechSettings } from '@toiluot/shared/speech';
import { io, type Socket } from 'socket.io-client';
import { createDefaultEngines } from '../../server/src/announcing/default-engines.ts';
import { type App, type AppOptions, type AppStorage, createApp } from '../../server/src/app.ts';
import { catalogueFromFiles } from '../../server/src/application/catalogue-files.ts';
import type { Logger } from '../../server/src/logger.ts';
import type { MachineClock } from '../../server/src/schedule/hall-clock.ts';
import type { SignConfig } from '../../server/src/signs/config/sign-config.ts';
import { openStorageInThread } from '../../server/src/storage/sqlite/thread/open-storage-in-thread.ts';
import { seedHall } from '../../server/src/trial/seed-hall.ts';
import { type TrialAccount, trialAccounts } from '../../server/src/trial/trial-accounts.ts';
import { trialRoutes } from '../../server/src/trial/trial-routes.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

export function defaultCatalogue(): Catalogue {
  const read = (name: string) => readFileSync(join(ROOT, 'server', 'data', name), 'utf8');
  return catalogueFromFiles({
    centre: read('centre.json'),
    procedures: read('procedures.csv'),
    synonyms: read('synonyms.csv'),
  });
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
export function handClock(
  start = Date.parse('2026-11-25T01:00:00Z'),
): MachineClock & { advance: (ms: number) => void; jumpWall: (ms: number) => void } {
  let wall = start;
  let steady = 0;
  return {
    wall: () => wall,
    steady: () => steady,
    advance: (ms) => {
      wall += ms;
      steady += ms;
    },
    jumpWall: (ms) => {
      wall += ms;
    },
  };
}

export type HouseOptions = {
  /** Kept after `stop`, so that a second house can start on it. */
  readonly dataDir?: string;
  readonly catalogue?: Catalogue;
  readonly machine?: MachineClock;
  readonly alwaysOpen?: boolean;
  readonly eventsPerSecond?: number;
  readonly logger?: Logger;
  readonly port?: number;
  readonly signs?: SignConfig;
  /** Whether the voices of the product speak; else there is the chime alone. */
  readonly hasVoices?: boolean;
  /** Host and port of a proxy between screens and house. */
  readonly publicHost?: string;
  readonly isBusy?: () => boolean;
  readonly wrapStorage?: (storage: AppStorage) => AppStorage;
  readonly extraRoutes?: NonNullable<AppOptions['extraRoutes']>;
};

/** Headers that say who asks. */
export type As = Readonly<Record<string, string>>;

type HouseParts = {
  readonly app: App;
  readonly url: string;
  readonly dataDir: string;
  readonly accounts: readonly TrialAccount[];
  readonly faults: LogLine[];
  readonly lines: unknown[];
  readonly ownsDir: boolean;
};

export class House {
  readonly app: App;
  readonly url: string;
  readonly dataDir: string;
  readonly accounts: readonly TrialAccount[];
  readonly faults: LogLine[];
  readonly lines: unknown[];
  readonly #ownsDir: boolean;
  readonly #sockets: Socket[] = [];

  constructor(parts: HouseParts) {
    this.app = parts.app;
    this.url = parts.url;
    this.dataDir = parts.dataDir;
    this.accounts = parts.accounts;
    this.faults = parts.faults;
    this.lines = parts.lines;
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

  /** Signs in over HTTP with name and password; the cookie. */
  async signIn(username: string, seat?: string): Promise<string> {
    const { password } = this.account(username);
    const response = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(seat && { 'x-seat': seat }) },
      body: JSON.stringify({ username, password }),
    });
    if (response.status !== 200) throw new Error(`sign-in of ${username}: ${response.status}`);
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  /** A session without the work of a password, for tests that are not about signing in. */
  async asStaff(username: string): Promise<As> {
    const staff = this.app.bus.state.staff.get(username as StaffId);
    if (!staff) throw new Error(`no account ${username}`);
    return { cookie: `${SESSION_COOKIE}=${await this.app.identity.enter(staff)}` };
  }

  asDevice(id: string): As {
    return { authorization: `Bearer ${this.deviceToken(id)}` };
  }

  /** A command over HTTP. */
  async post<N extends CommandName>(
    name: N,
    input: unknown,
    as: As,
    requestId: string = crypto.randomUUID(),
  ): Promise<{ status: number; reply: Reply<ResultOf<N>> }> {
    return postTo(this.url, name, input, as, requestId);
  }

  /** A command over HTTP that must succeed; its result. */
  async done<N extends CommandName>(name: N, input: unknown, as: As, requestId?: string): Promise<ResultOf<N>> {
    const { reply } = await this.post(name, input, as, requestId);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.code} ${JSON.stringify(reply.details ?? {})}`);
    return reply.result;
  }

  /** A command of the house itself, straight on the bus. */
  async asSystem<N extends CommandName>(name: N, input: unknown): Promise<Reply<ResultOf<N>>> {
    const ref = { kind: 'system', part: 'trial' } as const;
    return (await this.app.bus.execute(name, input, ref, crypto.randomUUID())) as Reply<ResultOf<N>>;
  }

  get(path: string, as: As = {}): Promise<Response> {
    return fetch(this.url + path, { headers: as, redirect: 'manual' });
  }

  /** `prepare` sees the socket before it connects: the first view may come with the welcome. */
  async socket(auth: Record<string, unknown>, as: As = {}, prepare?: (socket: Socket) => void): Promise<Socket> {
    const socket = socketTo(this.url, auth, as);
    this.#sockets.push(socket);
    prepare?.(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }

  async send<N extends CommandName>(
    socket: Socket,
    name: N,
    input: unknown,
    requestId: string = crypto.randomUUID(),
  ): Promise<Reply<ResultOf<N>>> {
    return (await socket.timeout(20_000).emitWithAck(name, { requestId, input })) as Reply<ResultOf<N>>;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.disconnect();
    await this.app.stop();
    if (this.#ownsDir) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export function socketTo(url: string, auth: Record<string, unknown>, as: As = {}): Socket {
  return io(url, {
    transports: ['websocket'],
    auth: { protocol: PROTOCOL_VERSION, ...auth },
    extraHeaders: { ...as },
    reconnection: false,
    forceNew: true,
  });
}

export async function postTo<N extends CommandName>(
  url: string,
  name: N,
  input: unknown,
  as: As,
  requestId: string,
): Promise<{ status: number; reply: Reply<ResultOf<N>> }> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': requestId, ...as };
  const response = await fetch(`${url}/api/commands/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
  return { status: response.status, reply: (await response.json()) as Reply<ResultOf<N>> };
}

export function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'toi-luot-'));
}

export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const dataDir = options.dataDir ?? dataFolder();
  const catalogue = options.catalogue ?? defaultCatalogue();
  mkdirSync(dataDir, { recursive: true });
  const faults: LogLine[] = [];
  const lines: unknown[] = [];
  const accounts = trialAccounts(join(dataDir, 'trial-accounts.json'), catalogue);
  const sqlite = await openStorageInThread({ file: join(dataDir, 'hall.db'), trial: true });
  const app: App = await createApp({
    storage: options.wrapStorage?.(sqlite) ?? sqlite,
    centre: catalogue.centre.id as CentreId,
    trial: true,
    byCalendar: options.alwaysOpen === false,
    secret: Buffer.alloc(32, 7),
    hosts: new Set(['127.0.0.1', 'localhost']),
    root: ROOT,
    logger: options.logger ?? quietLogger(faults, lines),
    mediaDir: join(dataDir, 'media'),
    reportFile: join(dataDir, 'hall.db'),
    extraRoutes: (http) => {
      trialRoutes(http, { house: () => app, accounts, printer: () => ({ pageUrl: '', host: '127.0.0.1', port: 0 }) });
      options.extraRoutes?.(http);
    },
    // Test machines are busy by themselves.
    isBusy: options.isBusy ?? (() => false),
    ...(options.hasVoices && { speechEngines: createDefaultEngines(dataDir, defaultSpeechSettings) }),
    ...(options.publicHost && { publicHost: options.publicHost }),
    ...(options.signs && { signs: options.signs }),
    ...(options.machine && { machine: options.machine }),
    ...(options.eventsPerSecond && { eventsPerSecond: options.eventsPerSecond }),
  });
  await seedHall(app, catalogue, accounts, options.alwaysOpen ?? true);
  const port = await app.listen('127.0.0.1', options.port ?? 0);
  const url = `http://127.0.0.1:${port}`;
  return new House({ app, url, dataDir, accounts, faults, lines, ownsDir: options.dataDir === undefined });
}
