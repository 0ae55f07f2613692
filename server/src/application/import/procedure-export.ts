// The procedures as a sheet to edit and bring back: the columns that the import reads.
import type { Procedure } from '@toiluot/shared/contract';
import writeExcelFile from 'write-excel-file/node';
import { COLUMNS, type Column } from './procedure-columns.ts';

const WIDTHS: Readonly<Record<Column, number>> = {
  id: 14,
  code: 12,
  agency: 26,
  service: 24,
  field: 30,
  name: 80,
  timeLimit: 18,
  accepted: 10,
};
const ORDER = Object.keys(COLUMNS) as Column[];
const HEADING = ORDER.map((column) => COLUMNS[column][0] as string);

const cellsOf = (procedure: Procedure): string[] =>
  ORDER.map((column) => (column === 'accepted' ? (procedure.service ? 'yes' : 'no') : (procedure[column] ?? '')));

const quoted = (cell: string): string => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** UTF-8 with a mark at its beginning: without it Excel spoils the Vietnamese letters. */
export const procedureCsv = (procedures: readonly Procedure[]): string =>
  `\ufeff${[HEADING, ...procedures.map(cellsOf)].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;

/** The same as an Excel file; every cell is text, so that no code becomes a number. */
export function procedureXlsx(procedures: readonly Procedure[]): Promise<Buffer> {
  const text = (value: string) => (value === '' ? null : { value, type: String, format: '@' });
  const heading = HEADING.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = procedures.map((procedure) => cellsOf(procedure).map(text));
  const columns = ORDER.map((column) => ({ width: WIDTHS[column] }));
  return writeExcelFile([heading, ...rows], { columns, stickyRowsCount: 1 }).toBuffer();
}
