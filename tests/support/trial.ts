// The trial hall as a user starts it: the real process, the virtual printer and the agent beside it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TrialInfo } from '@toiluot/shared/contract';

const ROOT = join(import.meta.dirname, '..', '..');
const READY = /http:\/\/127\.0\.0\.1:(\d+)\//;
const READY_LIMIT_MS = 30_000;

export type Trial = {
  readonly url: string;
  readonly dataDir: string;
  readonly info: TrialInfo;
  readonly process: ChildProcess;
  /** What it wrote so far, line by line. */
  readonly said: readonly string[];
  readonly stop: () => Promise<number | null>;
};

function readyUrl(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`the trial was not ready in time: ${said.join('\n')}`)),
      READY_LIMIT_MS,
    );
    child.once('exit', (code) => reject(new Error(`the trial stopped with ${code}: ${said.join('\n')}`)));
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      said.push(line);
      const port = READY.exec(line)?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

/** Starts `server/src/main.ts --trial`, or `--training`, on a free port with an empty data folder of its own. */
export async function startTrial(
  args: readonly string[] = [],
  nodeArgs: readonly string[] = [],
  mode = '--trial',
): Promise<Trial> {
  const dataDir = mkdtempSync(join(tmpdir(), 'toi-luot-trial-'));
  const said: string[] = [];
  const child = spawn(
    process.execPath,
    [...nodeArgs, join(ROOT, 'server', 'src', 'main.ts'), mode, '--port', '0', '--data', dataDir, ...args],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  child.stderr?.on('data', (text: Buffer) => said.push(text.toString()));
  const url = await readyUrl(child, said);
  const info = (await (await fetch(`${url}/api/trial`)).json()) as TrialInfo;
  const stop = async (): Promise<number | null> => {
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const code = await ended;
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  return { url, dataDir, info, process: child, said, stop };
}

export const screenUrl = (trial: Trial, name: string): string => {
  const found = trial.info.screens.find((screen) => screen.name === name);
  if (!found) throw new Error(`the trial has no screen ${name}`);
  return found.url;
};
