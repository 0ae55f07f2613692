import type { ReportColumn, ReportTable as Table } from '@toiluot/shared/contract';
import { formatCell } from './format-cell.ts';
import { useReportTexts } from './report-texts.ts';
import type { Row } from './table-reading.ts';

const WORDS: ReadonlySet<ReportColumn['kind']> = new Set(['name', 'text', 'instant', 'date']);

/** A report as a table: the first column names the row, amounts stand right, the whole range comes last. */
export function ReportTable({ table, withDetails }: { readonly table: Table; readonly withDetails: boolean }) {
  const i18n = useReportTexts();
  const shown = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => withDetails || !column.isDetail);
  const cells = (row: Row) =>
    shown.map(({ column, index }, place) => {
      const words = formatCell(i18n, row[index], column.kind, table.timezone);
      const isWords = WORDS.has(column.kind);
      return place === 0 ? (
        <th key={column.key} scope="row" class={isWords ? undefined : 'amount'}>
          {words}
        </th>
      ) : (
        <td key={column.key} class={isWords ? undefined : 'amount'}>
          {words}
        </td>
      );
    });
  if (table.rows.length === 0 && table.total === null) return <p class="nothing">{i18n.t('reports.nothing')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard
    <section class="table-place" tabIndex={0} aria-label={i18n.textOf(table.title)}>
      <table class="report-table">
        <caption class="for-readers">{i18n.textOf(table.title)}</caption>
        <thead>
          <tr>
            {shown.map(({ column }) => (
              <th key={column.key} scope="col" class={WORDS.has(column.kind) ? undefined : 'amount'}>
                {i18n.textOf(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>{cells(row)}</tr>
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <tr>{cells(table.total)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
