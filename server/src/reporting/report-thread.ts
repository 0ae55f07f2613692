// The thread that makes reports: it reads the file by a connection of its own that cannot write, so no command ever
// waits for a report. Days are measured ahead, once, from the newest back, and kept in a folder for the next start.
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CentreId } from '@toiluot/shared/contract';
import { answerReport, type ReportAnswer, type ReportRequest } from '../application/statistics/answer-report.ts';
import { type PublicRecord, type PublicRecordRequest, publicRecord } from '../application/statistics/public-record.ts';
import { ReportSource } from '../application/statistics/report-source.ts';
import type { ReportScene } from '../application/statistics/scene.ts';
import { openSqliteStorage } from '../storage/sqlite/open-sqlite-storage.ts';
import { MeasuredDaysFolder } from './measured-days-folder.ts';
import { measuresVersion } from './measures-version.ts';

export type ThreadData = { readonly file: string; readonly centre: CentreId };
export type ThreadRequest =
  | ({ readonly id: number; readonly kind: 'ask' } & ReportRequest)
  | ({ readonly id: number; readonly kind: 'public' } & PublicRecordRequest)
  | { readonly kind: 'prepare'; readonly scene: ReportScene }
  | { readonly kind: 'stop' };
export type ThreadReply =
  | { readonly id: number; readonly answer: ReportAnswer | PublicRecord }
  | { readonly id: number; readonly failure: string };

const { file, centre } = workerData as ThreadData;
const storage = openSqliteStorage({ file, readonly: true, quickCheck: false });
const measured = new MeasuredDaysFolder(join(dirname(file), 'measured-days'), measuresVersion());
const source = new ReportSource(storage, centre, measured);
/** Longest time back that is measured ahead: what one question may ask. */
const DAYS_AHEAD = 400;

let isStopped = false;

async function prepare(scene: ReportScene): Promise<void> {
  const all = await source.days({ from: '0000-01-01', to: '9999-12-31' });
  const days = all.slice(-DAYS_AHEAD);
  measured.keepOnly(days);
  for (const day of days.reverse()) {
    if (isStopped) return;
    if (day.state === 'closed') await source.columns(day, scene);
    // Questions that came meanwhile go first.
    await new Promise(setImmediate);
  }
}

async function answer(request: Extract<ThreadRequest, { kind: 'ask' | 'public' }>): Promise<ThreadReply> {
  try {
    const work = request.kind === 'ask' ? answerReport(request, source) : publicRecord(request, source);
    return { id: request.id, answer: await work };
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (request: ThreadRequest) => {
  if (request.kind === 'ask' || request.kind === 'public') parentPort?.postMessage(await answer(request));
  else if (request.kind === 'prepare') await prepare(request.scene);
  else {
    isStopped = true;
    await storage.close();
    parentPort?.close();
  }
});
