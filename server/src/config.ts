// Command line and environment → checked configuration; contradictory settings stop the start with one sentence.
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Config = {
  readonly mode: 'trial' | 'serve';
  /** The trial is a practice hall: simulated visitors, tasks, and data of its own. */
  readonly training: boolean;
  readonly host: string;
  readonly port: number;
  /** Whether somebody named the port: then no other will do. */
  readonly portGiven: boolean;
  readonly dataDir: string;
  readonly fresh: boolean;
  /** Trial only: whether the hall follows the centre's hours instead of being always open. */
  readonly realHours: boolean;
  /** Names and addresses under which screens may reach the server. */
  readonly hosts: ReadonlySet<string>;
  readonly statusUrl: string | undefined;
  /** A second port for visitors' own devices: phone page and public waits alone. */
  readonly publicPort: number | undefined;
  /** Where a reverse proxy offers the hall, such as `https://hall.example.vn`. */
  readonly publicUrl: URL | undefined;
  /** In service only. */
  readonly backups: BackupConfig | undefined;
};

export type BackupConfig = {
  readonly folder: string;
  readonly second: string | undefined;
  readonly everyMs: number;
};

/** Told to the person at the console as it is; the process exits with 1. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const HELP = `Tới Lượt

  npm start -- [options]        trial centre on this machine alone
  npm run serve -- [options]    production
  npm run train -- [options]    practice hall with simulated visitors, on this machine alone

  --port N          port (trial: 8080 or the next free one; train: 8090 or the next; serve: 8080)
  --data DIR        data folder (default: data/trial, data/training or data/centre)
  --fresh           trial, train: forget everything and start over
  --clock real      trial: keep the centre's hours instead of being always open
  --host ADDRESS    serve: address to listen on (default 127.0.0.1, this machine alone; 0.0.0.0 for the whole network)
  --name HOST       serve: further host name under which screens reach this server (may be repeated)
  --public-url URL  serve: address that a reverse proxy on this machine gives the hall, such as https://hall.example.vn
  --backup-dir DIR  serve: folder of the backups (default: backups in the data folder)
  --backup-copy DIR serve: second folder, best on another disk or machine
  --backup-every N  serve: minutes between backups (default 15)
  --status-url URL  serve: address of the phone page that visitors' phones can reach, unless the settings name one
  --public-port N   a second port that serves visitors' phones alone: /t, /waits and what they read
  --help            this text
`;

const OPTIONS = {
  trial: { type: 'boolean' },
  training: { type: 'boolean' },
  serve: { type: 'boolean' },
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  clock: { type: 'string' },
  name: { type: 'string', multiple: true },
  'status-url': { type: 'string' },
  'public-url': { type: 'string' },
  'backup-dir': { type: 'string' },
  'backup-copy': { type: 'string' },
  'backup-every': { type: 'string' },
  'public-port': { type: 'string' },
  help: { type: 'boolean' },
} as const;

function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
}

function portOf(text: string | undefined, option = '--port', usual = 8080): number {
  if (text === undefined) return usual;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ConfigError(`${option} takes a number from 0 to 65535, not "${text}".`);
  return port;
}

function backupsOf(
  values: { readonly 'backup-dir'?: string; readonly 'backup-copy'?: string; readonly 'backup-every'?: string },
  dataDir: string,
): BackupConfig {
  const minutes = Number(values['backup-every'] ?? 15);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440)
    throw new ConfigError(`--backup-every takes whole minutes from 1 to 1440, not "${values['backup-every']}".`);
  const folder = resolve(values['backup-dir'] ?? join(dataDir, 'backups'));
  const second = values['backup-copy'] === undefined ? undefined : resolve(values['backup-copy']);
  if (second === folder) throw new ConfigError('--backup-copy must be another folder than that of the backups.');
  return { folder, second, everyMs: minutes * 60_000 };
}

function publicUrlOf(text: string | undefined, mode: Config['mode']): URL | undefined {
  if (text === undefined) return undefined;
  if (mode === 'trial')
    throw new ConfigError('--public-url exists only in a real hall: the trial stays on this machine.');
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new ConfigError(`--public-url takes an address such as https://hall.example.vn, not "${text}".`);
  return url;
}

/**
 * @returns configuration, or 'help'
 * @throws ConfigError with one plain sentence
 */
export function readConfig(args: readonly string[]): Config | 'help' {
  let values: ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
  try {
    ({ values } = parseArgs({ args: [...args], options: OPTIONS, strict: true }));
  } catch (error) {
    throw new ConfigError(`${(error as Error).message.split('.')[0]}. See --help.`);
  }
  if (values.help) return 'help';
  if (values.serve && values.training)
    throw new ConfigError('--training and --serve exclude each other: a practice hall is never the real one.');
  if (values.serve && values.trial) throw new ConfigError('--trial and --serve exclude each other.');
  const mode = values.serve ? 'serve' : 'trial';
  const host = values.host ?? '127.0.0.1';
  if (mode === 'trial' && !LOOPBACK.includes(host))
    throw new ConfigError(
      `The trial hall has sample passwords and stays on this machine: --host ${host} is refused. Use "npm run serve" for a real hall.`,
    );
  if (mode === 'serve' && values.fresh)
    throw new ConfigError('--fresh exists only in the trial hall: a real hall forgets nothing.');
  if (values.clock !== undefined && values.clock !== 'real' && values.clock !== 'trial')
    throw new ConfigError(`--clock takes "real" or "trial", not "${values.clock}".`);
  const dataDir = resolve(
    values.data ?? `data/${values.training ? 'training' : mode === 'trial' ? 'trial' : 'centre'}`,
  );
  const names = mode === 'trial' ? [] : [...ownAddresses(), ...(values.name ?? [])];
  return {
    mode,
    training: values.training ?? false,
    host,
    port: portOf(values.port, '--port', values.training ? 8090 : 8080),
    portGiven: values.port !== undefined,
    dataDir,
    fresh: values.fresh ?? false,
    realHours: mode === 'serve' || values.clock === 'real',
    hosts: new Set([...LOOPBACK, ...names].map((name) => name.toLowerCase())),
    statusUrl: values['status-url'],
    publicUrl: publicUrlOf(values['public-url'], mode),
    backups: mode === 'serve' ? backupsOf(values, dataDir) : undefined,
    publicPort: values['public-port'] === undefined ? undefined : portOf(values['public-port'], '--public-port'),
  };
}
