import { expect, test } from 'vitest';
import { ownDayOf } from '../../../counter-ui/src/desk/own-day-store.ts';
import type { ReportTable } from '../../../shared/contract/index.ts';

const table = (row: ReportTable['rows'][number] | undefined): ReportTable =>
  ({
    columns: ['name', 'served', 'wait-50', 'serviceTime-50', 'rated', 'satisfied-share'].map((key) => ({ key })),
    rows: row ? [row] : [],
  }) as unknown as ReportTable;

test('[F-R14] the own row of the report; a sum of ratings that the report keeps back stays unknown', () => {
  expect(ownDayOf(table([{ vi: 'Lan' }, 9, 60_000, 480_000, 3, null]))).toEqual({
    served: 9,
    waitMs: 60_000,
    serviceMs: 480_000,
    rated: 3,
  });
  expect(ownDayOf(table([{ vi: 'Lan' }, 9, 60_000, 480_000, 6, 0.5]))).toMatchObject({ rated: 6, satisfied: 0.5 });
});

test('[F-R14] a day without any work has no row, and nothing is invented', () => {
  expect(ownDayOf(table(undefined))).toEqual({});
});
