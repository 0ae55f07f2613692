// RFC 4180 with a byte order mark, so that spreadsheets read Vietnamese; cells that a spreadsheet would take for a
// formula are disarmed by a leading quote (W10). Decimal points are dots; times are whole seconds.
import type { ColumnKind, ReportCell, ReportTable } from '@toiluot/shared/contract';
import { reportText } from '../statistics/report-text.ts';
import { type FileLanguage, isText, wallClock, wordsIn } from './plain-cell.ts';

const BOM = '\ufeff';
const LINE_END = '\r\n';

/** A spreadsheet starts to reckon at these, also after leading blanks that it drops. */
const STARTS_FORMULA = /^[\s\0]*[=+\-@\t\r\0]/;

/** One cell of text as it stands in the file. */
export function csvCell(text: string): string {
  const harmless = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t\0]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const two = (n: number): string => String(n).padStart(2, '0');
const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
const dateWords = (date: string): string => date.split('-').reverse().join('/');

function instantWords(at: number, timezone: string): string {
  const [date = '', time = ''] = new Date(wallClock(at, timezone)).toISOString().slice(0, 19).split('T');
  return `${dateWords(date)} ${time}`;
}

const numberWords: Partial<Record<ColumnKind, (value: number, timezone: string) => string>> = {
  duration: (ms) => String(Math.round(ms / 1000)),
  share: (share) => rounded(share * 100, 1),
  decimal: (value) => rounded(value, 2),
  instant: instantWords,
  clock: (minutes) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
};

function cellWords(cell: ReportCell, kind: ColumnKind, timezone: string, lang: FileLanguage): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberWords[kind]?.(cell, timezone) ?? String(cell);
  if (isText(cell)) return csvCell(wordsIn(cell, lang));
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? dateWords(cell) : csvCell(cell);
}

const UNIT = { duration: 'unit.seconds', share: 'unit.percent' } as const;

/** @returns the whole file as text, header and total row included */
export function reportCsv({ columns, rows, total, timezone }: ReportTable, lang: FileLanguage): string {
  const header = columns.map(({ title, kind }) => {
    const unit = UNIT[kind as keyof typeof UNIT];
    return csvCell(wordsIn(unit ? reportText(unit, { title }) : title, lang));
  });
  const lines = [...rows, ...(total ? [total] : [])].map((row) =>
    row.map((cell, index) => cellWords(cell, columns[index]?.kind ?? 'text', timezone, lang)),
  );
  return BOM + [header, ...lines].map((line) => line.join(',') + LINE_END).join('');
}
