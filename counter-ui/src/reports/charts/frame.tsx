// What all pictures share: the frame with its rules and numbers, and the legend.
import type { ComponentChildren } from 'preact';

export const CHART = { width: 720, height: 270, left: 46, right: 26, top: 34, bottom: 34 } as const;
export const PLOT = {
  left: CHART.left,
  right: CHART.width - CHART.right,
  top: CHART.top,
  bottom: CHART.height - CHART.bottom,
} as const;

export type Tick = { readonly at: number; readonly words: string };

/** @param label  what the picture says, for those who do not see it; the table holds the rest */
export function ChartFrame({
  label,
  unit,
  xUnit,
  yTicks,
  xTicks,
  height = CHART.height,
  children,
}: {
  readonly label: string;
  readonly unit: string;
  readonly xUnit?: string | undefined;
  readonly yTicks: readonly Tick[];
  readonly xTicks: readonly Tick[];
  readonly height?: number;
  readonly children: ComponentChildren;
}) {
  const bottom = height - CHART.bottom;
  return (
    <svg class="chart" viewBox={`0 0 ${CHART.width} ${height}`} role="img" aria-label={label}>
      {yTicks.map(({ at, words }) => (
        <g key={words}>
          <line class="chart-rule" x1={PLOT.left} x2={PLOT.right} y1={at} y2={at} />
          <text class="chart-words" x={PLOT.left - 8} y={at + 4} text-anchor="end">
            {words}
          </text>
        </g>
      ))}
      <text class="chart-words" x={4} y={14}>
        {unit}
      </text>
      {xTicks.map(({ at, words }) => (
        <text key={`${words} ${at}`} class="chart-words" x={at} y={bottom + 18} text-anchor="middle">
          {words}
        </text>
      ))}
      {xUnit && (
        <text class="chart-words" x={PLOT.right} y={bottom + 31} text-anchor="end">
          {xUnit}
        </text>
      )}
      {children}
      <line class="chart-base" x1={PLOT.left} x2={PLOT.right} y1={bottom} y2={bottom} />
    </svg>
  );
}

export function Legend({
  entries,
}: {
  readonly entries: readonly { readonly mark: string; readonly words: string }[];
}) {
  return (
    <ul class="legend">
      {entries.map(({ mark, words }) => (
        <li key={mark}>
          <svg class="legend-mark" viewBox="0 0 24 14" aria-hidden="true">
            {mark.startsWith('line') ? (
              <line class={mark} x1="1" x2="23" y1="7" y2="7" />
            ) : (
              <rect class={mark} x="1" y="1" width="22" height="12" />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
