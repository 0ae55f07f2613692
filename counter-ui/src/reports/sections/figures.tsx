import type { Breakdown, ReportQuery } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { ReportPanel } from '../report-panel.tsx';
import { useReportTexts } from '../report-texts.ts';
import { usePlace } from '../reports-context.ts';

type Shown = Exclude<Breakdown, 'total'>;
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
  const { t } = useReportTexts();
  const { maySeeOfficers } = usePlace();
  const [by, setBy] = useState<Shown>('agency');
  const offered = ORDER.filter((name) => name !== 'officer' || maySeeOfficers);
  return (
    <>
      <fieldset class="segments by-picker">
        <legend>{t('by.title')}</legend>
        {offered.map((name) => (
          <Button key={name} pressed={name === by} onPress={() => setBy(name)}>
            {t(`by.${name}`)}
          </Button>
        ))}
      </fieldset>
      <ReportPanel isWide question={{ report: 'measures', query: { ...query, by } }} />
    </>
  );
}
