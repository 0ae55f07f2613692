// One PowerShell process for all jobs: starting one for each ticket would cost a second each time.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { TransportError } from './transport.ts';

export type RawHelper = {
  /** Sends one line of the helper's language. @throws TransportError */
  readonly tell: (line: string, limitMs: number) => Promise<void>;
  readonly stop: () => void;
};

const powershell = ['powershell.exe', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File'];

/** @param command program and arguments; another one in tests */
export function startRawHelper(
  command: readonly string[] = [...powershell, path.join(import.meta.dirname, 'windows-raw-helper.ps1')],
): RawHelper {
  let child: ChildProcessWithoutNullStreams | undefined;
  let waiting: ((answer: string) => void)[] = [];

  function running(): ChildProcessWithoutNullStreams {
    if (child && child.exitCode === null) return child;
    const [program = '', ...args] = command;
    const started = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    const failAll = (why: string) => {
      const left = waiting;
      waiting = [];
      for (const answer of left) answer(`error ${why}`);
    };
    started.on('error', (error) => failAll(error.message));
    started.on('exit', () => failAll('the RAW helper ended'));
    started.stdin.on('error', () => undefined);
    createInterface({ input: started.stdout }).on('line', (line) => waiting.shift()?.(line));
    child = started;
    return started;
  }

  return {
    async tell(line, limitMs) {
      const answer = await new Promise<string>((resolve) => {
        const limit = setTimeout(() => resolve('error no answer from the RAW helper'), limitMs);
        waiting.push((text) => {
          clearTimeout(limit);
          resolve(text);
        });
        running().stdin.write(`${line}\n`);
      });
      if (answer !== 'ok') throw new TransportError('closed', answer.replace(/^error /, ''));
    },
    stop: () => child?.kill(),
  };
}
