import { Worker } from 'node:worker_threads';
import type { CentreId } from '@toiluot/shared/contract';
import type { ReportAnswer, ReportRequest, Reports } from '../application/statistics/answer-report.ts';
import type { PublicRecord, PublicRecordRequest } from '../application/statistics/public-record.ts';
import type { ReportScene } from '../application/statistics/scene.ts';
import type { ThreadData, ThreadReply, ThreadRequest } from './report-thread.ts';

type Answer = Extract<ThreadReply, { answer: unknown }>['answer'];
type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };

/** The other side of the thread; a thread that died is started anew by the next question. */
export class ThreadedReports implements Reports {
  readonly #data: ThreadData;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #last = 0;
  #hasStopped = false;

  /** @param file  the data file, made and migrated already */
  constructor(file: string, centre: CentreId) {
    this.#data = { file, centre };
  }

  /** Measures days ahead, so that the first question of a year is as quick as the next. */
  prepare(scene: ReportScene): void {
    this.#send({ kind: 'prepare', scene });
  }

  answer = async (request: ReportRequest): Promise<ReportAnswer> =>
    (await this.#ask((id) => ({ ...request, id, kind: 'ask' }))) as ReportAnswer;

  publicRecord = async (request: PublicRecordRequest): Promise<PublicRecord> =>
    (await this.#ask((id) => ({ ...request, id, kind: 'public' }))) as PublicRecord;

  stop = async (): Promise<void> => {
    this.#hasStopped = true;
    const worker = this.#worker;
    if (!worker) return;
    worker.ref();
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ kind: 'stop' } satisfies ThreadRequest);
    await gone;
  };

  #ask(request: (id: number) => ThreadRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#hasStopped) return reject(new Error('reports have stopped'));
      this.#last += 1;
      this.#waiting.set(this.#last, { resolve, reject });
      this.#send(request(this.#last));
    });
  }

  #send(request: ThreadRequest): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./report-thread.ts', import.meta.url), { workerData: this.#data });
    worker.unref();
    worker.on('message', (reply: ThreadReply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ('answer' in reply) waiting?.resolve(reply.answer);
      else waiting?.reject(new Error(reply.failure));
    });
    worker.on('error', (error) => this.#lose(worker, error as Error));
    worker.on('exit', () => this.#lose(worker, new Error('the report thread ended')));
    return worker;
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker === worker) this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
