// Sheets of procedures as offices send them: CSV of three kinds, Excel, and every wrong cell by row and column.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { previewProcedures } from '../../../server/src/application/import/previews.ts';
import { procedureCsv, procedureXlsx } from '../../../server/src/application/import/procedure-export.ts';
import { procedureSheet } from '../../../server/src/application/import/procedure-sheet.ts';
import { sheetRows } from '../../../server/src/application/import/sheet-rows.ts';
import { theCatalogue } from '../../support/hall.ts';

const file = theCatalogue();
const HEADING = 'id,code,agency_id,service_id,field_vi,name_vi,time_limit,accepted_here';
const GOOD = ',1.001234,so-tu-phap,stp-quoc-tich,Quốc tịch,Xác nhận có quốc tịch Việt Nam,20 ngày,yes';
const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (...rows: string[]) => bytes([HEADING, ...rows].join('\n'));
const preview = (content: Uint8Array) => previewProcedures(file, content);
const errorsOf = async (content: Uint8Array) => (await preview(content)).errors;

describe('a CSV sheet', () => {
  test('[F-A06] what is new, changed and gone is told by name and field', async () => {
    const [kept, ...others] = file.procedures;
    const changed = procedureCsv([{ ...(kept as (typeof others)[number]), timeLimit: '7 ngày' }, ...others.slice(1)]);
    const { difference, errors, rows } = await preview(bytes(`${changed}${GOOD}\r\n`));
    expect(errors).toEqual([]);
    expect(rows).toBe(file.procedures.length);
    expect(difference).toMatchObject({
      added: [{ id: '1.001234', name: 'Xác nhận có quốc tịch Việt Nam' }],
      changed: [{ id: kept?.id, fields: [{ field: 'timeLimit', before: kept?.timeLimit, after: '7 ngày' }] }],
      gone: [{ id: others[0]?.id, name: others[0]?.name }],
    });
  });

  test('[F-A05] the exported sheet brings every procedure back unchanged', async () => {
    for (const content of [
      bytes(procedureCsv(file.procedures)),
      new Uint8Array(await procedureXlsx(file.procedures)),
    ]) {
      const { procedures, difference } = await preview(content);
      expect(procedures).toEqual(file.procedures);
      expect(difference).toMatchObject({ addedCount: 0, changedCount: 0, goneCount: 0 });
    }
  });

  test.each<[string, string, object]>([
    [
      'an unknown agency',
      GOOD.replace('so-tu-phap', 'so-la'),
      { column: 'agency_id', code: 'unknown-agency', value: 'so-la' },
    ],
    [
      'an unknown service',
      GOOD.replace('stp-quoc-tich', 'stp-la'),
      { column: 'service_id', code: 'unknown-service', value: 'stp-la' },
    ],
    [
      "another agency's service",
      GOOD.replace('stp-quoc-tich', 'stc-ngan-sach'),
      { column: 'service_id', code: 'service-of-other-agency', value: 'stc-ngan-sach', with: 'Sở Tư pháp' },
    ],
    [
      'a code of another form',
      GOOD.replace('1.001234', '1.1234'),
      { column: 'code', code: 'form-of-code', value: '1.1234', with: '1.000123' },
    ],
    ['an id with blanks', `mã mới${GOOD}`, { column: 'id', code: 'form-of-id', value: 'mã mới' }],
    ['no name', GOOD.replace('Xác nhận có quốc tịch Việt Nam', ''), { column: 'name_vi', code: 'value-missing' }],
    ['no field', GOOD.replace('Quốc tịch,Xác', ',Xác'), { column: 'field_vi', code: 'value-missing' }],
    ['received, but by no service', GOOD.replace('stp-quoc-tich', ''), { column: 'service_id', code: 'value-missing' }],
    [
      'neither yes nor no',
      GOOD.replace(/yes$/, 'perhaps'),
      { column: 'accepted_here', code: 'yes-or-no', value: 'perhaps' },
    ],
    [
      'a time limit without end',
      GOOD.replace('20 ngày', 'n'.repeat(201)),
      { column: 'time_limit', code: 'value-too-long', value: 'n'.repeat(120), with: '200' },
    ],
    ['neither id nor code', GOOD.replace('1.001234', ''), { column: 'id', code: 'value-missing' }],
  ])('[F-A05] %s is told with row and column, and nothing could be saved', async (_what, row, error) => {
    const { errors, procedures, difference } = await preview(csv(GOOD.replace('1.001234', '1.001235'), '', row));
    expect(errors).toEqual([{ row: 4, ...error }]);
    expect(procedures).toEqual([]);
    expect(difference).toBeUndefined();
  });

  test('[F-A05] all wrong cells of a row and of the sheet are told at once', async () => {
    const errors = await errorsOf(csv(GOOD, ',1.1,x,y,,,,maybe', GOOD));
    expect(errors.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 code form-of-code',
      '3 field_vi value-missing',
      '3 name_vi value-missing',
      '3 agency_id unknown-agency',
      '3 accepted_here yes-or-no',
      '3 service_id unknown-service',
      '4 id listed-twice',
    ]);
    expect(errors.at(-1)).toMatchObject({ value: '1.001234', with: '2' });
  });

  test('[F-A06] rows that may be one procedure are pointed out and not refused', async () => {
    const { doubles, errors } = await preview(
      csv(GOOD, `a${GOOD.replace('Xác nhận', 'Giấy')}`, GOOD.replace('1.001234', '1.009999').replace('quốc', 'QUỐC')),
    );
    expect(errors).toEqual([]);
    expect(doubles).toEqual([
      { row: 3, otherRow: 2, by: 'code', value: '1.001234' },
      { row: 4, otherRow: 2, by: 'name', value: 'Xác nhận có QUỐC tịch Việt Nam' },
    ]);
  });

  test('semicolons, UTF-16, Vietnamese headings and names in place of ids are read as well', async () => {
    const rows = [
      'Mã thủ tục;Cơ quan;Lĩnh vực tại quầy;Lĩnh vực;Tên thủ tục;Tiếp nhận',
      '1.001234;Sở Tư pháp;QT;Quốc tịch;"Xác nhận; có quốc tịch";Có',
    ].join('\r\n');
    const code = file.services.find(({ id }) => id === ('stp-quoc-tich' as never))?.code ?? '';
    const text = rows.replace(';QT;', `;${code};`);
    const expected = [
      {
        id: '1.001234',
        code: '1.001234',
        agency: 'so-tu-phap',
        service: 'stp-quoc-tich',
        field: 'Quốc tịch',
        name: 'Xác nhận; có quốc tịch',
      },
    ];
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const content of [bytes(text), bytes(`\ufeff${text}`), new Uint8Array(utf16)])
      expect((await preview(content)).procedures).toEqual(expected);
    expect((await preview(bytes(text.normalize('NFD')))).procedures).toEqual(expected);
  });
});

