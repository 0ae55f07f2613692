// How a record lies in a row: one column per field, named in snake case. The compiler asks for every field, so a
// record cannot grow without its column.

export type SqlValue = string | number | null;

/** `flag` = 0 or 1; `json` = JSON text, NULL for null; `plain` = as it is. */
type Kind<T> = [T] extends [boolean] ? 'flag' : [Exclude<T, null>] extends [string | number] ? 'plain' : 'json';

/** `apart` = not in a column of its own: the table derives it or keeps it elsewhere, and sets it after reading. */
export type Shape<R> = { readonly [F in keyof R]-?: Kind<R[F]> | 'apart' };

export type Writable<R> = { -readonly [F in keyof R]: R[F] };

export type RowShape<R> = {
  /** In the order in which `bind` writes and `read` expects them. */
  readonly columns: readonly string[];
  /** Puts the record's values into `bound`, the first one at `offset`. */
  bind(record: R, bound: SqlValue[], offset: number): void;
  /** @param offset  where the record's first column stands in the row */
  read(row: readonly SqlValue[], offset: number): Writable<R>;
};

export function rowShape<R extends object>(shape: Shape<R>): RowShape<R> {
  const all = Object.keys(shape) as (keyof R & string)[];
  const fields = all.filter((field) => shape[field] !== 'apart');
  const kinds = fields.map((field) => shape[field]);
  const blank = blankOf<R>(all);
  return {
    columns: fields.map(snakeCase),
    bind(record, bound, offset) {
      for (let i = 0; i < fields.length; i += 1) {
        const value = record[fields[i] as keyof R];
        const kind = kinds[i];
        bound[offset + i] = kind === 'plain' ? (value as SqlValue) : kind === 'flag' ? Number(value) : jsonText(value);
      }
    },
    read(row, offset) {
      const record = { ...blank } as Record<string, unknown>;
      for (const [i, field] of fields.entries()) {
        const value = row[offset + i] as SqlValue;
        const kind = kinds[i];
        record[field] = kind === 'plain' ? value : kind === 'flag' ? value === 1 : jsonValue(value);
      }
      return record as Writable<R>;
    },
  };
}

/**
 * A record with every field null, to be copied and filled. An object that grows field by field becomes a slow look-up
 * table in V8, and the whole server works on these records; one that the JSON parser made, and its copies, do not.
 */
function blankOf<R>(fields: readonly string[]): R {
  return JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, null])))) as R;
}

const snakeCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const jsonText = (value: unknown) => (value === null ? null : JSON.stringify(value));
const jsonValue = (value: SqlValue): unknown => (value === null ? null : JSON.parse(value as string));
