import type { ReportTable } from '@toiluot/shared/contract';
import { formatCell, formatNumber, formatTime } from '../format-cell.ts';
import { useReportTexts } from '../report-texts.ts';
import { cellOf, numberOf } from '../table-reading.ts';
import { ChartFrame, Legend, PLOT } from './frame.tsx';
import { scale, ticksUpTo } from './scale.ts';

const MINUTE_MS = 60_000;
/** Minutes: parts of one are no steps to read a wait by. */
const LEAST_TOP = 4;

/** Median wait as a full bar and P90 as an outlined one, by the hour in which the number was taken. */
export function WaitChart({ table }: { readonly table: ReportTable }) {
  const i18n = useReportTexts();
  const { t } = i18n;
  const hours = table.rows
    .map((row) => ({
      name: formatCell(i18n, cellOf(table, row, 'group'), 'name', table.timezone),
      median: numberOf(table, row, 'wait-50'),
      p90: numberOf(table, row, 'wait-90'),
    }))
    .filter(({ p90 }) => p90 !== null);
  const longest = hours.reduce<(typeof hours)[number] | undefined>(
    (best, hour) => (best && (best.median ?? 0) >= (hour.median ?? 0) ? best : hour),
    undefined,
  );
  if (!longest) return <p class="nothing">{t('reports.nothing')}</p>;
  const ticks = ticksUpTo(Math.max(LEAST_TOP, ...hours.map(({ p90 }) => (p90 ?? 0) / MINUTE_MS)));
  const y = scale([0, (ticks.at(-1) ?? 1) * MINUTE_MS], [PLOT.bottom, PLOT.top]);
  const step = (PLOT.right - PLOT.left) / hours.length;
  const width = Math.min(44, step * 0.7);
  const middle = (n: number) => PLOT.left + step * (n + 0.5);
  const words = {
    hour: longest.name,
    median: formatTime(i18n, longest.median ?? 0),
    p90: formatTime(i18n, longest.p90 ?? 0),
  };
  const target = y(table.waitTargetMs);
  return (
    <>
      <ChartFrame
        label={t('chart.wait-said', words)}
        unit={t('chart.minutes')}
        xUnit={t('chart.hour')}
        yTicks={ticks.map((n) => ({ at: y(n * MINUTE_MS), words: formatNumber(i18n, n, Number.isInteger(n) ? 0 : 1) }))}
        xTicks={hours.map(({ name }, n) => ({ at: middle(n), words: name.replace(/\s*(giờ|h)$/, '') }))}
      >
        {hours.map(({ name, median, p90 }, n) => (
          <g key={name}>
            <title>{`${name}: ${formatTime(i18n, median ?? 0)} · ${formatTime(i18n, p90 ?? 0)}`}</title>
            <rect
              class="bar-p90"
              x={middle(n) - width / 2}
              width={width}
              y={y(p90 ?? 0)}
              height={PLOT.bottom - y(p90 ?? 0)}
            />
            <rect
              class="bar-median"
              x={middle(n) - width / 2}
              width={width}
              y={y(median ?? 0)}
              height={PLOT.bottom - y(median ?? 0)}
            />
          </g>
        ))}
        {target > PLOT.top && <line class="line-target" x1={PLOT.left} x2={PLOT.right} y1={target} y2={target} />}
      </ChartFrame>
      <Legend
        entries={[
          { mark: 'bar-median', words: t('chart.median') },
          { mark: 'bar-p90', words: t('chart.p90') },
          ...(target > PLOT.top
            ? [{ mark: 'line-target', words: t('tile.target-is', { time: formatTime(i18n, table.waitTargetMs) }) }]
            : []),
        ]}
      />
    </>
  );
}
