import type { ReportQuery } from '@toiluot/shared/contract';
import { EmptyRange, Refusal } from '../report-panel.tsx';
import { useReportTexts } from '../report-texts.ts';
import { useTable } from '../reports-context.ts';
import { official, SheetHead, SheetTable, SheetTitle, Signatures } from './sheet-parts.tsx';

const { t } = official;

/** F-S18 on paper: who stepped in how often, then each time. */
export function OverrideSheet({ query }: { readonly query: ReportQuery }) {
  const i18n = useReportTexts();
  const { answer } = useTable({ report: 'override-counts', query });
  if (answer === undefined) return <p class="nothing">{i18n.t('reports.loading')}</p>;
  if (!answer.ok) return <Refusal answer={answer} />;
  if (answer.table.dayCount === 0) return <EmptyRange table={answer.table} />;
  return (
    <article class="sheet" lang="vi">
      <SheetHead />
      <SheetTitle query={query} what="overrides" />
      <h2>{t('print.override-people')}</h2>
      <SheetTable query={query} report="override-counts" none={t('print.no-overrides')} />
      <h2>{t('print.override-list')}</h2>
      <SheetTable query={query} report="overrides" none={t('print.no-overrides')} />
      <p class="sheet-method">
        <strong>{t('print.method')}.</strong> {t('overrides.explained')}
      </p>
      <Signatures />
    </article>
  );
}
