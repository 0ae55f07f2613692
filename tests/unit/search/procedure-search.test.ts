// Acceptance of screens.md section 12, point 8, on the list of the default centre.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProcedureList } from '@toiluot/shared/contract';
import { createProcedureSearch, createSearch } from '@toiluot/shared/search';
import { describe, expect, test } from 'vitest';

const data = path.resolve(import.meta.dirname, '../../../server/data');

/** Rows of a CSV file without its heading; fields may stand in double quotes. */
function rowsOf(file: string): string[][] {
  const text = readFileSync(path.join(data, file), 'utf8');
  const lines = text.trim().split('\n').slice(1);
  return lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
      (quoted ?? plain ?? '').replaceAll('""', '"'),
    ),
  );
}

const list: ProcedureList = {
  procedures: rowsOf('procedures.csv').map(([id, , agency, service, field, name, , accepted]) => ({
    id: id!,
    agency: agency!,
    service: accepted === 'yes' ? service! : null,
    field: field!,
    name: name!,
  })),
  synonyms: rowsOf('synonyms.csv').map(([term, phrases]) => ({
    term: term!,
    expandsTo: phrases!.split(';').map((phrase) => phrase.trim()),
  })),
};

const procedures = createProcedureSearch(list);
const first = (query: string) => procedures.search(query)[0];

describe('search for procedures', () => {
  test('the list is whole', () => {
    expect(list.procedures).toHaveLength(672);
    expect(list.synonyms.length).toBeGreaterThan(290);
  });

  test('[F-K03] `dang ky dat dai` finds land registration without marks', () => {
    expect(first('dang ky dat dai')).toMatchObject({
      service: 'stnmt-dat-dai',
      name: expect.stringMatching(/^Đăng ký/),
    });
  });

  test('[F-K03] two letters swapped: `dnag ky` finds what `dang ky` finds', () => {
    expect(first('dnag ky')?.name).toMatch(/^Đăng ký/);
    expect(procedures.search('dnag ky')).toEqual(procedures.search('dang ky'));
  });

  test('[F-K03] decomposed input (NFD) is the same as composed', () => {
    const composed = procedures.search('đăng ký thành lập');
    expect(composed).not.toEqual([]);
    expect(procedures.search('đăng ký thành lập'.normalize('NFD'))).toEqual(composed);
  });

  test.each([
    ['gplx', 'sgtvt-giay-phep-lai-xe'],
    ['GPLX', 'sgtvt-giay-phep-lai-xe'],
    ['lltp', 'stp-ly-lich-tu-phap'],
    ['sổ đỏ', 'stnmt-dat-dai'],
    ['so do', 'stnmt-dat-dai'],
    ['mat so do', 'stnmt-dat-dai'],
    ['đổi bằng lái', 'sgtvt-giay-phep-lai-xe'],
    ['mo cong ty', 'skhdt-doanh-nghiep'],
    ['người có công', 'sldtbxh-nguoi-co-cong'],
    ['xin lam ly lich tu phap', 'stp-ly-lich-tu-phap'],
  ])('[F-K03] %s leads to %s', (query, service) => {
    expect(first(query)?.service).toBe(service);
  });

  test('the marks that were typed go before other marks', () => {
    const things = ['Cấp lại bản', 'Cấp lái bán', 'Cấp lai bàn'];
    const search = createSearch(things, { entryOf: (name) => ({ name }) });
    expect(search.search('lái bán')[0]).toBe('Cấp lái bán');
    expect(search.search('lại bản')[0]).toBe('Cấp lại bản');
  });

  test('kỹ and kĩ, lý and lí are the same word', () => {
    const search = createSearch(['Kỹ thuật', 'Lí lịch'], { entryOf: (name) => ({ name }) });
    expect(search.search('kĩ thuật')).toEqual(['Kỹ thuật']);
    expect(search.search('lý lịch')).toEqual(['Lí lịch']);
  });

  test('a procedure that is not received here stands behind an equal one that is', () => {
    const twins = createProcedureSearch({
      synonyms: [],
      procedures: [
        { id: 'a', agency: 'x', service: null, field: 'Du lịch', name: 'Cấp thẻ hướng dẫn viên' },
        { id: 'b', agency: 'y', service: 's', field: 'Du lịch', name: 'Cấp thẻ hướng dẫn viên' },
      ],
    });
    expect(twins.search('huong dan vien').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('no hit, one letter, blanks: nothing, and no error', () => {
    for (const query of ['zzzzqq', 'd', ' ', '', '….,', 'đ'.repeat(500)]) expect(procedures.search(query)).toEqual([]);
  });

  test('at most the number asked for', () => {
    expect(procedures.search('cap', 6)).toHaveLength(6);
    expect(procedures.search('cap', 2)).toHaveLength(2);
  });
});
