// Columns of a sheet of procedures: the names in our own files and the Vietnamese ones that people type.

/** Field of a row → headings that mean it, folded. The first is what an export writes. */
export const COLUMNS = {
  id: ['id', 'ma noi bo'],
  code: ['code', 'ma thu tuc', 'ma tthc'],
  agency: ['agency_id', 'co quan', 'ma co quan'],
  service: ['service_id', 'linh vuc tai quay', 'dich vu', 'ma dich vu'],
  field: ['field_vi', 'linh vuc'],
  name: ['name_vi', 'ten thu tuc', 'ten thu tuc hanh chinh'],
  timeLimit: ['time_limit', 'thoi han giai quyet', 'thoi han'],
  accepted: ['accepted_here', 'tiep nhan'],
} as const;
export type Column = keyof typeof COLUMNS;

const NEEDED: readonly Column[] = ['agency', 'field', 'name'];

/** Letters without marks, in lower case, for comparing what people type. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

export type Heading = {
  /** Place of a field in the row; absent where the sheet has no such column. */
  readonly at: ReadonlyMap<Column, number>;
  /** As written in the sheet, for messages. */
  readonly titleOf: (column: Column) => string;
  readonly missing: readonly Column[];
};

export function readHeading(row: readonly string[]): Heading {
  const titles = row.map(folded);
  const places = (Object.keys(COLUMNS) as Column[]).flatMap((column): [Column, number][] => {
    const place = titles.findIndex((title) => (COLUMNS[column] as readonly string[]).includes(title));
    return place < 0 ? [] : [[column, place]];
  });
  const at = new Map(places);
  const missing: Column[] = NEEDED.filter((column) => !at.has(column));
  if (!at.has('id') && !at.has('code')) missing.unshift('code');
  return { at, titleOf: (column) => row[at.get(column) ?? -1] ?? COLUMNS[column][0], missing };
}
