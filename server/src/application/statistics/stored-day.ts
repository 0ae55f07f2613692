// A measured day as it can be kept beside the data: its columns with the names that their codes stand for.
import type { DayRecord } from '@toiluot/shared/contract';
import type { Codes } from './codes.ts';
import type { DayColumns } from './day-columns.ts';

/** Plain data. */
export type StoredDay = {
  /** The id of each code, in order. */
  readonly ids: readonly string[];
  readonly columns: Omit<DayColumns, 'day'>;
};

/** Days that were measured before; never the truth: whatever is not there is measured anew. */
export type MeasuredDays = {
  /** @param key  all that the figures depend on; what was kept under another one is not given back */
  readonly read: (day: DayRecord, key: string) => StoredDay | undefined;
  readonly write: (day: DayRecord, key: string, measured: StoredDay) => void;
};

export const storedDay = ({ day: _, ...columns }: DayColumns, codes: Codes): StoredDay => ({
  ids: codes.ids(),
  columns,
});

/** The day with the codes of this process; the stored columns are written over. */
export function dayFromStored({ ids, columns }: StoredDay, day: DayRecord, codes: Codes): DayColumns {
  const now = ids.map((id) => codes.codeOf(id));
  const { tickets, visits, queues } = columns;
  if (now.some((code, old) => code !== old)) {
    const coded = [tickets.service, tickets.origin, tickets.desk, tickets.officer];
    coded.push(visits.service, visits.desk, visits.officer, queues.service);
    for (const column of coded)
      for (let row = 0; row < column.length; row += 1) column[row] = now[column[row] ?? 0] ?? 0;
  }
  return { ...columns, day };
}
