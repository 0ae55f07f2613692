// The thread in which the future is played: it gets snapshots and gives answers, so no command ever waits for it (WT5).
import { parentPort } from 'node:worker_threads';
import { type Answer, answerTo, type Question } from './questions.ts';

/** A question with the number under which its answer comes back. */
export type Asked = { readonly n: number; readonly question: Question };
export type Answered = { readonly n: number } & ({ readonly answer: Answer } | { readonly fault: string });

function answered({ n, question }: Asked): Answered {
  try {
    return { n, answer: answerTo(question) };
  } catch (error) {
    return { n, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answered(asked)));
