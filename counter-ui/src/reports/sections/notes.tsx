import type { ReportQuery } from '@toiluot/shared/contract';
import { ReportPanel } from '../report-panel.tsx';

/** Where somebody stepped in, and where somebody was not satisfied. */
export function Notes({ query }: { readonly query: ReportQuery }) {
  return (
    <>
      <ReportPanel isWide question={{ report: 'complaint-counts', query }} />
      <ReportPanel isWide question={{ report: 'complaints', query }} />
      <ReportPanel isWide question={{ report: 'low-ratings', query }} />
      <ReportPanel isWide question={{ report: 'override-counts', query }} />
      <ReportPanel isWide question={{ report: 'overrides', query }} />
    </>
  );
}
