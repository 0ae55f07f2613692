import type { ReportQuery } from '@toiluot/shared/contract';
import { HeatMap } from '../charts/heat-map.tsx';
import { QueueChart } from '../charts/queue-chart.tsx';
import { SatisfactionChart } from '../charts/satisfaction-chart.tsx';
import { WaitChart } from '../charts/wait-chart.tsx';
import { EmptyRange, Refusal, ReportPanel } from '../report-panel.tsx';
import { useReportTexts } from '../report-texts.ts';
import { useTable } from '../reports-context.ts';
import { Tiles } from '../tiles.tsx';

/** The range in figures and four pictures. */
export function Overview({ query }: { readonly query: ReportQuery }) {
  const { t } = useReportTexts();
  const { answer } = useTable({ report: 'measures', query: { ...query, by: 'total' } });
  if (answer === undefined)
    return (
      <p class="nothing" role="status">
        {t('reports.loading')}
      </p>
    );
  if (!answer.ok) return <Refusal answer={answer} />;
  if (answer.table.dayCount === 0) return <EmptyRange table={answer.table} />;
  return (
    <>
      <Tiles table={answer.table} />
      <div class="panels">
        <ReportPanel question={{ report: 'queue', query }} chart={(table) => <QueueChart table={table} />} />
        <ReportPanel
          question={{ report: 'measures', query: { ...query, by: 'hour' } }}
          title={t('chart.wait')}
          chart={(table) => <WaitChart table={table} />}
        />
        <ReportPanel question={{ report: 'arrivals', query }} chart={(table) => <HeatMap table={table} />} />
        <ReportPanel
          question={{ report: 'measures', query: { ...query, by: 'agency' } }}
          title={t('chart.satisfaction')}
          chart={(table) => <SatisfactionChart table={table} />}
        />
      </div>
    </>
  );
}
