import type { ReportTable } from '@toiluot/shared/contract';
import { formatMinutesOfDay, formatNumber } from '../format-cell.ts';
import { useReportTexts } from '../report-texts.ts';
import { numberOf } from '../table-reading.ts';
import { ChartFrame, Legend, PLOT } from './frame.tsx';
import { scale, ticksUpTo } from './scale.ts';

const HOUR = 60;

type Point = { readonly clock: number; readonly mean: number; readonly most: number };

/** How many waited at each five minutes; on one day the mean is the count itself. */
export function QueueChart({ table }: { readonly table: ReportTable }) {
  const i18n = useReportTexts();
  const { t } = i18n;
  const points: Point[] = table.rows.map((row) => ({
    clock: numberOf(table, row, 'clock') ?? 0,
    mean: numberOf(table, row, 'mean-waiting') ?? 0,
    most: numberOf(table, row, 'most-waiting') ?? 0,
  }));
  const busiest = points.reduce<Point | undefined>((best, p) => (best && best.most >= p.most ? best : p), undefined);
  if (!busiest) return <p class="nothing">{t('reports.nothing')}</p>;
  const first = Math.floor((points[0]?.clock ?? 0) / HOUR) * HOUR;
  const last = Math.max(first + HOUR, Math.ceil((points.at(-1)?.clock ?? 0) / HOUR) * HOUR);
  const ticks = ticksUpTo(Math.max(4, busiest.most));
  const x = scale([first, last], [PLOT.left, PLOT.right]);
  const y = scale([0, ticks.at(-1) ?? 1], [PLOT.bottom, PLOT.top]);
  const path = (of: (p: Point) => number) => points.map((p) => `${x(p.clock)},${y(of(p))}`).join(' ');
  const isOneDay = table.dayCount === 1;
  const hours = Array.from({ length: (last - first) / HOUR + 1 }, (_, n) => first + n * HOUR);
  const every = hours.length > 13 ? 2 : 1;
  return (
    <>
      <ChartFrame
        label={t('chart.queue-said', { clock: formatMinutesOfDay(busiest.clock), n: busiest.most })}
        unit={t('chart.waiting')}
        yTicks={ticks.map((n) => ({ at: y(n), words: formatNumber(i18n, n, Number.isInteger(n) ? 0 : 1) }))}
        xTicks={hours
          .filter((_, n) => n % every === 0)
          .map((minutes) => ({ at: x(minutes), words: formatMinutesOfDay(minutes) }))}
      >
        <polygon
          class="area-mean"
          points={`${x(points[0]?.clock ?? 0)},${PLOT.bottom} ${path((p) => p.mean)} ${x(points.at(-1)?.clock ?? 0)},${PLOT.bottom}`}
        />
        {!isOneDay && <polyline class="line-most" points={path((p) => p.most)} />}
        <polyline class="line-mean" points={path((p) => p.mean)} />
      </ChartFrame>
      {!isOneDay && (
        <Legend
          entries={[
            { mark: 'line-mean', words: t('chart.mean') },
            { mark: 'line-most', words: t('chart.most') },
          ]}
        />
      )}
    </>
  );
}
