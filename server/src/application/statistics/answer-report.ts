import type { ReportName, ReportQuery, ReportTable } from '@toiluot/shared/contract';
import { reportCsv } from '../report-files/csv.ts';
import { reportXlsx } from '../report-files/xlsx.ts';
import { makeReport } from './make-report.ts';
import type { PublicRecord, PublicRecordRequest } from './public-record.ts';
import type { ReportSource } from './report-source.ts';
import type { ReportScene } from './scene.ts';

/** A question that was checked and may be asked. Plain data. */
export type ReportRequest = {
  readonly report: ReportName;
  readonly query: ReportQuery;
  readonly scene: ReportScene;
};

export type ReportAnswer =
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'csv' | 'xlsx'; readonly bytes: Uint8Array };

/** Answers questions one after another, here or in a thread. */
export type Reports = {
  readonly answer: (request: ReportRequest) => Promise<ReportAnswer>;
  readonly publicRecord: (request: PublicRecordRequest) => Promise<PublicRecord>;
  readonly stop: () => Promise<void>;
};

export async function answerReport(
  { report, query, scene }: ReportRequest,
  source: ReportSource,
): Promise<ReportAnswer> {
  const table = await makeReport(report, query, scene, source);
  const lang = query.lang ?? 'vi';
  if (query.format === 'csv') return { kind: 'csv', bytes: new TextEncoder().encode(reportCsv(table, lang)) };
  if (query.format === 'xlsx') return { kind: 'xlsx', bytes: await reportXlsx(table, lang) };
  return { kind: 'table', table };
}
