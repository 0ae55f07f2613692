// Parts of the printed sheets: A4 in the layout of Decree 30/2020 (nation and motto, office, number, title, signatures).
// What nobody has told the system stays dotted, to be filled by hand. Always in Vietnamese.
import { signal } from '@preact/signals';
import type { Language, ReportQuery } from '@toiluot/shared/contract';
import { formatCell, formatIsoDate } from '../format-cell.ts';
import { wholeMonth } from '../range.ts';
import { createReportI18n } from '../report-texts.ts';
import { usePlace, useTable } from '../reports-context.ts';
import { cellOf, type Row } from '../table-reading.ts';

export const official = createReportI18n(signal<Language>('vi'));
const { t } = official;

export function SheetHead() {
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

/** `what` = what the report is about; the work of the house unless given. */
export function SheetTitle({ query, what }: { readonly query: ReportQuery; readonly what?: 'overrides' }) {
  const month = wholeMonth(query);
  const key = what ? (`print.subject-${what}` as const) : 'print.subject';
  return (
    <>
      <h1>{t('print.report')}</h1>
      <p class="sheet-subject">
        {month
          ? t(what ? (`${key}-month` as const) : 'print.subject-month', month)
          : t(key, {
              from: formatIsoDate(query.from),
              to: formatIsoDate(query.to),
            })}
      </p>
    </>
  );
}

export function SheetTable({
  query,
  report,
  columns,
  none,
}: {
  readonly query: ReportQuery;
  readonly report: 'measures' | 'desk-time' | 'override-counts' | 'overrides';
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

export function Signatures() {
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
