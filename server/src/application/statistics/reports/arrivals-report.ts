// Tickets issued by hour and weekday: a mean per business day, so that a range of any length reads alike.
import type { ReportCell } from '@toiluot/shared/contract';
import { shareOf } from '../percentile.ts';
import { reportText } from '../report-text.ts';
import type { ReportContext } from './report-context.ts';
import { column, type ReportBody, titled } from './table-parts.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const cellAt = (weekday: number, hour: number): number => weekday * 24 + hour;

export function arrivalsReport({ columns, filter }: ReportContext): ReportBody {
  const issued = new Int32Array(8 * 24);
  const days = new Int32Array(8);
  for (const day of columns) {
    days[day.weekday] = (days[day.weekday] ?? 0) + 1;
    for (let row = 0; row < day.tickets.count; row += 1) {
      if (!filter.ticket(day, row)) continue;
      const cell = cellAt(day.weekday, day.tickets.hour[row] ?? 0);
      issued[cell] = (issued[cell] ?? 0) + 1;
    }
  }
  const shown = WEEKDAYS.filter((weekday) => (days[weekday] ?? 0) > 0);
  const sumOf = (weekday: number, hours: readonly number[]): number =>
    hours.reduce((sum, hour) => sum + (issued[cellAt(weekday, hour)] ?? 0), 0);
  const allHours = Array.from({ length: 24 }, (_, hour) => hour);
  const used = allHours.filter((hour) => shown.some((weekday) => sumOf(weekday, [hour]) > 0));
  const hours = allHours.slice(used[0] ?? 24, (used.at(-1) ?? -1) + 1);
  const rowOf = (over: readonly number[]): ReportCell[] => [
    ...shown.map((weekday) => shareOf(sumOf(weekday, over), days[weekday] ?? 0)),
    shareOf(
      shown.reduce((sum, weekday) => sum + sumOf(weekday, over), 0),
      columns.length,
    ),
  ];
  return {
    columns: [
      column('hour', reportText('by.hour'), 'name'),
      ...shown.map((weekday) => column(`weekday-${weekday}`, reportText(`weekday.${weekday}`), 'decimal')),
      titled('all-week', 'decimal'),
    ],
    rows: hours.map((hour) => [reportText('hour.range', { from: hour, to: hour + 1 }), ...rowOf([hour])]),
    total: hours.length > 0 ? [reportText('total'), ...rowOf(hours)] : null,
  };
}
