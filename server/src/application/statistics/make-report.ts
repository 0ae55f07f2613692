// One question, one table: the measured days of the range, then the report's own arithmetic.
import { REPORTS, type ReportName, type ReportQuery, type ReportTable } from '@toiluot/shared/contract';
import { filterOf } from './filter.ts';
import type { ReportSource } from './report-source.ts';
import { reportText } from './report-text.ts';
import { arrivalsReport } from './reports/arrivals-report.ts';
import { complaintCountsReport } from './reports/complaint-counts-report.ts';
import { complaintsReport } from './reports/complaints-report.ts';
import { deskTimeReport } from './reports/desk-time-report.ts';
import { deskTimelineReport } from './reports/desk-timeline-report.ts';
import { fairnessReport } from './reports/fairness-report.ts';
import { lowRatingsReport } from './reports/low-ratings-report.ts';
import { measuresReport } from './reports/measures-report.ts';
import { overrideCountsReport, overridesReport } from './reports/overrides-report.ts';
import { queueReport } from './reports/queue-report.ts';
import { quotesReport } from './reports/quotes-report.ts';
import type { ReportContext } from './reports/report-context.ts';
import type { ReportBody } from './reports/table-parts.ts';
import type { ReportScene } from './scene.ts';

const makers: Readonly<Record<ReportName, (context: ReportContext) => ReportBody | Promise<ReportBody>>> = {
  measures: measuresReport,
  queue: queueReport,
  arrivals: arrivalsReport,
  'desk-time': deskTimeReport,
  'desk-timeline': deskTimelineReport,
  overrides: overridesReport,
  'override-counts': overrideCountsReport,
  complaints: complaintsReport,
  'complaint-counts': complaintCountsReport,
  'low-ratings': lowRatingsReport,
  quotes: quotesReport,
  fairness: fairnessReport,
};

/** @param query  checked: a real range, a breakdown that this report knows */
export async function makeReport(
  report: ReportName,
  query: ReportQuery,
  scene: ReportScene,
  source: ReportSource,
): Promise<ReportTable> {
  const days = await source.days(query);
  const columns: ReportContext['columns'][number][] = [];
  for (const day of days) columns.push(await source.columns(day, scene));
  const by = query.by ?? REPORTS[report].by[0];
  const filter = filterOf(query, scene, source.codes);
  const body = await makers[report]({ query, by, scene, source, days, columns, filter });
  return {
    report,
    title: reportText(`title.${report}`),
    by,
    from: query.from,
    to: query.to,
    timezone: scene.timezone,
    madeAt: scene.now,
    dayCount: days.length,
    leftOut: columns.reduce((sum, { leftOut }) => sum + leftOut, 0),
    waitTargetMs: scene.waitTargetMs,
    columns: [...body.columns],
    rows: body.rows.map((row) => [...row]),
    total: body.total && [...body.total],
  };
}
