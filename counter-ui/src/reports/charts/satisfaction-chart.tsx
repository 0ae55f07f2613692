import type { ReportTable } from '@toiluot/shared/contract';
import { formatCell, formatNumber, formatShare } from '../format-cell.ts';
import { useReportTexts } from '../report-texts.ts';
import { cellOf, numberOf } from '../table-reading.ts';
import { Legend } from './frame.tsx';

const LEVELS = ['very-satisfied', 'satisfied', 'not-satisfied'] as const;
const ROW = { height: 34, bar: 20, left: 264, right: 90, width: 720 } as const;

/** Shares of the three levels; a group with too few ratings says so instead (F-R14). */
export function SatisfactionChart({ table }: { readonly table: ReportTable }) {
  const i18n = useReportTexts();
  const { t } = i18n;
  const rows = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => ({
    name: formatCell(i18n, row[0], 'name', table.timezone),
    levels: LEVELS.map((level) => numberOf(table, row, level)),
    rated: numberOf(table, row, 'rated') ?? 0,
    good: numberOf(table, row, 'satisfied-share'),
  }));
  const enough = rows.filter(({ good }) => good !== null);
  const length = ROW.width - ROW.left - ROW.right;
  const titleOf = (level: string) => {
    const column = table.columns.find(({ key }) => key === level);
    return column ? i18n.textOf(column.title) : level;
  };
  return (
    <>
      <svg
        class="chart"
        viewBox={`0 0 ${ROW.width} ${rows.length * ROW.height}`}
        role="img"
        aria-label={t('chart.satisfaction-said', { n: Math.max(0, enough.length - (table.total ? 1 : 0)) })}
      >
        {rows.map(({ name, levels, rated, good }, r) => {
          const y = r * ROW.height;
          let from: number = ROW.left;
          return (
            <g
              key={name}
              class={cellOf(table, table.total, 'group') !== null && r === rows.length - 1 ? 'bar-total' : undefined}
            >
              <title>{`${name}: ${rated}`}</title>
              <text class="chart-words" x={ROW.left - 10} y={y + 22} text-anchor="end">
                {name.length > 31 ? `${name.slice(0, 30)}…` : name}
              </text>
              {good === null ? (
                <text class="chart-words chart-few" x={ROW.left + 4} y={y + 22}>
                  {`${t('tile.too-few')} (${formatNumber(i18n, rated)})`}
                </text>
              ) : (
                levels.map((count, level) => {
                  const width = ((count ?? 0) / Math.max(1, rated)) * length;
                  const start = from;
                  from += width;
                  return (
                    <rect
                      key={LEVELS[level]}
                      class={`rating-${LEVELS[level]}`}
                      x={start}
                      y={y + 7}
                      width={Math.max(0, width - 1)}
                      height={ROW.bar}
                    />
                  );
                })
              )}
              {good !== null && (
                <text class="chart-words chart-strong" x={ROW.width - ROW.right + 8} y={y + 22}>
                  {formatShare(i18n, good)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <Legend entries={LEVELS.map((level) => ({ mark: `rating-${level}`, words: titleOf(level) }))} />
    </>
  );
}
