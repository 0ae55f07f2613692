import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Job } from './client/main.ts';
import type { Slice } from './figures.ts';
import type { Question, Ready } from './servers/ready.ts';

function nextMessage<T>(child: ChildProcess, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`${what} stopped with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null) return;
  child.disconnect();
  await gone;
}

export type RunningServer = {
  readonly ready: Ready;
  readonly startAfresh: () => Promise<void>;
  /** Processor time since it started, user and system, µs. */
  readonly cpuUs: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** @param execArgv  options of Node, such as `--cpu-prof` */
export async function startServer(
  name: 'house' | 'floor',
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<RunningServer> {
  const child = fork(join(import.meta.dirname, 'servers', `${name}.ts`), args, { execArgv: [...execArgv] });
  const ready = await nextMessage<Ready>(child, name);
  const ask = <T>(question: Question): Promise<T> => {
    const answer = nextMessage<T>(child, name);
    child.send(question);
    return answer;
  };
  return { ready, startAfresh: () => ask('afresh'), cpuUs: () => ask('cpu'), stop: () => stop(child) };
}

export type LoadClient = { readonly run: (job: Job) => Promise<Slice>; readonly stop: () => Promise<void> };

export function startClient(): LoadClient {
  const child = fork(join(import.meta.dirname, 'client', 'main.ts'));
  return {
    run: (job) => {
      child.send(job);
      return nextMessage<Slice>(child, 'the load client');
    },
    stop: () => stop(child),
  };
}
