import { Worker } from 'node:worker_threads';
import type { SearchLog } from '../../search-log.ts';
import type { IdentityStorage, Storage } from '../../storage.ts';
import type { Meta } from '../meta.ts';
import type { OpenOptions } from '../open-sqlite-storage.ts';
import type { SqliteStorage } from '../sqlite-storage.ts';
import { revived } from './named-errors.ts';
import { type Answer, type Ask, THREAD_METHODS, type ThreadMethod } from './thread-messages.ts';

export type StorageInThread = Storage & IdentityStorage & SearchLog & Pick<SqliteStorage, 'meta' | 'backup' | 'probe'>;

type Pending = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/** One thread and what it has been asked and not answered yet. */
class Line {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #ended: Error | undefined;
  #closing: Promise<unknown> | undefined;

  constructor(options: OpenOptions) {
    this.#worker = new Worker(new URL('./storage-thread.ts', import.meta.url), { workerData: options });
    this.#worker.on('message', (answer: Answer) => this.#onAnswer(answer));
    this.#worker.on('error', (error: Error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('The thread of the data file has ended.')));
  }

  /** Resolves when the file is open. */
  opened(): Promise<unknown> {
    return new Promise((resolve, reject) => this.#pending.set(0, { resolve, reject }));
  }

  ask(method: ThreadMethod, args: readonly unknown[]): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, args } satisfies Ask);
    });
  }

  /** Closing twice is closing once. */
  close(): Promise<unknown> {
    this.#closing ??= this.#ended ? Promise.resolve() : this.ask('close', []);
    return this.#closing;
  }

  #onAnswer(answer: Answer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if ('error' in answer) pending?.reject(revived(answer.error));
    else pending?.resolve(answer.result);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/**
 * The data file, opened by a thread of its own: while the disk makes a commit durable, the server goes on reading
 * requests and sending answers and pictures.
 *
 * @throws what `openSqliteStorage` throws
 */
export async function openStorageInThread(options: OpenOptions): Promise<StorageInThread> {
  const line = new Line(options);
  const meta = (await line.opened()) as Meta;
  const methods = THREAD_METHODS.map((method) => [method, (...args: unknown[]) => line.ask(method, args)]);
  return { ...Object.fromEntries(methods), meta, close: () => line.close() } as StorageInThread;
}
