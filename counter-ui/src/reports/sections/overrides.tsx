import type { ReportQuery } from '@toiluot/shared/contract';
import { ReportPanel } from '../report-panel.tsx';
import { useReportTexts } from '../report-texts.ts';

/** Where somebody set the order, the hours or a colleague's desk aside (F-S18). */
export function Overrides({ query }: { readonly query: ReportQuery }) {
  const { t } = useReportTexts();
  return (
    <>
      <ReportPanel isWide question={{ report: 'override-counts', query }} explained={t('overrides.explained')} />
      <ReportPanel isWide question={{ report: 'overrides', query }} />
    </>
  );
}
