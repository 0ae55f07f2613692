// The process: reads the configuration, opens the file, starts the house, and stops it in order.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CentreId } from '@toiluot/shared/contract';
import { defaultSpeechSettings } from '@toiluot/shared/speech';
import { createDefaultEngines } from './announcing/default-engines.ts';
import { type App, createApp, openStorage, refuseIfRunning } from './app.ts';
import { catalogueFromFiles } from './application/catalogue-files.ts';
import { type Config, ConfigError, HELP, readConfig } from './config.ts';
import { importDefaultCatalogue } from './default-catalogue.ts';
import { seededRandom } from './forecasting/random.ts';
import { createLogger } from './logger.ts';
import { readSecret } from './secret-file.ts';
import { readSigns } from './signs/config/read-signs.ts';
import { practiceCatalogue } from './training/practice-catalogue.ts';
import { startVisitors } from './training/practice-visitors.ts';
import { seedPractice } from './training/seed-practice.ts';
import { trainingRoutes } from './training/training-routes.ts';
import { type PrinterProcesses, startPrinterProcesses } from './trial/printer-processes.ts';
import { openTrialDay, seedHall } from './trial/seed-hall.ts';
import { trialAccounts } from './trial/trial-accounts.ts';
import { trialRoutes } from './trial/trial-routes.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PORTS_TRIED = 20;
const STOP_LIMIT_MS = 10_000;
const TRIAL_ACCOUNTS = 'trial-accounts.json';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function readCatalogue() {
  const read = (name: string): string => readFileSync(join(ROOT, 'server', 'data', name), 'utf8');
  return catalogueFromFiles({
    centre: read('centre.json'),
    procedures: read('procedures.csv'),
    synonyms: read('synonyms.csv'),
  });
}

/** The port asked for; a trial without a wish takes the next free one. */
async function listenSomewhere(
  listen: App['listen'],
  config: Pick<Config, 'host' | 'port'>,
  mayMove: boolean,
  option = '--port',
): Promise<number> {
  for (let port = config.port; ; port += 1) {
    try {
      return await listen(config.host, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES')
        throw new ConfigError(`This account may not listen on port ${port}. Choose one above 1023 with ${option} N.`);
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw new ConfigError(`${config.host} is no address of this machine. Choose one with --host ADDRESS.`);
      if (code !== 'EADDRINUSE') throw error;
      if (!mayMove || port >= config.port + PORTS_TRIED)
        throw new ConfigError(`Port ${port} is in use by another program. Choose one with ${option} N.`);
    }
  }
}

function announce(config: Config, port: number, setupCode: string | undefined): void {
  const url = config.publicUrl?.href ?? `http://${config.mode === 'trial' ? '127.0.0.1' : 'localhost'}:${port}/`;
  say(
    config.mode === 'trial'
      ? `\nTới Lượt đã sẵn sàng (${config.training ? 'tập huấn' : 'chế độ dùng thử'}): ${url}\nTới Lượt is ready (${config.training ? 'training' : 'trial'}): ${url}\nCtrl-C để dừng / to stop.\n`
      : `\nTới Lượt đã sẵn sàng / is ready: ${url}\n`,
  );
  // Standard output alone: the code stands in no log.
  if (setupCode)
    say(
      `Chưa có tài khoản nào. Mở ${url}setup và nhập mã: ${setupCode} (30 phút, một lần)\nThere is no account yet. Open ${url}setup and type the code: ${setupCode} (30 minutes, one use)\n`,
    );
}

/** `--fresh` removes the folder of a trial hall that nobody runs; any other folder may hold somebody's work. */
function forgetTrial(dataDir: string): void {
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory() || readdirSync(dataDir).length === 0) return;
  if (!existsSync(join(dataDir, TRIAL_ACCOUNTS)))
    throw new ConfigError(`${dataDir} is not the folder of a trial hall, so --fresh removes nothing there.`);
  refuseIfRunning(join(dataDir, 'hall.db'));
  rmSync(dataDir, { recursive: true });
}

/** A practice hall and a trial never share a file, whichever was first. @throws ConfigError */
async function refuseOtherTrial(app: App, { mode, training, dataDir }: Config): Promise<void> {
  const { catalogue } = app.bus.state;
  if (mode === 'serve' || !catalogue || (catalogue.file.settings.practice ?? false) === training) return;
  await app.stop();
  throw new ConfigError(
    training
      ? `${dataDir} holds a trial hall and is not used for training. Choose another folder with --data DIR.`
      : `${dataDir} holds a practice hall and is not used for a trial. Choose another folder with --data DIR.`,
  );
}

