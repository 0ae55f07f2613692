import type { ReportTable } from '@toiluot/shared/contract';
import { formatClock, localTimeOf } from '@toiluot/shared/ui';
import { formatCell, formatTime } from '../format-cell.ts';
import { useReportTexts } from '../report-texts.ts';
import { cellOf, numberOf } from '../table-reading.ts';
import { Legend } from './frame.tsx';
import { scale } from './scale.ts';

const ROW = { height: 26, bar: 18, left: 76, top: 26, width: 1100 } as const;
const HOUR_MS = 3_600_000;
/** In the order in which they are painted: what lies within a desk's open time lies over it. */
const KINDS = ['open', 'paused', 'calling', 'serving'] as const;
type Kind = (typeof KINDS)[number];
type Span = {
  readonly desk: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly said: string;
};

const isKind = (code: unknown): code is Kind => (KINDS as readonly unknown[]).includes(code);

function spansOf(table: ReportTable, i18n: ReturnType<typeof useReportTexts>): Span[] {
  return table.rows.flatMap((row): Span[] => {
    const kind = cellOf(table, row, 'code');
    if (!isKind(kind)) return [];
    const [from, to] = [numberOf(table, row, 'from') ?? 0, numberOf(table, row, 'to') ?? 0];
    const words = [
      formatCell(i18n, cellOf(table, row, 'state'), 'name', table.timezone),
      cellOf(table, row, 'label') ?? cellOf(table, row, 'pause'),
    ].map((cell) => (cell === null ? '' : formatCell(i18n, cell, 'name', table.timezone)));
    const said = `${words.join(' ')} ${formatClock(from, table.timezone)}–${formatClock(to, table.timezone)} (${formatTime(i18n, to - from)})`;
    return [{ desk: formatCell(i18n, cellOf(table, row, 'desk'), 'name', table.timezone), kind, from, to, said }];
  });
}

/** A row per desk, time to the right: when it was open, called, served and paused. */
export function TimelineChart({ table }: { readonly table: ReportTable }) {
  const i18n = useReportTexts();
  const { t } = i18n;
  const spans = spansOf(table, i18n);
  if (spans.length === 0) return <p class="nothing">{t('reports.nothing')}</p>;
  const desks = [...new Set(spans.map(({ desk }) => desk))];
  const ends = { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
  const { minute, second } = localTimeOf(ends.from, table.timezone);
  const first = ends.from - (minute * 60 + second) * 1000 - (ends.from % 1000);
  const hours = Math.max(1, Math.ceil((ends.to - first) / HOUR_MS));
  const x = scale([first, first + hours * HOUR_MS], [ROW.left, ROW.width - 30]);
  const bottom = ROW.top + desks.length * ROW.height;
  const every = Math.ceil(hours / 14);
  const said = {
    n: desks.length,
    from: formatClock(ends.from, table.timezone),
    to: formatClock(ends.to, table.timezone),
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than its place must scroll by keyboard */}
      <section class="chart-place" tabIndex={0} aria-label={i18n.textOf(table.title)}>
        <svg
          class="chart chart-long"
          viewBox={`0 0 ${ROW.width} ${bottom + 4}`}
          role="img"
          aria-label={t('chart.timeline-said', said)}
        >
          {Array.from({ length: Math.floor(hours / every) + 1 }, (_, n) => first + n * every * HOUR_MS).map((at) => (
            <g key={at}>
              <line class="chart-rule" x1={x(at)} x2={x(at)} y1={ROW.top - 4} y2={bottom} />
              <text class="chart-words" x={x(at)} y={15} text-anchor="middle">
                {formatClock(at, table.timezone)}
              </text>
            </g>
          ))}
          {desks.map((desk, n) => (
            <text key={desk} class="chart-words" x={ROW.left - 10} y={ROW.top + ROW.height * n + 17} text-anchor="end">
              {desk}
            </text>
          ))}
          {KINDS.flatMap((kind) =>
            spans
              .filter((span) => span.kind === kind)
              .map((span) => (
                <rect
                  key={`${kind} ${span.desk} ${span.from}`}
                  class={`span-${kind}`}
                  x={x(span.from)}
                  y={
                    ROW.top + ROW.height * desks.indexOf(span.desk) + (kind === 'open' ? 4 : kind === 'calling' ? 9 : 4)
                  }
                  width={Math.max(1, x(span.to) - x(span.from))}
                  height={kind === 'calling' ? ROW.bar - 10 : ROW.bar}
                >
                  <title>{span.said}</title>
                </rect>
              )),
          )}
        </svg>
      </section>
      <Legend
        entries={KINDS.map((kind) => ({
          mark: `span-${kind}`,
          words: i18n.t(`span.${kind}`),
        }))}
      />
    </>
  );
}
