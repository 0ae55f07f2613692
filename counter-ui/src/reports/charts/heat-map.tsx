import type { ReportTable } from '@toiluot/shared/contract';
import { formatCell, formatNumber } from '../format-cell.ts';
import { useReportTexts } from '../report-texts.ts';

/** Steps of shade; the number in each cell says the same without colour. */
const SHADES = 6;
const CELL = { height: 30, left: 86, top: 26, width: 720 } as const;

/** Arrivals by hour and weekday: the darker, the more. */
export function HeatMap({ table }: { readonly table: ReportTable }) {
  const i18n = useReportTexts();
  const { t } = i18n;
  const days = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.key.startsWith('weekday-'));
  const values = table.rows.map((row) => days.map(({ index }) => Number(row[index] ?? 0)));
  const most = Math.max(0, ...values.flat());
  if (most === 0) return <p class="nothing">{t('reports.nothing')}</p>;
  const width = (CELL.width - CELL.left) / days.length;
  const hourOf = (row: number) => formatCell(i18n, table.rows[row]?.[0], 'name', table.timezone);
  const busyRow = values.findIndex((row) => row.includes(most));
  const busyDay = days[values[busyRow]?.indexOf(most) ?? 0];
  const label = t('chart.arrivals-said', {
    day: busyDay ? i18n.textOf(busyDay.column.title) : '',
    hour: hourOf(busyRow),
    n: formatNumber(i18n, most, 1),
  });
  const shadeOf = (value: number) => (value === 0 ? 0 : Math.max(1, Math.ceil((value / most) * (SHADES - 1))));
  return (
    <>
      <svg
        class="chart"
        viewBox={`0 0 ${CELL.width} ${CELL.top + values.length * CELL.height}`}
        role="img"
        aria-label={label}
      >
        {days.map(({ column }, d) => (
          <text key={column.key} class="chart-words" x={CELL.left + width * (d + 0.5)} y={16} text-anchor="middle">
            {i18n.textOf(column.title)}
          </text>
        ))}
        {values.map((row, r) => (
          <g key={hourOf(r)}>
            <text class="chart-words" x={CELL.left - 10} y={CELL.top + CELL.height * (r + 0.65)} text-anchor="end">
              {hourOf(r)}
            </text>
            {row.map((value, d) => (
              <g key={days[d]?.column.key}>
                <rect
                  class={`heat heat-${shadeOf(value)}`}
                  x={CELL.left + width * d + 1}
                  y={CELL.top + CELL.height * r + 1}
                  width={width - 2}
                  height={CELL.height - 2}
                />
                <text
                  class={`heat-words heat-words-${shadeOf(value)}`}
                  x={CELL.left + width * (d + 0.5)}
                  y={CELL.top + CELL.height * (r + 0.65)}
                  text-anchor="middle"
                >
                  {value === 0 ? '' : formatNumber(i18n, value, Number.isInteger(value) ? 0 : 1)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      <p class="heat-scale" aria-hidden="true">
        {t('chart.fewer')}
        <svg class="heat-steps" aria-hidden="true" viewBox={`0 0 ${SHADES * 26} 16`}>
          {Array.from({ length: SHADES }, (_, n) => (
            <rect key={n} class={`heat heat-${n}`} x={n * 26 + 1} y={1} width={24} height={14} />
          ))}
        </svg>
        {t('chart.more')}
      </p>
    </>
  );
}