describe('a file that is no sheet', () => {
  test.each<[string, Uint8Array, object]>([
    ['nothing', bytes(''), { row: 0, column: '', code: 'file-empty' }],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), { row: 0, column: '', code: 'file-old-excel' }],
    ['a damaged Excel file', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), { row: 0, column: '', code: 'file-damaged' }],
    ['another code page', new Uint8Array([...csv(GOOD), 0xe1, 0x20]), { row: 0, column: '', code: 'file-not-text' }],
    ['quotes without end', csv(GOOD, ',"1.2'), { row: 3, column: '', code: 'file-damaged' }],
    ['no headings', bytes('a,b\n1,2'), { row: 1, column: 'code', code: 'column-missing' }],
  ])('[F-A05] %s is told', async (_what, content, error) => {
    expect((await errorsOf(content))[0]).toEqual(error);
  });

  test('[F-A05] more rows than a catalogue takes', () => {
    const rows = Array.from({ length: 20_002 }, () => ['x']);
    expect(procedureSheet(rows, file).errors).toEqual([{ row: 0, column: '', code: 'too-many-rows', with: '20000' }]);
  });

  test('an archive that would fill the memory is called too heavy', async () => {
    expect(await errorsOf(aBomb())).toEqual([{ row: 0, column: '', code: 'file-too-heavy' }]);
  });
});

describe('an Excel sheet', () => {
  test('[F-A05] a code that Excel took for a number keeps its zeros; a wrong cell is told with its row', async () => {
    const rows = [HEADING.split(','), ...[1.00301, 1.1].map((code) => [null, code, ...GOOD.split(',').slice(2)])];
    const written = await writeExcelFile(rows as never).toBuffer();
    const { errors, procedures } = await preview(new Uint8Array(written));
    expect(errors).toEqual([]);
    expect(procedures.map(({ id }) => id)).toEqual(['1.003010', '1.100000']);
    rows[2]?.splice(2, 1, 'so-la');
    const wrong = await writeExcelFile(rows as never).toBuffer();
    expect(await errorsOf(new Uint8Array(wrong))).toEqual([
      { row: 3, column: 'agency_id', code: 'unknown-agency', value: 'so-la' },
    ]);
  });

  test('an empty row in the middle is passed over and counted', async () => {
    const rows = [HEADING.split(','), GOOD.split(','), [], ['', '1.2', ...GOOD.split(',').slice(2)]];
    const read = await sheetRows(
      new Uint8Array(await writeExcelFile(rows.map((r) => r.map((c) => c || null))).toBuffer()),
    );
    if ('error' in read) throw new Error(read.error);
    expect(procedureSheet(read.rows, file).errors).toEqual([
      { row: 4, column: 'code', code: 'form-of-code', value: '1.2', with: '1.000123' },
    ]);
  });
});

/** A small archive whose only sheet unfolds to a gigabyte. */
function aBomb(): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const data = deflateRawSync(Buffer.alloc(64 * 1024, 0x20));
  const header = (signature: number, extra: number[]) => {
    const head = Buffer.alloc(extra.length * 2 + 4);
    head.writeUInt32LE(signature, 0);
    extra.forEach((word, index) => head.writeUInt16LE(word, 4 + index * 2));
    return head;
  };
  const words = (n: number) => [n & 0xffff, n >>> 16];
  const common = [0, 8, 0, 0, 0, 0, ...words(data.length), ...words(0x3fffffff), name.length, 0];
  const local = Buffer.concat([header(0x04034b50, [20, ...common]), name, data]);
  const central = Buffer.concat([header(0x02014b50, [20, 20, ...common, 0, 0, 0, 0, 0, ...words(0)]), name]);
  const end = header(0x06054b50, [0, 0, 1, 1, ...words(central.length), ...words(local.length), 0]);
  return new Uint8Array(Buffer.concat([local, central, end]));
}
