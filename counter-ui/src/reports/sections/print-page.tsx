// The report on paper: A4 in the layout of Decree 30/2020 (nation and motto, office, number, title, signatures). What
// nobody has told the system stays dotted, to be filled by hand. Always in Vietnamese.
import { signal } from '@preact/signals';
import type { Language, ReportQuery, ReportTable } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { formatCell, formatIsoDate } from '../format-cell.ts';
import { wholeMonth } from '../range.ts';
import { EmptyRange, Refusal } from '../report-panel.tsx';
import { createReportI18n, useReportTexts } from '../report-texts.ts';
import { usePlace, useTable } from '../reports-context.ts';
import { cellOf, type Row } from '../table-reading.ts';

const official = createReportI18n(signal<Language>('vi'));
const { t } = official;

const SUMMARY = [
  'issued',
  'served',
  'no-show',
  'cancelled',
  'expired',
  'satisfied-share',
  'rated',
  'response',
  'wait-50',
  'wait-90',
  'in-target',
  'serviceTime-50',
  'serviceTime-90',
];
const COLUMNS = ['group', 'issued', 'served', 'no-show', 'wait-50', 'wait-90', 'in-target', 'satisfied-share'];
const DESK_COLUMNS = ['group', 'open', 'serving', 'calling', 'idle', 'paused', 'served'];

export function PrintPage({ query }: { readonly query: ReportQuery }) {
  const i18n = useReportTexts();
  return (
    <>
      <div class="print-bar">
        <Button kind="primary" icon="printer" onPress={() => window.print()}>
          {i18n.t('print.button')}
        </Button>
        <p>{i18n.t('print.hint')}</p>
      </div>
      <Sheet query={query} />
    </>
  );
}

function Sheet({ query }: { readonly query: ReportQuery }) {
  const i18n = useReportTexts();
  const { answer } = useTable({ report: 'measures', query: { ...query, by: 'total' } });
  if (answer === undefined) return <p class="nothing">{i18n.t('reports.loading')}</p>;
  if (!answer.ok) return <Refusal answer={answer} />;
  if (answer.table.dayCount === 0) return <EmptyRange table={answer.table} />;
  return (
    <article class="sheet" lang="vi">
      <SheetHead />
      <SheetTitle query={query} />
      <h2>{t('print.summary')}</h2>
      <SummaryTable table={answer.table} />
      <h2>{t('print.by-agency')}</h2>
      <SheetTable query={{ ...query, by: 'agency' }} report="measures" columns={COLUMNS} />
      <h2>{t('print.by-service')}</h2>
      <SheetTable query={{ ...query, by: 'service' }} report="measures" columns={COLUMNS} />
      <h2>{t('print.desks')}</h2>
      <SheetTable query={{ ...query, by: 'desk' }} report="desk-time" columns={DESK_COLUMNS} />
      <h2>{t('print.overrides')}</h2>
      <SheetTable query={query} report="override-counts" none={t('print.no-overrides')} />
      <p class="sheet-method">
        <strong>{t('print.method')}.</strong> {t('print.method-words')}
        {answer.table.leftOut > 0 && ` ${t('left-out', { n: answer.table.leftOut })}.`}
      </p>
      <Signatures />
    </article>
  );
}

function SheetHead() {
  const { centreName, isTrial, isTraining } = usePlace();
  return (
    <header class="sheet-head">
      <div>
        <p class="sheet-office">{official.textOf(centreName).toLocaleUpperCase('vi')}</p>
        <p class="sheet-number">{t('print.number')}</p>
        {isTrial && <p class="sheet-trial">{t(isTraining ? 'print.training' : 'print.trial')}</p>}
      </div>
      <div>
        <p class="sheet-nation">{t('print.nation')}</p>
        <p class="sheet-motto">{t('print.motto')}</p>
        <p class="sheet-date">{t('print.place-date')}</p>
      </div>
    </header>
  );
}

function SheetTitle({ query }: { readonly query: ReportQuery }) {
  const month = wholeMonth(query);
  return (
    <>
      <h1>{t('print.report')}</h1>
      <p class="sheet-subject">
        {month
          ? t('print.subject-month', month)
          : t('print.subject', { from: formatIsoDate(query.from), to: formatIsoDate(query.to) })}
      </p>
    </>
  );
}

function SummaryTable({ table }: { readonly table: ReportTable }) {
  const columns = SUMMARY.flatMap((key) => table.columns.find((column) => column.key === key) ?? []);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" class="order">
            {t('print.order')}
          </th>
          <th scope="col">{t('print.item')}</th>
          <th scope="col" class="amount">
            {t('print.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td class="order">1</td>
          <td>
            {t('tile.days', { n: '' })
              .trim()
              .replace(/^./, (letter) => letter.toLocaleUpperCase('vi'))}
          </td>
          <td class="amount">{table.dayCount}</td>
        </tr>
        {columns.map((column, index) => (
          <tr key={column.key}>
            <td class="order">{index + 2}</td>
            <td>{official.textOf(column.title)}</td>
            <td class="amount">
              {formatCell(official, cellOf(table, table.total, column.key), column.kind, table.timezone)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SheetTable({
  query,
  report,
  columns,
  none,
}: {
  readonly query: ReportQuery;
  readonly report: 'measures' | 'desk-time' | 'override-counts';
  /** Keys, in this order; all of the table's own unless given. */
  readonly columns?: readonly string[];
  readonly none?: string;
}) {
  const { answer } = useTable({ report, query });
  if (!answer?.ok) return <p class="nothing">{official.t('reports.loading')}</p>;
  const { table } = answer;
  if (table.rows.length === 0) return <p>{none ?? official.t('reports.nothing')}</p>;
  const shown = columns
    ? columns.flatMap((key) => table.columns.find((column) => column.key === key) ?? [])
    : table.columns;
  const cells = (row: Row) =>
    shown.map((column) => (
      <td key={column.key} class={column.kind === 'name' || column.kind === 'text' ? undefined : 'amount'}>
        {formatCell(official, cellOf(table, row, column.key), column.kind, table.timezone)}
      </td>
    ));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" class="order">
            {t('print.order')}
          </th>
          {shown.map((column) => (
            <th key={column.key} scope="col">
              {official.textOf(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            <td class="order">{index + 1}</td>
            {cells(row)}
          </tr>
        ))}
        {table.total && (
          <tr class="sheet-total">
            <td class="order" />
            {cells(table.total)}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Signatures() {
  return (
    <footer class="sheet-foot">
      <div class="sheet-recipients">
        <p class="sheet-recipients-title">{t('print.recipients')}</p>
        <p>{t('print.recipient-line')}</p>
        <p>{t('print.recipient-line')}</p>
        <p>{t('print.archive')}</p>
      </div>
      <div class="sheet-sign">
        <p>{t('print.maker')}</p>
        <p class="sheet-sign-hint">{t('print.maker-hint')}</p>
      </div>
      <div class="sheet-sign">
        <p>{t('print.head')}</p>
        <p class="sheet-sign-hint">{t('print.head-hint')}</p>
      </div>
    </footer>
  );
}
