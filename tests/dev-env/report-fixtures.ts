// Writes shared/fixtures/report-tables.json: the tables of an invented week, for the gallery of the reports.
// node tests/dev-env/report-fixtures.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportName, ReportQuery, ReportTable } from '@toiluot/shared/contract';
import { makeReport } from '../../server/src/application/statistics/make-report.ts';
import { ReportSource } from '../../server/src/application/statistics/report-source.ts';
import { reportScene } from '../../server/src/application/statistics/scene.ts';
import { ReportWeek, WEEK_CENTRE } from '../support/report-week.ts';

const WHOLE = { from: '2026-11-23', to: '2026-12-01' } as const;
const QUESTIONS: readonly (readonly [ReportName, Partial<ReportQuery>])[] = [
  ...(
    ['total', 'agency', 'service', 'desk', 'officer', 'hour', 'weekday', 'day', 'week', 'month', 'origin'] as const
  ).map((by) => ['measures', { by }] as const),
  ['queue', {}],
  ['arrivals', {}],
  ['desk-time', { by: 'desk' }],
  ['desk-time', { by: 'officer' }],
  ['desk-timeline', { from: '2026-11-24', to: '2026-11-24' }],
  ['overrides', {}],
  ['override-counts', {}],
  ['low-ratings', {}],
  ['complaints', {}],
  ['complaint-counts', {}],
  ...(['service', 'hour'] as const).flatMap((by) => [['quotes', { by }] as const, ['fairness', { by }] as const]),
];

const week = new ReportWeek(5);
await week.play(90);
const scene = reportScene(week.bus.state, week.time);
if (!scene) throw new Error('the week has no catalogue');
const source = new ReportSource(week.storage, WEEK_CENTRE);
const tables: ReportTable[] = [];
for (const [report, query] of QUESTIONS) tables.push(await makeReport(report, { ...WHOLE, ...query }, scene, source));
const file = join(import.meta.dirname, '..', '..', 'shared', 'fixtures', 'report-tables.json');
writeFileSync(file, `[\n${tables.map((table) => JSON.stringify(table)).join(',\n')}\n]\n`);
