// Starts the virtual printer and the print agent as processes of their own: a driver that crashes never stops the queue.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Logger } from '../logger.ts';

export type PrinterProcesses = {
  readonly address: { readonly pageUrl: string; readonly host: string; readonly port: number };
  readonly stop: () => void;
};

type Options = {
  readonly root: string;
  readonly dataDir: string;
  readonly serverUrl: string;
  readonly agentToken: string;
  readonly logger: Logger;
};

const READY = /virtual printer on ([\d.]+):(\d+), page (\S+)/;
const RESTART_MS = 2_000;

function start(root: string, script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(root, 'printer', 'src', script), '--end-with-parent', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: root,
    // One arena of the C library is enough for them: 10 MB less after 1,000 tickets.
    env: { MALLOC_ARENA_MAX: '1', ...process.env },
  });
}

/** Waits for the line that names the printer's addresses. */
function readyLine(child: ChildProcess): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('the virtual printer has no output'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = READY.exec(line);
      if (match) resolve(match);
    });
    child.once('exit', (code) => reject(new Error(`the virtual printer stopped with ${code}`)));
    return undefined;
  });
}

/** @returns the printer's addresses and how to stop both; the agent is started again when it dies */
export async function startPrinterProcesses({
  root,
  dataDir,
  serverUrl,
  agentToken,
  logger,
}: Options): Promise<PrinterProcesses> {
  const stateDir = join(dataDir, 'agent');
  mkdirSync(stateDir, { recursive: true });
  const tokenFile = join(stateDir, 'token');
  writeFileSync(tokenFile, agentToken, { mode: 0o600 });
  const virtual = start(root, 'virtual/main.ts', ['--port', '0', '--page-port', '0']);
  const [, host = '127.0.0.1', port = '0', pageUrl = ''] = await readyLine(virtual);
  let stopped = false;
  let agent: ChildProcess | undefined;
  const startAgent = (): void => {
    if (stopped) return;
    agent = start(root, 'main.ts', [
      '--server',
      serverUrl,
      '--token-file',
      tokenFile,
      '--state',
      stateDir,
      '--printer',
      `printer-1=tcp://${host}:${port}?profile=virtual-80`,
    ]);
    agent.stdout?.resume();
    agent.once('exit', (code) => {
      if (stopped) return;
      logger.warn('the print agent stopped and is started again', { code });
      setTimeout(startAgent, RESTART_MS).unref();
    });
  };
  startAgent();
  return {
    address: { pageUrl, host, port: Number(port) },
    stop: () => {
      stopped = true;
      agent?.kill();
      virtual.kill();
    },
  };
}
