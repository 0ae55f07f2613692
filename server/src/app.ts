// The house wired by hand: storage, bus, identity, views, entrances, clock. The process around it is main.ts.

import { existsSync, realpathSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { CentreId, ServiceId, TicketId } from '@toiluot/shared/contract';
import type { FastifyInstance } from 'fastify';
import { CommandBus } from './application/command-bus.ts';
import { CommandService } from './application/command-service.ts';
import { type CommittedFeed, createCommittedFeed } from './application/committed-feed.ts';
import { Identity } from './application/identity/identity.ts';
import { hashPassword } from './application/identity/password.ts';
import { createTokens, type Tokens } from './application/identity/tokens.ts';
import { Presence } from './application/presence.ts';
import { createGuard } from './application/request-guard.ts';
import { answerReport, type Reports } from './application/statistics/answer-report.ts';
import { ReportSource } from './application/statistics/report-source.ts';
import { reportScene } from './application/statistics/scene.ts';
import { ViewService } from './application/view-service.ts';
import { Forecaster } from './forecasting/forecaster.ts';
import { Gateway } from './gateway/gateway.ts';
import { createHttpServer } from './http/http-server.ts';
import type { Logger } from './logger.ts';
import { ThreadedReports } from './reporting/threaded-reports.ts';
import { HallClock, type MachineClock } from './schedule/hall-clock.ts';
import { Scheduler } from './schedule/scheduler.ts';
import { lockForThisProcess } from './storage/sqlite/process-lock.ts';
import { openStorageInThread } from './storage/sqlite/thread/open-storage-in-thread.ts';
import type { IdentityStorage, Storage } from './storage/storage.ts';

export type AppOptions = {
  readonly storage: Storage & IdentityStorage;
  readonly centre: CentreId;
  readonly trial: boolean;
  readonly byCalendar: boolean;
  /** Secret of the installation, 32 random bytes: device and ticket tokens are made from it. */
  readonly secret: Buffer;
  readonly hosts: ReadonlySet<string>;
  readonly root: string;
  readonly logger: Logger;
  readonly statusUrl?: string | undefined;
  readonly machine?: MachineClock;
  /** Whether waits are forecast, by a worker thread. */
  readonly forecasts?: boolean;
  /** The data file, read by the thread that makes reports; absent: reports are made here, from `storage`. */
  readonly reportFile?: string;
  /** Cap per socket; raised by the bench alone. */
  readonly eventsPerSecond?: number;
  readonly extraRoutes?: ((app: FastifyInstance) => void) | undefined;
};

export type App = {
  readonly bus: CommandBus;
  readonly commands: CommandService;
  readonly identity: Identity;
  readonly tokens: Tokens;
  readonly feed: CommittedFeed;
  readonly views: ViewService;
  readonly now: () => number;
  readonly scheduler: Scheduler;
  /** Listens and returns the port. */
  readonly listen: (host: string, port: number) => Promise<number>;
  /** Finishes what was accepted, tells clients, closes the file. */
  readonly stop: () => Promise<void>;
};

/** Clients that do not answer the goodbye (a frozen kiosk, half a request) are not waited for any longer (O01). */
const CLIENTS_LIMIT_MS = 4_000;

function within(ms: number, work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** @throws DataFolderInUse when a server runs on this file */
export const refuseIfRunning = (file: string): void => {
  if (existsSync(file)) lockForThisProcess(realpathSync(file)).release();
};

/** The data file of a centre; main.ts knows no engine. */
export const openStorage = (file: string, trial: boolean): Promise<Storage & IdentityStorage> =>
  openStorageInThread({ file, trial });

function reportsHere(storage: Storage, centre: CentreId): Reports {
  const source = new ReportSource(storage, centre);
  return { answer: (request) => answerReport(request, source), stop: async () => undefined };
}

const MACHINE: MachineClock = { wall: Date.now, steady: () => performance.now() };

export async function createApp(options: AppOptions): Promise<App> {
  const { storage, centre, trial, logger } = options;
  const feed = createCommittedFeed((name, error) => logger.fault(`listener ${name}`, '-', error));
  let clock = new HallClock(options.machine ?? MACHINE);
  const now = (): number => clock.now();
  let forecaster: Forecaster | undefined;
  const serviceWait = (service: ServiceId, hasHeadStart: boolean) => forecaster?.ofService(service, hasHeadStart);
  const bus = new CommandBus({ storage, centre, trial, now, hashPassword, feed, log: logger, waitFor: serviceWait });
  await bus.start();
  clock = new HallClock(options.machine ?? MACHINE, bus.state.lastAt);
  const tokens = createTokens(options.secret);
  const identity = new Identity({ storage, state: () => bus.state, tokens, now });
  await identity.sessions.start();
  const presence = new Presence();
  const waits = {
    ofService: (service: ServiceId) => serviceWait(service, false),
    ofTicket: (ticket: TicketId) => forecaster?.ofTicket(ticket),
  };
  const views = new ViewService({ bus, now, trial, presence: presence.devices, waits });
  const commands = new CommandService({
    bus,
    tokens,
    statusUrl: options.statusUrl,
    onNewPassword: (staff) => identity.sessions.closeAllOf(staff),
  });
  const thread = options.reportFile === undefined ? undefined : new ThreadedReports(options.reportFile, centre);
  const reports = thread ?? reportsHere(storage, centre);
  let port = 0;
  const guard = createGuard(options.hosts, () => port);
  const onFault = (what: string, error: unknown) => logger.fault(what, '-', error);
  const http = await createHttpServer({
    bus,
    commands,
    views,
    identity,
    guard,
    reports,
    now,
    trial,
    root: options.root,
    onFault: (id, error) => logger.fault('http', id, error),
    extraRoutes: options.extraRoutes,
  });
  const gateway = new Gateway({
    http: http.server,
    bus,
    commands,
    views,
    identity,
    feed,
    presence,
    guard,
    now,
    eventsPerSecond: options.eventsPerSecond ?? 100,
    onFault,
  });
  const onForecast = () => gateway.refresh();
  if (options.forecasts) forecaster = new Forecaster({ bus, now, onForecast, onFault });
  const scheduler = new Scheduler({ bus, now, byCalendar: options.byCalendar, onSecond: () => gateway.refresh() });
  feed.listen('sessions', ({ events }) => {
    for (const event of events)
      if (event.type === 'staff.saved' && event.data.staff.disabled)
        void identity.sessions.closeAllOf(event.data.staff.id);
  });
  const stop = async (): Promise<void> => {
    scheduler.stop();
    await forecaster?.stop();
    await within(
      CLIENTS_LIMIT_MS,
      gateway.stop().then(() => http.close()),
    );
    http.server.closeAllConnections();
    await reports.stop();
    await bus.stop();
    await storage.close();
  };
  const listen = async (host: string, wanted: number): Promise<number> => {
    await http.listen({ host, port: wanted });
    port = (http.server.address() as AddressInfo).port;
    scheduler.start();
    forecaster?.start();
    const scene = reportScene(bus.state, now());
    if (scene) thread?.prepare(scene);
    return port;
  };
  return { bus, commands, identity, tokens, feed, views, now, scheduler, listen, stop };
}