async function run(config: Config): Promise<void> {
  const isTrial = config.mode === 'trial';
  if (config.fresh) forgetTrial(config.dataDir);
  const catalogue = config.training ? practiceCatalogue(readCatalogue()) : readCatalogue();
  const signs = readSigns(config.dataDir);
  const storage = await openStorage(join(config.dataDir, 'hall.db'), isTrial);
  const logger = createLogger(join(config.dataDir, 'server.log'));
  const accounts = isTrial ? trialAccounts(join(config.dataDir, TRIAL_ACCOUNTS), catalogue) : [];
  let printer: PrinterProcesses | undefined;
  const app = await createApp({
    storage,
    centre: catalogue.centre.id as CentreId,
    trial: isTrial,
    byCalendar: config.realHours,
    secret: readSecret(join(config.dataDir, 'secret')),
    hosts: config.hosts,
    publicHost: config.publicUrl?.host,
    dataDir: config.dataDir,
    mediaDir: join(config.dataDir, 'media'),
    backups: config.backups,
    root: ROOT,
    logger,
    statusUrl: config.statusUrl,
    forecasts: true,
    signs,
    speechEngines: createDefaultEngines(config.dataDir, defaultSpeechSettings),
    reportFile: join(config.dataDir, 'hall.db'),
    extraRoutes: (http) => {
      if (isTrial)
        trialRoutes(http, {
          house: () => app,
          accounts,
          printer: () => printer?.address ?? { pageUrl: '', host: '127.0.0.1', port: 0 },
        });
      if (config.training) trainingRoutes(http, { house: () => app, storage, centre: catalogue.centre.id as CentreId });
    },
  });
  await refuseOtherTrial(app, config);
  if (isTrial) await seedHall(app, catalogue, accounts, !config.realHours);
  else await importDefaultCatalogue(app, catalogue);
  if (config.training) await seedPractice(app);
  const port = await listenSomewhere(app.listen, config, isTrial && !config.portGiven);
  if (config.publicPort !== undefined) {
    const place = { host: config.host, port: config.publicPort };
    const publicPort = await listenSomewhere(app.listenPublic, place, false, '--public-port');
    say(`Trang cho điện thoại của người dân / visitors' phones: port ${publicPort} (/t, /waits)`);
  }
  if (isTrial) {
    const device = app.bus.state.devices.get('agent-1' as never);
    printer = await startPrinterProcesses({
      root: ROOT,
      dataDir: config.dataDir,
      serverUrl: `http://127.0.0.1:${port}`,
      agentToken: device ? app.tokens.device(device) : '',
      logger,
    });
    if (!config.realHours)
      setInterval(
        () => void openTrialDay(app).catch((error: unknown) => logger.fault('trial day', '-', error)),
        3_600_000,
      ).unref();
  }
  const stopVisitors = config.training
    ? startVisitors(app, {
        kiosk: 'kiosk-1',
        random: seededRandom(Date.now()),
        onFault: (error) => logger.fault('practice visitors', '-', error),
      })
    : undefined;
  announce(config, port, app.setupCode?.spelled);
  stopOnSignals(async () => {
    stopVisitors?.();
    printer?.stop();
    await app.stop();
  });
}

/** SIGTERM or Ctrl-C: finish what was accepted, within 10 s, exit 0 (O01). A second signal changes nothing. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

const PLAIN = new Set([
  'ConfigError',
  'CatalogueFileError',
  'SignConfigError',
  'DataFolderInUse',
  'DataFolderNotWritable',
  'DataFolderOnNetwork',
  'DatabaseDamaged',
  'SchemaTooNew',
  'WrongMode',
  'EngineUnsafe',
]);

/** Expected troubles are one plain sentence; anything else is a bug and keeps its stack. */
function tellAndExit(error: unknown): never {
  const isPlain = error instanceof Error && PLAIN.has(error.name);
  process.stderr.write(
    `${isPlain ? (error as Error).message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}

try {
  const config = readConfig(process.argv.slice(2));
  if (config === 'help') say(HELP);
  else await run(config);
} catch (error) {
  tellAndExit(error);
}
