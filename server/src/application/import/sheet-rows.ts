// CSV and XLSX as rows of texts. Pure work on bytes; runs in a worker, see read-sheet.ts.
import type { SheetErrorCode } from '@toiluot/shared/contract';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

export type SheetRows =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly error: SheetErrorCode; readonly row?: number };

/** Begins each entry of an archive's list of contents (APPNOTE 4.3.12). */
const LISTED_FILE = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const MOST_UNFOLDED = 64 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** The rows of a file, whatever it is; `error` says why there are none. */
export async function sheetRows(bytes: Uint8Array): Promise<SheetRows> {
  if (bytes.length === 0) return { error: 'file-empty' };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { error: 'file-old-excel' };
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return excelRows(bytes);
  return csvRows(bytes);
}

/** Sum of what the files of an archive unfold to, as its list of contents says. */
function unfoldedBytes(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  for (let at = view.indexOf(LISTED_FILE); at >= 0 && at + 28 <= view.length; at = view.indexOf(LISTED_FILE, at + 4))
    sum += view.readUInt32LE(at + 24);
  return sum;
}

async function excelRows(bytes: Uint8Array): Promise<SheetRows> {
  if (unfoldedBytes(bytes) > MOST_UNFOLDED) return { error: 'file-too-heavy' };
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return { rows: rows.map((row) => row.map(cellText)) };
  } catch {
    return { error: 'file-damaged' };
  }
}

/** Excel takes the national code 1.003010 for a number and would lose its last zero. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : cell.toFixed(6);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFC').trim();
}

/** UTF-8, or UTF-16 as Excel's "Unicode text"; undefined = another code page. */
function textOf(bytes: Uint8Array): string | undefined {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Excel writes the list separator of its country: the heading tells which one. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const counted = [',', ';', '\t'].map((mark) => [mark, heading.split(mark).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function csvRows(bytes: Uint8Array): SheetRows {
  const text = textOf(bytes);
  if (text === undefined || text.includes('\u0000')) return { error: 'file-not-text' };
  try {
    const records = parse(text, { delimiter: delimiterOf(text), relax_column_count: true }) as string[][];
    return { rows: records.map((row) => row.map((cell) => cell.normalize('NFC').trim())) };
  } catch (error) {
    const { records } = error as { records?: number };
    return { error: 'file-damaged', ...(records !== undefined && { row: records + 1 }) };
  }
}
