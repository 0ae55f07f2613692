// CSV and XLSX opened by independent readers hold the table, and no cell is ever a formula.
import type { ReportTable } from '@toiluot/shared/contract';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { csvCell, reportCsv } from '../../../server/src/application/report-files/csv.ts';
import { reportXlsx } from '../../../server/src/application/report-files/xlsx.ts';

const at = Date.parse('2026-11-25T09:05:07+07:00');

const table: ReportTable = {
  report: 'measures',
  title: { vi: 'Lượt phục vụ và thời gian chờ', en: 'Tickets and waits' },
  by: 'service',
  from: '2026-11-01',
  to: '2026-11-30',
  timezone: 'Asia/Ho_Chi_Minh',
  madeAt: at,
  dayCount: 21,
  leftOut: 2,
  waitTargetMs: 1_800_000,
  columns: [
    { key: 'group', title: { vi: 'Lĩnh vực', en: 'Service' }, kind: 'name', isDetail: false },
    { key: 'day', title: { vi: 'Ngày', en: 'Day' }, kind: 'date', isDetail: false },
    { key: 'at', title: { vi: 'Thời điểm', en: 'Time' }, kind: 'instant', isDetail: false },
    { key: 'clock', title: { vi: 'Giờ', en: 'Clock' }, kind: 'clock', isDetail: false },
    { key: 'n', title: { vi: 'Đã cấp số', en: 'Issued' }, kind: 'count', isDetail: false },
    { key: 'wait', title: { vi: 'Chờ: trung vị', en: 'Wait: median' }, kind: 'duration', isDetail: false },
    { key: 'share', title: { vi: 'Chờ trong mục tiêu', en: 'Within target' }, kind: 'share', isDetail: false },
    { key: 'mean', title: { vi: 'Trung bình', en: 'Mean' }, kind: 'decimal', isDetail: true },
    { key: 'text', title: { vi: 'Ý kiến', en: 'Comment' }, kind: 'text', isDetail: false },
  ],
  rows: [
    [{ vi: 'Đất đai, "sổ đỏ"', en: 'Land' }, '2026-11-25', at, 455, 12_345, 754_000, 0.925, 2.505, '=1+1'],
    [{ vi: 'Hộ tịch', en: 'Civil status' }, '2026-11-26', null, 0, 0, null, null, 0, '@SUM(A1)\nhai dòng'],
  ],
  total: [{ vi: 'Tổng cộng', en: 'Total' }, null, null, null, 12_345, 754_000, 0.925, 1.25, null],
};

describe('CSV', () => {
  test('[F-R04] is UTF-8 with a mark, RFC 4180, with Vietnamese headers that name their units', () => {
    const text = reportCsv(table, 'vi');
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parse(text, { bom: true, record_delimiter: '\r\n' })).toEqual([
      [
        'Lĩnh vực',
        'Ngày',
        'Thời điểm',
        'Giờ',
        'Đã cấp số',
        'Chờ: trung vị (giây)',
        'Chờ trong mục tiêu (%)',
        'Trung bình',
        'Ý kiến',
      ],
      ['Đất đai, "sổ đỏ"', '25/11/2026', '25/11/2026 09:05:07', '07:35', '12345', '754', '92.5', '2.5', "'=1+1"],
      ['Hộ tịch', '26/11/2026', '', '00:00', '0', '', '', '0', "'@SUM(A1)\nhai dòng"],
      ['Tổng cộng', '', '', '', '12345', '754', '92.5', '1.25', ''],
    ]);
  });

  test('in English when asked', () => {
    expect(reportCsv(table, 'en').split('\r\n')[0]).toContain('Wait: median (s)');
  });

  test.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', '\0=1', ' =1', '\n@a', '=cmd|" /C calc"!A0'])(
    '[W10] %j is disarmed',
    (cell) => {
      const [[read]] = parse(csvCell(cell), { relax_quotes: false }) as [[string]];
      expect(read).toBe(`'${cell}`);
    },
  );

  test('[W10] any text comes back as it was, but for the quote that disarms it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0",; aàđẢ1'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, (cell) => {
        const [[read, second]] = parse(`${csvCell(cell)},x`) as [[string, string]];
        expect(second).toBe('x');
        expect([cell, `'${cell}`]).toContain(read);
        expect(read).not.toMatch(/^[\s\0]*[=+\-@]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('XLSX', () => {
  const opened = async () => readXlsxFile(await reportXlsx(table, 'vi'));

  test('[F-R04] holds the same table as real numbers, dates and times', async () => {
    const [sheet] = await opened();
    const [header, first, second, total] = sheet?.data ?? [];
    expect(sheet?.sheet).toBe('Lượt phục vụ và thời gian chờ');
    expect(header).toEqual(table.columns.map(({ title }) => title.vi));
    expect(first?.slice(0, 2)).toEqual(['Đất đai, "sổ đỏ"', new Date('2026-11-25T00:00:00Z')]);
    expect(first?.[2]).toEqual(new Date('2026-11-25T09:05:07Z'));
    expect(first?.slice(4)).toEqual([12_345, new Date(Date.UTC(1899, 11, 30) + 754_000), 0.925, 2.505, '=1+1']);
    expect(second?.slice(4)).toEqual([0, null, null, 0, '@SUM(A1)\nhai dòng']);
    expect(total?.[0]).toBe('Tổng cộng');
  });

  test('[W10] no cell is a formula, and the header stays in sight', async () => {
    const files = Object.entries(unzipSync(await reportXlsx(table, 'vi')));
    const sheets = files.filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, data]) => strFromU8(data));
    expect(sheets).toHaveLength(2);
    for (const xml of sheets) expect(xml).not.toMatch(/<f[ >]/);
    expect(sheets[0]).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test('a second sheet says what was counted and how', async () => {
    const [, facts] = await opened();
    const lines = facts?.data ?? [];
    expect(lines[1]?.slice(1)).toEqual([new Date('2026-11-01T00:00:00Z'), new Date('2026-11-30T00:00:00Z')]);
    expect(lines.flat()).toEqual(expect.arrayContaining([21, 2]));
  });
});
