import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './forecast-worker.ts';
import type { AnswerTo, Question, QuestionKind } from './questions.ts';

type Open = { readonly settle: (answer: never) => void; readonly fail: (error: Error) => void };

/** The worker thread behind forecasts and what-ifs: begins with the first question, and again after a fault. */
export class SimulationThread {
  #worker: Worker | undefined;
  #last = 0;
  readonly #open = new Map<number, Open>();

  /** Questions without an answer yet. */
  get waitingCount(): number {
    return this.#open.size;
  }

  /** @throws Error when the thread fails or is stopped before it answers */
  ask<K extends QuestionKind>(question: Extract<Question, { kind: K }>): Promise<AnswerTo<K>> {
    this.#worker ??= this.#start();
    this.#last += 1;
    const asked: Asked = { n: this.#last, question };
    this.#worker.postMessage(asked);
    return new Promise((settle, fail) => this.#open.set(asked.n, { settle, fail }));
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#failAll(new Error('the simulation has stopped'));
  }

  #start(): Worker {
    const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (answered: Answered) => {
      const open = this.#open.get(answered.n);
      this.#open.delete(answered.n);
      if ('answer' in answered) open?.settle(answered.answer as never);
      else open?.fail(new Error(answered.fault));
    });
    worker.on('error', (error) => {
      if (this.#worker === worker) this.#worker = undefined;
      this.#failAll(error instanceof Error ? error : new Error(String(error)));
    });
    return worker;
  }

  #failAll(error: Error): void {
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const { fail } of open) fail(error);
  }
}
