import type { ReportQuery } from '@toiluot/shared/contract';
import { ReportPanel } from '../report-panel.tsx';

/** Where somebody was not satisfied, and what came of it. */
export function Notes({ query }: { readonly query: ReportQuery }) {
  return (
    <>
      <ReportPanel isWide question={{ report: 'complaint-counts', query }} />
      <ReportPanel isWide question={{ report: 'complaints', query }} />
      <ReportPanel isWide question={{ report: 'low-ratings', query }} />
    </>
  );
}
