// Reports on paper: that of the work of the house, and that of the steps outside the usual order.
import type { ReportQuery, ReportTable } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { formatCell } from '../format-cell.ts';
import { EmptyRange, Refusal } from '../report-panel.tsx';
import { useReportTexts } from '../report-texts.ts';
import { useTable } from '../reports-context.ts';
import { cellOf } from '../table-reading.ts';
import { OverrideSheet } from './override-sheet.tsx';
import { official, SheetHead, SheetTable, SheetTitle, Signatures } from './sheet-parts.tsx';

const { t } = official;
const SHEETS = ['house', 'overrides'] as const;

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
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>('house');
  return (
    <>
      <div class="print-bar">
        <fieldset class="segments">
          <legend class="for-readers">{i18n.t('print.which')}</legend>
          {SHEETS.map((name) => (
            <Button key={name} pressed={sheet === name} onPress={() => setSheet(name)}>
              {i18n.t(`print.which-${name}`)}
            </Button>
          ))}
        </fieldset>
        <Button kind="primary" icon="printer" onPress={() => window.print()}>
          {i18n.t('print.button')}
        </Button>
        <p>{i18n.t('print.hint')}</p>
      </div>
      {sheet === 'house' ? <Sheet query={query} /> : <OverrideSheet query={query} />}
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
