// Dry runs of an import: the very checks of the command, and the differences in words.
import {
  type Catalogue,
  type CatalogueFault,
  type CentrePreview,
  fingerprintOf,
  type ListDifference,
  type ProcedurePreview,
} from '@toiluot/shared/contract';
import { catalogue as catalogueSchema } from '@toiluot/shared/contract/catalogue';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { importCatalogue } from '../../domain/commands/import-catalogue.ts';
import type { CommandContext } from '../../domain/decision.ts';
import { shownCatalogue } from '../../domain/shown-settings.ts';
import type { HallState } from '../../domain/state.ts';
import { listDifference } from './list-difference.ts';
import { procedureSheet } from './procedure-sheet.ts';
import { readSheetFile } from './read-sheet.ts';

const TOLD = 200;
const checker = compileChecker(catalogueSchema);

/** What a CSV or XLSX file of procedures would change. */
export async function previewProcedures(file: Catalogue, bytes: Uint8Array): Promise<ProcedurePreview> {
  const was = fingerprintOf(file.procedures);
  const read = await readSheetFile(bytes);
  if ('error' in read) {
    const errors = [{ row: read.row ?? 0, column: '', code: read.error }];
    return { rows: 0, errors, errorCount: 1, doubles: [], procedures: [], was };
  }
  const sheet = procedureSheet(read.rows, file);
  const isSound = sheet.errors.length === 0;
  return {
    rows: sheet.rows,
    errors: sheet.errors.slice(0, TOLD),
    errorCount: sheet.errors.length,
    doubles: sheet.doubles.slice(0, TOLD),
    procedures: isSound ? [...sheet.procedures] : [],
    ...(isSound && { difference: listDifference('procedures', file.procedures, sheet.procedures) }),
    was,
  };
}

/** What the file of a whole centre would change, and why it would be refused. @param given unknown JSON */
export function previewCentre(state: HallState, given: unknown, context: CommandContext): CentrePreview {
  const present = state.catalogue?.file;
  const empty: CentrePreview = { problems: [], faults: [], inUse: [], differences: [], was: fingerprintOf(present) };
  if (!checker.check(given))
    return {
      ...empty,
      problems: checker.problems(given).map(({ at, expected }) => ({ at: at.slice(0, 200), expected })),
    };
  const catalogue = given as Catalogue;
  const decision = importCatalogue(state, { catalogue }, context);
  const details = 'refused' in decision ? (decision.details ?? {}) : {};
  const inUse = 'refused' in decision && decision.refused === 'catalogue-in-use' ? details['problems'] : [];
  const label = details['label'];
  return {
    ...empty,
    faults: [...((details['faults'] ?? []) as readonly CatalogueFault[])],
    inUse: [...((inUse ?? []) as readonly string[])],
    ...(typeof label === 'string' && { repeatedLabel: label }),
    differences: differencesOf(present && shownCatalogue(present), shownCatalogue(catalogue)),
  };
}

type Entry = Parameters<typeof listDifference>[1][number];

const LISTS = [
  'agencies',
  'services',
  'desks',
  'priorityClasses',
  'pauseReasons',
  'noShowReasons',
  'outOfOrderReasons',
  'printers',
  'procedures',
] as const;

/** Lists that differ; single values (centre, hours, texts, limits) count as lists of one. */
function differencesOf(before: Catalogue | undefined, after: Catalogue): ListDifference[] {
  const single = (file: Catalogue | undefined, list: string): Entry[] => {
    if (!file) return [];
    const { zones: _z, sessions: _s, holidays: _h, extraWorkingDays: _e, holidaysToEnter: _n, ...centre } = file.centre;
    const value = { centre, settings: file.settings, texts: file.texts ?? {} }[list];
    return [{ ...value }];
  };
  const entries = (items: readonly object[] | undefined): readonly Entry[] => (items ?? []) as readonly Entry[];
  const all = [
    ...['centre', 'settings', 'texts'].map((list) =>
      listDifference(list, single(before, list), single(after, list), () => list),
    ),
    ...(['zones', 'sessions'] as const).map((list) =>
      listDifference(list, entries(before?.centre[list]), entries(after.centre[list])),
    ),
    ...(['holidays', 'extraWorkingDays'] as const).map((list) =>
      listDifference(list, entries(before?.centre[list]), entries(after.centre[list]), ({ date }) => String(date)),
    ),
    ...LISTS.map((list) => listDifference(list, entries(before?.[list]), entries(after[list]))),
    listDifference('synonyms', entries(before?.synonyms), entries(after.synonyms), ({ term }) => String(term)),
  ];
  return all.filter(({ addedCount, changedCount, goneCount }) => addedCount + changedCount + goneCount > 0);
}
