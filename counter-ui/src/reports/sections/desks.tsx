import type { ReportQuery } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { ByPicker } from '../by-picker.tsx';
import { TimelineChart } from '../charts/timeline-chart.tsx';
import { formatIsoDate } from '../format-cell.ts';
import type { Range } from '../range.ts';
import { ReportPanel } from '../report-panel.tsx';
import { useReportTexts } from '../report-texts.ts';
import { usePlace, useTable } from '../reports-context.ts';

/** How the desks' time passed, and one day of it as a picture. */
export function Desks({ query, onRange }: { readonly query: ReportQuery; readonly onRange: (range: Range) => void }) {
  const { maySeeOfficers } = usePlace();
  const [by, setBy] = useState<'desk' | 'officer'>('desk');
  const isOneDay = query.from === query.to;
  return (
    <>
      {isOneDay ? (
        <ReportPanel
          key="timeline"
          isWide
          question={{ report: 'desk-timeline', query }}
          chart={(table) => <TimelineChart table={table} />}
        />
      ) : (
        <PickDay key="pick" query={query} onRange={onRange} />
      )}
      {maySeeOfficers && <ByPicker offered={['desk', 'officer'] as const} by={by} onBy={setBy} />}
      <ReportPanel key="time" isWide question={{ report: 'desk-time', query: { ...query, by } }} />
    </>
  );
}

function PickDay({ query, onRange }: { readonly query: ReportQuery; readonly onRange: (range: Range) => void }) {
  const { t } = useReportTexts();
  const { answer } = useTable({ report: 'measures', query: { ...query, by: 'day' } });
  const day = answer?.ok ? answer.table.rows.at(-1)?.[0] : undefined;
  return (
    <p class="pick-day">
      {t('timeline.pick-day')}
      {typeof day === 'string' && (
        <Button onPress={() => onRange({ from: day, to: day })}>
          {t('timeline.last-day', { date: formatIsoDate(day) })}
        </Button>
      )}
    </p>
  );
}
