// One report in its frame: picture or table, and both files of it.
import type { ReportTable as Table, Text } from '@toiluot/shared/contract';
import { Button, describeRefusal } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatIsoDate } from './format-cell.ts';
import type { Question, TableAnswer } from './report-client.ts';
import { ReportTable } from './report-table.tsx';
import { useReportTexts } from './report-texts.ts';
import { usePlace, useTable } from './reports-context.ts';

export interface ReportPanelProps {
  readonly question: Question;
  /** The report's own title unless given. */
  readonly title?: Text | string | undefined;
  /** Draws the table as a picture; without it there is the table alone. */
  readonly chart?: ((table: Table) => ComponentChildren) | undefined;
  readonly isWide?: boolean | undefined;
  /** What the figures mean, in plain words above them. */
  readonly explained?: string | undefined;
  /** What they come to, under that. */
  readonly verdict?: ((table: Table) => ComponentChildren) | undefined;
}

export function ReportPanel({ question, title, chart, isWide = false, explained, verdict }: ReportPanelProps) {
  const i18n = useReportTexts();
  const { answer, isBusy } = useTable(question);
  const [isTable, setTable] = useState(chart === undefined);
  const [withDetails, setDetails] = useState(false);
  const id = useId();
  const own = answer?.ok ? i18n.textOf(answer.table.title) : '';
  const words = title === undefined ? own : typeof title === 'string' ? title : i18n.textOf(title);
  const hasDetails = answer?.ok === true && answer.table.columns.some((column) => column.isDetail);
  return (
    <section class={`report-panel${isWide ? ' report-panel-wide' : ''}`} aria-labelledby={id} aria-busy={isBusy}>
      <div class="report-panel-head">
        <h2 id={id}>{words || i18n.t('reports.loading')}</h2>
        {chart && (
          <fieldset class="segments">
            <legend class="for-readers">{i18n.t('panel.view', { title: words })}</legend>
            <Button pressed={!isTable} onPress={() => setTable(false)}>
              {i18n.t('panel.chart')}
            </Button>
            <Button pressed={isTable} onPress={() => setTable(true)}>
              {i18n.t('panel.table')}
            </Button>
          </fieldset>
        )}
        {isTable && hasDetails && (
          <Button pressed={withDetails} onPress={() => setDetails(!withDetails)}>
            {i18n.t('panel.details')}
          </Button>
        )}
        <Files question={question} title={words} />
      </div>
      {explained && <p class="explained">{explained}</p>}
      {verdict && answer?.ok && answer.table.total && verdict(answer.table)}
      <PanelBody answer={answer} chart={isTable ? undefined : chart} withDetails={withDetails} />
    </section>
  );
}

function Files({ question, title }: { readonly question: Question; readonly title: string }) {
  const i18n = useReportTexts();
  const { client } = usePlace();
  const [hasFailed, setFailed] = useState(false);
  const lang = i18n.lang.value === 'en' ? 'en' : 'vi';
  const save = async (format: 'csv' | 'xlsx') =>
    setFailed(!(await client.save({ ...question, query: { ...question.query, lang } }, format)));
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          kind="quiet"
          icon="download"
          label={i18n.t('panel.file-of', { kind: i18n.t(`panel.${format}`), title })}
          onPress={() => save(format)}
        >
          {i18n.t(`panel.${format}`)}
        </Button>
      ))}
      {hasFailed && (
        <span class="panel-trouble" role="alert">
          {i18n.t('reports.failed')}
        </span>
      )}
    </>
  );
}

function PanelBody({
  answer,
  chart,
  withDetails,
}: {
  readonly answer: TableAnswer | undefined;
  readonly chart: ReportPanelProps['chart'];
  readonly withDetails: boolean;
}) {
  const i18n = useReportTexts();
  if (answer === undefined) return <p class="nothing">{i18n.t('reports.loading')}</p>;
  if (!answer.ok) return <Refusal answer={answer} />;
  const { table } = answer;
  if (table.dayCount === 0) return <EmptyRange table={table} />;
  if (chart) return <>{chart(table)}</>;
  return <ReportTable table={table} withDetails={withDetails} />;
}

export function Refusal({ answer }: { readonly answer: Extract<TableAnswer, { ok: false }> }) {
  const i18n = useReportTexts();
  const { code, details } = answer;
  return (
    <p class="nothing panel-trouble" role="alert">
      {i18n.t('reports.failed')}.{' '}
      {code === 'unreachable' ? i18n.t('reports.unreachable') : describeRefusal(i18n, { code, details })}
    </p>
  );
}

/** F-R03: an empty range says so. */
export function EmptyRange({ table }: { readonly table: Pick<Table, 'from' | 'to'> }) {
  const i18n = useReportTexts();
  const words = { from: formatIsoDate(table.from), to: formatIsoDate(table.to) };
  return <p class="nothing">{i18n.t('reports.empty', words)}</p>;
}
