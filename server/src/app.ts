// The house wired by hand: storage, bus, identity, views, entrances, clock. The process around it is main.ts.

import { existsSync, realpathSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { CentreId, DeviceId, ServiceId, TicketId } from '@toiluot/shared/contract';
import type { FastifyInstance } from 'fastify';
import { Announcer } from './announcing/announcer.ts';
import type { SpeechEngine } from './announcing/engine.ts';
import { createVoiceChain } from './announcing/voice-chain.ts';
import { BoardReports } from './application/board-reports.ts';
import { CommandBus } from './application/command-bus.ts';
import { CommandService } from './application/command-service.ts';
import { type CommittedFeed, createCommittedFeed } from './application/committed-feed.ts';
import { complaintList } from './application/complaints/complaint-list.ts';
import { assignmentHistory } from './application/history/assignment-history.ts';
import { deskProcedures } from './application/history/desk-procedures.ts';
import { findTickets } from './application/history/find-tickets.ts';
import { freeColleagues } from './application/history/free-colleagues.ts';
import { ticketHistory } from './application/history/ticket-history.ts';
import { ticketPlace } from './application/history/ticket-place.ts';
import { unservedServices } from './application/history/unserved-services.ts';
import { HouseHealth } from './application/house-health.ts';
import { Identity } from './application/identity/identity.ts';
import { hashPassword } from './application/identity/password.ts';
import { SetupCode } from './application/identity/setup-code.ts';
import { createTokens, type Tokens } from './application/identity/tokens.ts';
import { JournalReader } from './application/journal/journal-reader.ts';
import { MediaFolder } from './application/media/media-folder.ts';
import { PairingApproval } from './application/pairing/pairing-approval.ts';
import { PairingDesk } from './application/pairing/pairing-desk.ts';
import { Presence } from './application/presence.ts';
import { PublicPast } from './application/public/public-past.ts';
import { QueryService } from './application/query-service.ts';
import { createGuard } from './application/request-guard.ts';
import { SearchMisses } from './application/search-misses.ts';
import { answerReport, type Reports } from './application/statistics/answer-report.ts';
import { publicRecord } from './application/statistics/public-record.ts';
import { ReportSource } from './application/statistics/report-source.ts';
import { reportScene } from './application/statistics/scene.ts';
import { ViewService } from './application/view-service.ts';
import { Backups } from './backup/backups.ts';
import type { BackupPlan } from './backup/make-backup.ts';
import { KEEP } from './backup/usual-plan.ts';
import { Forecaster } from './forecasting/forecaster.ts';
import { HallSimulation } from './forecasting/hall-simulation.ts';
import { SimulationThread } from './forecasting/simulation-thread.ts';
import { Gateway } from './gateway/gateway.ts';
import { createHttpServer } from './http/http-server.ts';
import { createBusyWatch } from './http/public/busy-watch.ts';
import { createPublicLimits } from './http/public/public-limits.ts';
import { createPublicServer } from './http/public/public-server.ts';
import type { Logger } from './logger.ts';
import { ThreadedReports } from './reporting/threaded-reports.ts';
import { HallClock, type MachineClock } from './schedule/hall-clock.ts';
import { HouseWatch } from './schedule/house-watch.ts';
import { Scheduler } from './schedule/scheduler.ts';
import type { SignConfig } from './signs/config/sign-config.ts';
import { DeskSigns } from './signs/desk-signs.ts';
import type { SearchLog } from './storage/search-log.ts';
import { lockForThisProcess } from './storage/sqlite/process-lock.ts';
import { openStorageInThread } from './storage/sqlite/thread/open-storage-in-thread.ts';
import type { FileCare, IdentityStorage, Storage } from './storage/storage.ts';

/** Everything that a centre keeps. */
export type AppStorage = Storage & IdentityStorage & SearchLog;

export type AppOptions = {
  readonly storage: AppStorage & Partial<FileCare>;
  readonly centre: CentreId;
  readonly trial: boolean;
  readonly byCalendar: boolean;
  /** Secret of the installation, 32 random bytes: device and ticket tokens are made from it. */
  readonly secret: Buffer;
  readonly hosts: ReadonlySet<string>;
  /** Host under which a reverse proxy of this machine offers the hall. */
  readonly publicHost?: string | undefined;
  readonly root: string;
  readonly logger: Logger;
  readonly statusUrl?: string | undefined;
  /** Folder of the data file, whose free room is watched. */
  readonly dataDir?: string | undefined;
  /** Folder of what boards show between calls. */
  readonly mediaDir: string;
  /** When and where the file is copied; absent: never. */
  readonly backups?: (Omit<BackupPlan, 'keep'> & { readonly everyMs: number }) | undefined;
  readonly machine?: MachineClock;
  /** Whether waits are forecast, by a worker thread. */
  readonly forecasts?: boolean;
  /** The data file, read by the thread that makes reports; absent: reports are made here, from `storage`. */
  readonly reportFile?: string;
  /** Cap per socket; raised by the bench alone. */
  readonly eventsPerSecond?: number;
  /** Links of the voice before the chime, in order (voice.md section 3). */
  readonly speechEngines?: readonly SpeechEngine[];
  /** LED signs over the desks; absent: there are none. */
  readonly signs?: SignConfig | undefined;
  /** Whether visitors' phones must wait for calmer times; measured, unless given. */
  readonly isBusy?: (() => boolean) | undefined;
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
  /** In service, while no account exists: what the console tells whoever sets the hall up. */
  readonly setupCode: SetupCode | undefined;
  readonly announcer: Announcer;
  /** Listens and returns the port. */
  readonly listen: (host: string, port: number) => Promise<number>;
  /** Opens the entrance for visitors' own devices beside the other; returns its port. */
  readonly listenPublic: (host: string, port: number) => Promise<number>;
  /** Looks at the past days that the public is told of; done by itself at the start and after each close. */
  readonly publicLook: () => Promise<void>;
  /** Finishes what was accepted, tells clients, closes the file. */
  readonly stop: () => Promise<void>;
};

/** Clients that do not answer the goodbye (a frozen kiosk, half a request) are not waited for any longer (O01). */
const CLIENTS_LIMIT_MS = 4_000;

/** A copy at the end is worth a moment, not the deadline of the process: the last one is a quarter of an hour old at most. */
const LAST_BACKUP_LIMIT_MS = 3_000;

function backupsOf({ storage, backups, logger }: AppOptions, bus: CommandBus, now: () => number): Backups | undefined {
  const { backup } = storage;
  if (!backups || !backup) return undefined;
  return new Backups({
    source: { backup },
    plan: { ...backups, keep: KEEP },
    everyMs: backups.everyMs,
    now,
    seq: () => bus.committedSeq,
    onDone: ({ file, bytes }) => logger.info('backup', { file, bytes }),
    onFailed: (error) => logger.fault('backup', '-', error),
  });
}

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
export const openStorage = (file: string, trial: boolean): Promise<AppStorage & FileCare> =>
  openStorageInThread({ file, trial });

/** Events after which somebody may have to be said, or the next one may begin. */
const VOICED = /^(announcement\.|ticket\.(called|recalled)$)/;
function reportsHere(storage: Storage, centre: CentreId): Reports {
  const source = new ReportSource(storage, centre);
  return {
    answer: (request) => answerReport(request, source),
    publicRecord: (request) => publicRecord(request, source),
    stop: async () => undefined,
  };
}

const MACHINE: MachineClock = { wall: Date.now, steady: () => performance.now() };

export async function createApp(options: AppOptions): Promise<App> {
  const { storage, centre, trial, logger } = options;
  const feed = createCommittedFeed((name, error) => logger.fault(`listener ${name}`, '-', error));
  let clock = new HallClock(options.machine ?? MACHINE);
  const now = (): number => clock.now();
  let forecaster: Forecaster | undefined;
  const serviceWait = (service: ServiceId, hasHeadStart: boolean) => forecaster?.ofService(service, hasHeadStart);
  const lateTicketOf = (service: ServiceId) => forecaster?.lateTicketOf(service);
  const hardlyServed = () => forecaster?.hardlyServed() ?? [];
  const tokens = createTokens(options.secret);
  const presence = new Presence();
  const silentSince = (device: DeviceId) => presence.silentSince(device);
  let announcer: Announcer | undefined;
  let publicPast: PublicPast | undefined;
  let signs: DeskSigns | undefined;
  const bus = new CommandBus({
    storage,
    centre,
    trial,
    now,
    hashPassword,
    hashPin: tokens.pin,
    feed,
    log: logger,
    waitFor: serviceWait,
    lateTicketOf,
    hardlyServed,
    voiceTroubles: () => [...(announcer?.troubles() ?? []), ...(signs?.troubles() ?? [])],
    silentSince,
  });
  await bus.start();
  clock = new HallClock(options.machine ?? MACHINE, bus.state.lastAt);
  const identity = new Identity({ storage, state: () => bus.state, tokens, now });
  await identity.sessions.start();
  const pairing = new PairingDesk(now);
  const onFault = (what: string, error: unknown) => logger.fault(what, '-', error);
  const chain = createVoiceChain(options.speechEngines ?? []);
  const voice = new Announcer({ bus, now, presence: () => presence.devices, ...chain, onFault });
  announcer = voice;
  const waits = {
    ofService: (service: ServiceId) => serviceWait(service, false),
    ofTicket: (ticket: TicketId) => forecaster?.ofTicket(ticket),
    lateTicketOf,
    hardlyServed,
  };
  const boards = new BoardReports();
  const views = new ViewService({
    bus,
    boards,
    now,
    trial,
    presence: presence.devices,
    pairings: () => pairing.waiting(),
    waits,
    voice: voice.facts,
    bestHours: () => publicPast?.bestHours,
  });
  const commands = new CommandService({
    bus,
    tokens,
    statusUrl: options.statusUrl,
    onNewPassword: (staff) => identity.sessions.closeAllOf(staff),
    pairing: new PairingApproval(pairing, () => bus.state, now),
    onReload: (device) => gateway.reload(device),
    onBoard: (device, health) => boards.heard(device, health, now()),
    onIdentify: (device) => gateway.identify(device, bus.state.devices.get(device)?.name ?? ''),
    onSpeaker: (device, report) => voice.heard(device, report),
  });
  const searchMisses = new SearchMisses({
    log: storage,
    centre,
    now,
    timezone: () => bus.state.catalogue?.file.centre.timezone ?? 'UTC',
  });
  const thread = new SimulationThread();
  const simulation = new HallSimulation({ bus, now, thread });
  const history = { bus, storage, centre };
  const queries = new QueryService(bus, {
    'hall.what-if': simulation.whatIf,
    'hall.suggestions': simulation.suggestions,
    'hall.assignments': assignmentHistory(history),
    'hall.complaints': complaintList(() => bus.state),
    'desk.colleagues': freeColleagues(bus),
    'desk.unserved': unservedServices(bus),
    'desk.procedures': deskProcedures(bus),
    'ticket.place': ticketPlace(bus),
    'ticket.find': findTickets(bus),
    'ticket.history': ticketHistory(history),
  });
  const reportThread = options.reportFile === undefined ? undefined : new ThreadedReports(options.reportFile, centre);
  const reports = reportThread ?? reportsHere(storage, centre);
  publicPast = new PublicPast({ bus, reports, now, onFault });
  let port = 0;
  const backups = backupsOf(options, bus, now);
  const health = new HouseHealth({
    bus,
    probe: storage.probe,
    dataDir: options.dataDir,
    backups: () => backups?.state,
    clockStepMs: () => clock.stepMs,
  });
  const media = new MediaFolder({
    folder: options.mediaDir,
    keyOf: tokens.media,
    steady: () => performance.now(),
  });
  const watch = new HouseWatch({
    bus,
    clock: () => clock,
    health,
    hasBackupFailed: () => backups?.state.hasFailed ?? false,
    warn: logger.warn,
  });
  const guard = createGuard(options.hosts, () => port, options.publicHost);
  const setupCode = !trial && bus.state.staff.size === 0 ? new SetupCode(now) : undefined;
  const entrance = {
    bus,
    commands,
    queries,
    views,
    identity,
    reports,
    now,
    root: options.root,
    limits: createPublicLimits(options.isBusy ?? createBusyWatch()),
    onFault: (id: string, error: unknown) => logger.fault('http', id, error),
  };
  const http = await createHttpServer({
    ...entrance,
    searchMisses,
    tokens,
    pairing,
    health,
    media,
    journal: new JournalReader({ bus, storage, centre }),
    statusUrl: options.statusUrl,
    drawTicket: (request) => gateway.drawTicket(request),
    guard,
    trial,
    behindProxy: options.publicHost !== undefined,
    setupCode,
    sound: (announcement, word) => voice.sound(announcement, word),
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
  if (options.forecasts) forecaster = new Forecaster({ bus, now, thread, onForecast, onFault });
  const scheduler = new Scheduler({
    bus,
    now,
    byCalendar: options.byCalendar,
    onSecond: () => {
      gateway.refresh();
      void watch.second();
    },
  });
  feed.listen('sessions', ({ events }) => {
    for (const event of events)
      if (event.type === 'staff.saved' && event.data.staff.disabled)
        void identity.sessions.closeAllOf(event.data.staff.id);
  });
  feed.listen('voice', ({ events }) => {
    if (events.some(({ type }) => VOICED.test(type))) voice.wake();
  });
  if (options.signs) signs = new DeskSigns({ config: options.signs, bus, now, warn: logger.warn });
  feed.listen('public figures', ({ events }) => {
    if (events.some(({ type }) => type === 'day.closed')) void publicPast?.look();
  });
  feed.listen('signs', () => signs?.wake());
  let publicHttp: FastifyInstance | undefined;
  const listenPublic = async (host: string, wanted: number): Promise<number> => {
    publicHttp = await createPublicServer(entrance);
    await publicHttp.listen({ host, port: wanted });
    return (publicHttp.server.address() as AddressInfo).port;
  };
  const stop = async (): Promise<void> => {
    scheduler.stop();
    voice.stop();
    signs?.stop();
    chain.stop();
    forecaster?.stop();
    await thread.stop();
    await within(
      CLIENTS_LIMIT_MS,
      gateway.stop().then(() => Promise.all([http.close(), publicHttp?.close()])),
    );
    publicHttp?.server.closeAllConnections();
    http.server.closeAllConnections();
    publicPast?.stop();
    await reports.stop();
    await bus.stop();
    await backups?.stop();
    if (backups) await within(LAST_BACKUP_LIMIT_MS, backups.run());
    await storage.close();
  };
  const listen = async (host: string, wanted: number): Promise<number> => {
    await http.listen({ host, port: wanted });
    port = (http.server.address() as AddressInfo).port;
    await media.prepare().catch((error: unknown) => onFault('media folder', error));
    chain.start();
    await voice.start();
    signs?.start();
    scheduler.start();
    forecaster?.start();
    backups?.start();
    const scene = reportScene(bus.state, now());
    if (scene) reportThread?.prepare(scene);
    void publicPast?.look();
    return port;
  };
  return {
    bus,
    commands,
    identity,
    tokens,
    feed,
    views,
    now,
    scheduler,
    setupCode,
    announcer: voice,
    listen,
    listenPublic,
    publicLook: async () => publicPast?.look(),
    stop,
  };
}
