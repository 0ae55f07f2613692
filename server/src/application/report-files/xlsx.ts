// A workbook with real numbers, dates and times, a frozen header, and a second sheet that says what was counted and how.
// Texts are cells of type text: a spreadsheet never takes them for formulas.
import type { ColumnKind, ReportCell, ReportTable } from '@toiluot/shared/contract';
import writeExcelFile from 'write-excel-file/node';
import { reportText } from '../statistics/report-text.ts';
import { type FileLanguage, isText, wallClock, wordsIn } from './plain-cell.ts';

const DAY_MS = 86_400_000;
const MINUTES_A_DAY = 1440;
const LONGEST_SHEET_NAME = 31;

type Cell = {
  readonly value: string | number | Date;
  readonly type: StringConstructor | NumberConstructor | DateConstructor;
  readonly format?: string;
  readonly fontWeight?: 'bold';
  readonly wrap?: boolean;
} | null;

const numberCell = (value: number, format: string): Cell => ({ value, type: Number, format });
const textCell = (value: string): Cell => (value === '' ? null : { value, type: String });

const ofNumber: Partial<Record<ColumnKind, (value: number, timezone: string) => Cell>> = {
  count: (value) => numberCell(value, '#,##0'),
  decimal: (value) => numberCell(value, '#,##0.00'),
  share: (value) => numberCell(value, '0.0%'),
  duration: (ms) => numberCell(ms / DAY_MS, '[h]:mm:ss'),
  clock: (minutes) => numberCell(minutes / MINUTES_A_DAY, 'hh:mm'),
  instant: (at, timezone) => ({
    value: new Date(wallClock(at, timezone)),
    type: Date,
    format: 'dd/mm/yyyy hh:mm:ss',
  }),
};

function cellOf(cell: ReportCell, kind: ColumnKind, timezone: string, lang: FileLanguage): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return ofNumber[kind]?.(cell, timezone) ?? numberCell(cell, 'General');
  if (isText(cell)) return textCell(wordsIn(cell, lang));
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell)
    ? { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
    : textCell(cell);
}

const bold = (cell: Cell): Cell => cell && { ...cell, fontWeight: 'bold' };

function tableSheet({ columns, rows, total, timezone }: ReportTable, lang: FileLanguage): Cell[][] {
  const cells = (row: readonly ReportCell[]) =>
    row.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text', timezone, lang));
  return [
    columns.map(({ title }): Cell => ({ value: wordsIn(title, lang), type: String, fontWeight: 'bold', wrap: true })),
    ...rows.map(cells),
    ...(total ? [cells(total).map(bold)] : []),
  ];
}

function factSheet(table: ReportTable, lang: FileLanguage): Cell[][] {
  const words = (key: Parameters<typeof reportText>[0]) => wordsIn(reportText(key), lang);
  const cell = (value: ReportCell, kind: ColumnKind) => cellOf(value, kind, table.timezone, lang);
  return [
    [bold(textCell(wordsIn(table.title, lang))), null, null],
    [textCell(words('fact.range')), cell(table.from, 'date'), cell(table.to, 'date')],
    [textCell(words('fact.days')), cell(table.dayCount, 'count'), null],
    [textCell(words('fact.left-out')), cell(table.leftOut, 'count'), null],
    [textCell(words('fact.target')), cell(table.waitTargetMs, 'duration'), null],
    [textCell(words('fact.made-at')), cell(table.madeAt, 'instant'), null],
    [textCell(words('fact.definition')), textCell(words('definition.wait')), null],
    [null, textCell(words('definition.percentile')), null],
    [null, textCell(words('definition.ratings')), null],
  ];
}

const WIDTHS: Partial<Record<ColumnKind, number>> = { name: 34, text: 26, instant: 20, date: 14 };

/** @returns the bytes of the workbook */
export async function reportXlsx(table: ReportTable, lang: FileLanguage): Promise<Buffer> {
  const name = wordsIn(table.title, lang)
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_SHEET_NAME);
  return await writeExcelFile([
    {
      data: tableSheet(table, lang),
      sheet: name,
      stickyRowsCount: 1,
      columns: table.columns.map(({ kind }) => ({ width: WIDTHS[kind] ?? 16 })),
    },
    {
      data: factSheet(table, lang),
      sheet: wordsIn(reportText('sheet.facts'), lang),
      columns: [{ width: 44 }, { width: 24 }, { width: 24 }],
    },
  ]).toBuffer();
}
