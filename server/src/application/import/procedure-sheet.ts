// Rows of a sheet → procedures, with every wrong cell by row and column, and rows that may be doubles.
import type { Catalogue, Procedure, SheetDouble, SheetError, SheetErrorCode } from '@toiluot/shared/contract';
import { type Column, folded, type Heading, readHeading } from './procedure-columns.ts';

export type ProcedureSheet = {
  readonly rows: number;
  readonly procedures: readonly Procedure[];
  readonly errors: readonly SheetError[];
  readonly doubles: readonly SheetDouble[];
};

const MOST_ROWS = 20_000;
const LONGEST: Readonly<Partial<Record<Column, number>>> = { field: 300, name: 600, timeLimit: 200 };
/** National code, with the suffix of a district's or commune's variant. */
const CODE = /^\d\.\d{6}(\.\d{2}\.\d{2}\.)?(\.?H\d{2})?$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/;
const YES = new Set(['yes', 'co', 'x', 'true', '1']);
const NO = new Set(['no', 'khong', 'false', '0']);

type Reader = {
  readonly heading: Heading;
  readonly agencies: ReadonlyMap<string, Catalogue['agencies'][number]>;
  readonly services: ReadonlyMap<string, Catalogue['services'][number]>;
};

/** Found by id, code or name, with or without marks. */
function lookUp<T extends { readonly id: string }>(list: readonly T[], names: (item: T) => readonly string[]) {
  return new Map(list.flatMap((item) => [item.id, ...names(item)].map((name) => [folded(name), item] as const)));
}

/** @param rows with the heading first; blank rows are passed over but counted */
export function procedureSheet(rows: readonly (readonly string[])[], file: Catalogue): ProcedureSheet {
  const [first, ...rest] = rows;
  const none = { rows: 0, procedures: [], doubles: [] };
  if (!first) return { ...none, errors: [{ row: 0, column: '', code: 'file-empty' }] };
  if (rest.length > MOST_ROWS)
    return { ...none, errors: [{ row: 0, column: '', code: 'too-many-rows', with: String(MOST_ROWS) }] };
  const heading = readHeading(first);
  if (heading.missing.length > 0)
    return {
      ...none,
      errors: heading.missing.map((column) => ({ row: 1, column: heading.titleOf(column), code: 'column-missing' })),
    };
  const reader: Reader = {
    heading,
    agencies: lookUp(file.agencies, ({ name, shortName }) => [name.vi, shortName.vi]),
    services: lookUp(file.services, ({ code }) => [code]),
  };
  const read = rest.flatMap((cells, index) =>
    cells.every((cell) => cell === '') ? [] : [readRow(reader, cells, index + 2)],
  );
  const found = read.flatMap(({ row, procedure }) => (procedure ? [{ row, procedure }] : []));
  return {
    rows: read.length,
    procedures: found.map(({ procedure }) => procedure),
    errors: [...read.flatMap(({ errors }) => errors), ...repeatedIds(found, heading)].sort((a, b) => a.row - b.row),
    doubles: doublesIn(found),
  };
}

type ReadRow = { readonly row: number; readonly procedure?: Procedure; readonly errors: readonly SheetError[] };

function readRow({ heading, agencies, services }: Reader, cells: readonly string[], row: number): ReadRow {
  const errors: SheetError[] = [];
  const cell = (column: Column): string => cells[heading.at.get(column) ?? -1] ?? '';
  const wrong = (column: Column, code: SheetErrorCode, hint?: string): void => {
    const value = cell(column).slice(0, 120);
    errors.push({ row, column: heading.titleOf(column), code, ...(value && { value }), ...(hint && { with: hint }) });
  };
  const code = cell('code');
  const id = cell('id') || code;
  if (!id) wrong(heading.at.has('id') ? 'id' : 'code', 'value-missing');
  else if (!ID.test(id)) wrong(cell('id') ? 'id' : 'code', 'form-of-id');
  if (code && !CODE.test(code)) wrong('code', 'form-of-code', '1.000123');
  for (const column of ['field', 'name', 'agency'] as const) if (!cell(column)) wrong(column, 'value-missing');
  for (const [column, longest] of Object.entries(LONGEST))
    if (cell(column as Column).length > longest) wrong(column as Column, 'value-too-long', String(longest));
  const agency = agencies.get(folded(cell('agency')));
  if (cell('agency') && !agency) wrong('agency', 'unknown-agency');
  const accepted = folded(cell('accepted'));
  if (accepted && !YES.has(accepted) && !NO.has(accepted)) wrong('accepted', 'yes-or-no');
  const service = cell('service') && !NO.has(accepted) ? services.get(folded(cell('service'))) : undefined;
  if (cell('service') && !NO.has(accepted) && !service) wrong('service', 'unknown-service');
  if (!cell('service') && YES.has(accepted)) wrong('service', 'value-missing');
  if (service && agency && service.agency !== agency.id)
    wrong('service', 'service-of-other-agency', agency.shortName.vi);
  if (errors.length > 0 || !agency) return { row, errors };
  const timeLimit = cell('timeLimit');
  const procedure = {
    id,
    agency: agency.id,
    field: cell('field'),
    name: cell('name'),
    ...(code && { code }),
    ...(service && { service: service.id }),
    ...(timeLimit && { timeLimit }),
  } as Procedure;
  return { row, errors, procedure };
}

type Found = { readonly row: number; readonly procedure: Procedure };

function repeatedIds(found: readonly Found[], heading: Heading): SheetError[] {
  const rowOf = new Map<string, number>();
  return found.flatMap(({ row, procedure: { id } }): SheetError[] => {
    const before = rowOf.get(id);
    if (before === undefined) rowOf.set(id, row);
    const column = heading.titleOf(heading.at.has('id') ? 'id' : 'code');
    return before === undefined ? [] : [{ row, column, code: 'listed-twice', value: id, with: String(before) }];
  });
}

function doublesIn(found: readonly Found[]): SheetDouble[] {
  const byCode = new Map<string, Found>();
  const byName = new Map<string, Found>();
  return found.flatMap(({ row, procedure }): SheetDouble[] => {
    const name = `${procedure.agency} ${folded(procedure.name)}`;
    const sameCode = procedure.code ? byCode.get(procedure.code) : undefined;
    const sameName = byName.get(name);
    if (procedure.code && !sameCode) byCode.set(procedure.code, { row, procedure });
    if (!sameName) byName.set(name, { row, procedure });
    if (sameCode && sameCode.procedure.id !== procedure.id)
      return [{ row, otherRow: sameCode.row, by: 'code', value: procedure.code ?? '' }];
    if (sameName && sameName.procedure.id !== procedure.id)
      return [{ row, otherRow: sameName.row, by: 'name', value: procedure.name.slice(0, 120) }];
    return [];
  });
}
