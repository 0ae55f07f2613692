// Every state of the reports from fixtures. ?section=overview&state=full&lang=vi&bare
import '@toiluot/shared/ui/theme.css';
import '../hall/hall.css';
import '../hall/styles/gallery.css';
import './reports.css';
import { signal } from '@preact/signals';
import type { Language, ReportTable } from '@toiluot/shared/contract';
import { hallFixtures } from '@toiluot/shared/fixtures';
import { reportFixtures } from '@toiluot/shared/fixtures/reports';
import { watchInputMode } from '@toiluot/shared/ui';
import { render } from 'preact';
import type { ReportClient, TableAnswer } from './report-client.ts';
import { createReportI18n, ReportTexts } from './report-texts.ts';
import { ReportPlace } from './reports-context.ts';
import { ReportsPage, SECTIONS } from './reports-page.tsx';

const STATES = [
  'full',
  'one-day',
  'empty',
  'few-ratings',
  'left-out',
  'loading',
  'refused',
  'unreachable',
  'auditor',
] as const;
type State = (typeof STATES)[number];

const query = new URLSearchParams(location.search);
const state = STATES.find((name) => name === query.get('state')) ?? 'full';
const section = SECTIONS.find((name) => name === query.get('section')) ?? 'overview';
const lang = signal<Language>(query.get('lang') === 'en' ? 'en' : 'vi');
const i18n = createReportI18n(lang);

const RATING_SUMS = new Set(['satisfied-share', 'very-satisfied', 'satisfied', 'not-satisfied']);

function changed(table: ReportTable, name: State): ReportTable {
  if (name === 'empty') return { ...table, dayCount: 0, rows: [], total: null };
  if (name === 'left-out') return { ...table, leftOut: 3 };
  if (name !== 'few-ratings') return table;
  const blank = (row: ReportTable['rows'][number]) =>
    row.map((cell, index) => (RATING_SUMS.has(table.columns[index]?.key ?? '') ? null : cell));
  return { ...table, rows: table.rows.map(blank), total: table.total && blank(table.total) };
}

function answerOf(report: string, by: string | undefined): TableAnswer {
  const found = reportFixtures.find((table) => table.report === report && (by === undefined || table.by === by));
  if (state === 'unreachable' || !found) return { ok: false, code: 'unreachable' };
  if (state === 'refused') return { ok: false, code: 'range-too-long', details: { days: 400 } };
  return { ok: true, table: changed(found, state) };
}

const client: ReportClient = {
  table: ({ report, query: { by } }) =>
    state === 'loading' ? new Promise(() => undefined) : Promise.resolve(answerOf(report, by)),
  save: async () => false,
};

function Gallery() {
  const view = hallFixtures.busy;
  return (
    <>
      {!query.has('bare') && (
        <nav class="gallery-bar" aria-label="Gallery">
          {STATES.map((name) => (
            <a
              key={name}
              href={`?section=${section}&state=${name}&lang=${lang.value}`}
              aria-current={name === state ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      )}
      <div class="hall hall-reports">
        <ReportTexts value={i18n}>
          <ReportPlace
            value={{
              client,
              timezone: view.centre.timezone,
              centreName: view.centre.name,
              isTrial: view.trial,
              maySeeOfficers: state !== 'auditor',
            }}
          >
            <ReportsPage
              today="2026-12-01"
              lists={{ services: [], desks: [] }}
              firstSection={section}
              firstRange={
                state === 'one-day'
                  ? { from: '2026-11-24', to: '2026-11-24' }
                  : { from: '2026-11-23', to: '2026-12-01' }
              }
              onBack={() => undefined}
            />
          </ReportPlace>
        </ReportTexts>
      </div>
    </>
  );
}

document.documentElement.lang = lang.value;
watchInputMode();
const root = document.getElementById('app');
if (root) render(<Gallery />, root);
