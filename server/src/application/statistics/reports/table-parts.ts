import type { ColumnKind, ReportCell, ReportColumn, Text } from '@toiluot/shared/contract';
import type { messages } from '../messages.ts';
import { reportText } from '../report-text.ts';

type ColumnKey<K> = K extends `column.${infer Rest}` ? Rest : never;
export type TitledColumn = ColumnKey<keyof typeof messages>;

export const column = (
  key: string,
  title: Text,
  kind: ColumnKind,
  { isDetail = false }: { readonly isDetail?: boolean } = {},
): ReportColumn => ({ key, title, kind, isDetail });

/** A column whose title stands in the catalogue under its own key. */
export const titled = (key: TitledColumn, kind: ColumnKind, options?: { readonly isDetail?: boolean }): ReportColumn =>
  column(key, reportText(`column.${key}` as keyof typeof messages), kind, options);

/** What a report gives; the rest of the table is the same for all. */
export type ReportBody = {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly total: readonly ReportCell[] | null;
};
