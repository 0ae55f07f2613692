// The thread that owns the data file: opens it, and does what it is asked in the order of asking.
import { parentPort, workerData } from 'node:worker_threads';
import { type OpenOptions, openSqliteStorage } from '../open-sqlite-storage.ts';
import type { SqliteStorage } from '../sqlite-storage.ts';
import type { Answer, Ask } from './thread-messages.ts';

const port = parentPort;
if (!port) throw new Error('storage-thread.ts runs as a thread');

const answer = (message: Answer): void => port.postMessage(message);

function fail(id: number, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  answer({ id, error: { name, message, stack } });
}

function serve(storage: SqliteStorage): void {
  port?.on('message', ({ id, method, args }: Ask) => {
    const work = storage[method] as (...given: readonly unknown[]) => Promise<unknown>;
    work(...args).then(
      (result) => {
        answer({ id, result });
        if (method === 'close') port?.close();
      },
      (error: unknown) => fail(id, error),
    );
  });
  answer({ id: 0, result: storage.meta });
}

try {
  serve(openSqliteStorage(workerData as OpenOptions));
} catch (error) {
  fail(0, error);
}
