// Dry runs: what a file would change, and every wrong place in it, before anything is touched.
import type { Static } from 'typebox';
import { procedure } from './catalogue.ts';
import { FAULT_CODES } from './catalogue-faults.ts';
import { closed, count, listOf, nonEmpty, oneOf, optional, shortText } from './schema.ts';

/** What can be wrong in a sheet of procedures. */
export const SHEET_ERRORS = [
  'file-empty',
  'file-old-excel',
  'file-not-text',
  'file-damaged',
  'file-too-heavy',
  'too-many-rows',
  'column-missing',
  'value-missing',
  'value-too-long',
  'form-of-code',
  'form-of-id',
  'unknown-agency',
  'unknown-service',
  'service-of-other-agency',
  'yes-or-no',
  'listed-twice',
] as const;
export type SheetErrorCode = (typeof SHEET_ERRORS)[number];

/** One wrong cell. `row` as a spreadsheet counts, the heading is 1; 0 = the file as a whole. */
export const sheetError = closed({
  row: count,
  column: shortText(60),
  code: oneOf(SHEET_ERRORS),
  value: optional(shortText(120)),
  /** What would be right, or the row it collides with. */
  with: optional(shortText(120)),
});
export type SheetError = Static<typeof sheetError>;

/** Two rows that may be one and the same procedure: told, not refused (F-A06). */
export const sheetDouble = closed({
  row: count,
  otherRow: count,
  by: oneOf(['code', 'name']),
  value: shortText(120),
});
export type SheetDouble = Static<typeof sheetDouble>;

const named = closed({ id: nonEmpty(80), name: shortText(600) });
const fieldChange = closed({ field: nonEmpty(60), before: shortText(700), after: shortText(700) });

/** Entries of one list that a file adds, changes or leaves out; a list is cut at 500, its count is not. */
export const listDifference = closed({
  list: nonEmpty(40),
  added: listOf(named, 500),
  addedCount: count,
  changed: listOf(closed({ id: nonEmpty(80), name: shortText(600), fields: listOf(fieldChange, 30) }), 500),
  changedCount: count,
  gone: listOf(named, 500),
  goneCount: count,
});
export type ListDifference = Static<typeof listDifference>;

/** `POST /api/catalogue/procedures/preview` with a CSV or XLSX file as body. */
export const procedurePreview = closed({
  rows: count,
  errors: listOf(sheetError, 200),
  errorCount: count,
  doubles: listOf(sheetDouble, 200),
  difference: optional(listDifference),
  /** The list as it would be saved; empty while there are errors. */
  procedures: listOf(procedure, 20_000),
  /** Fingerprint of the present list, for `was`. */
  was: nonEmpty(40),
});
export type ProcedurePreview = Static<typeof procedurePreview>;

/** `POST /api/catalogue/preview` with the file of a whole centre as body. */
export const centrePreview = closed({
  /** Places that do not fit the contract: JSON pointer and what is expected there. */
  problems: listOf(closed({ at: shortText(200), expected: shortText(300) }), 20),
  faults: listOf(closed({ at: shortText(200), code: oneOf(FAULT_CODES), with: optional(shortText(200)) }), 20),
  /** What the open day still uses, or a number that would be given out twice. */
  inUse: listOf(shortText(200), 20),
  repeatedLabel: optional(shortText(12)),
  differences: listOf(listDifference, 20),
  was: nonEmpty(40),
});
export type CentrePreview = Static<typeof centrePreview>;
