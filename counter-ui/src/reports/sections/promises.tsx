import type { ReportQuery, ReportTable } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ByPicker } from '../by-picker.tsx';
import { ReportPanel } from '../report-panel.tsx';
import { useReportTexts } from '../report-texts.ts';
import { numberOf } from '../table-reading.ts';

const ORDER = ['service', 'agency', 'hour', 'weekday', 'day', 'month'] as const;

/** What is promised to visitors, and whether it was kept: the told wait (F-R11) and the order of service (F-R16). */
export function Promises({ query }: { readonly query: ReportQuery }) {
  const { t } = useReportTexts();
  const [by, setBy] = useState<(typeof ORDER)[number]>('service');
  return (
    <>
      <ByPicker offered={ORDER} by={by} onBy={setBy} />
      <ReportPanel isWide question={{ report: 'quotes', query: { ...query, by } }} explained={t('quotes.explained')} />
      <ReportPanel
        isWide
        question={{ report: 'fairness', query: { ...query, by } }}
        explained={t('fairness.explained')}
        verdict={(table) => <Verdict table={table} />}
      />
    </>
  );
}

function Verdict({ table }: { readonly table: ReportTable }) {
  const { t } = useReportTexts();
  const beyond = numberOf(table, table.total, 'passed.beyond') ?? 0;
  return beyond > 0 ? (
    <p class="verdict verdict-broken" role="alert">
      {t('fairness.broken', { n: beyond })}
    </p>
  ) : (
    <p class="verdict">{t('fairness.kept')}</p>
  );
}
