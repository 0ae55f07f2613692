import type { ReportCell, ReportColumn } from '@toiluot/shared/contract';
import type { DayColumns } from '../day-columns.ts';
import { type GroupKey, groupingOf, orderedKeys } from '../grouping.ts';
import { reportText } from '../report-text.ts';
import type { ReportContext } from './report-context.ts';
import { column, type ReportBody } from './table-parts.ts';

type Figure<T> = { readonly column: ReportColumn; readonly of: (tally: T) => ReportCell };

/** A report of figures per group of tickets and for the whole range, in one walk over the tickets. */
export function groupedTickets<T>(
  { by, columns, filter, scene, source }: ReportContext,
  figures: readonly Figure<T>[],
  emptyTally: () => T,
  add: (tally: T, day: DayColumns, row: number) => void,
): ReportBody {
  const grouping = groupingOf(by, scene, source.codes);
  const groups = new Map<GroupKey, T>();
  const total = emptyTally();
  let isEmpty = true;
  for (const day of columns)
    for (let row = 0; row < day.tickets.count; row += 1) {
      if (!filter.ticket(day, row)) continue;
      const key = grouping.ofTicket(day, row);
      let group = groups.get(key);
      if (group === undefined) {
        group = emptyTally();
        groups.set(key, group);
      }
      add(group, day, row);
      add(total, day, row);
      isEmpty = false;
    }
  const valuesOf = (tally: T): ReportCell[] => figures.map(({ of }) => of(tally));
  return {
    columns: [column('group', reportText(`by.${by}`), grouping.kind), ...figures.map((figure) => figure.column)],
    rows:
      by === 'total'
        ? []
        : orderedKeys(groups.keys(), grouping).map((key) => [
            grouping.nameOf(key),
            ...valuesOf(groups.get(key) ?? emptyTally()),
          ]),
    total: isEmpty ? null : [reportText('total'), ...valuesOf(total)],
  };
}
