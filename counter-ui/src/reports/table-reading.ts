// Looks cells of a report's table up by the key of their column.
import type { ReportCell, ReportTable } from '@toiluot/shared/contract';

export type Row = readonly ReportCell[];

export const cellOf = (
  { columns }: Pick<ReportTable, 'columns'>,
  row: Row | null | undefined,
  key: string,
): ReportCell => row?.[columns.findIndex((column) => column.key === key)] ?? null;

/** The number in a cell; null where there is none. */
export function numberOf(table: Pick<ReportTable, 'columns'>, row: Row | null | undefined, key: string): number | null {
  const cell = cellOf(table, row, key);
  return typeof cell === 'number' ? cell : null;
}
