import type { ReportQuery } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ByPicker, type Shown } from '../by-picker.tsx';
import { ReportPanel } from '../report-panel.tsx';
import { usePlace } from '../reports-context.ts';

const ORDER: readonly Shown[] = [
  'agency',
  'service',
  'desk',
  'officer',
  'hour',
  'weekday',
  'day',
  'week',
  'month',
  'origin',
];

/** Every measure in one table, by what one likes. */
export function Figures({ query }: { readonly query: ReportQuery }) {
  const { maySeeOfficers } = usePlace();
  const [by, setBy] = useState<Shown>('agency');
  const offered = ORDER.filter((name) => name !== 'officer' || maySeeOfficers);
  return (
    <>
      <ByPicker offered={offered} by={by} onBy={setBy} />
      <ReportPanel isWide question={{ report: 'measures', query: { ...query, by } }} />
    </>
  );
}
