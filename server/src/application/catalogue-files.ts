// A centre's files (README of the data: centre.json, procedures.csv, synonyms.csv) as one catalogue.

import {
  type Catalogue,
  catalogue as catalogueSchema,
  DEFAULT_SETTINGS,
  type Procedure,
  type Synonym,
} from '@toiluot/shared/contract/catalogue';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { parse } from 'csv-parse/sync';

export type CatalogueFiles = { readonly centre: string; readonly procedures: string; readonly synonyms: string };

/** A damaged centre file, told in one sentence with the place. */
export class CatalogueFileError extends Error {
  override readonly name = 'CatalogueFileError';
}

const rows = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, skip_empty_lines: true, bom: true });

function procedureOf(row: Record<string, string>): Procedure {
  const accepted = row.accepted_here === 'yes' && row.service_id;
  return {
    id: row.id,
    agency: row.agency_id,
    field: row.field_vi,
    name: row.name_vi,
    ...(row.code && { code: row.code }),
    ...(accepted && { service: accepted }),
    ...(row.time_limit && { timeLimit: row.time_limit }),
  } as Procedure;
}

const synonymOf = (row: Record<string, string>): Synonym => ({
  term: row.term ?? '',
  expandsTo: (row.expands_to ?? '')
    .split(';')
    .map((phrase) => phrase.trim())
    .filter(Boolean),
});

function parsedCentre(text: string): Partial<Catalogue> {
  try {
    return JSON.parse(text) as Partial<Catalogue>;
  } catch (error) {
    throw new CatalogueFileError(`centre.json is not valid JSON: ${(error as Error).message}`);
  }
}

const checker = compileChecker(catalogueSchema);

/** @throws CatalogueFileError naming the first wrong places */
export function catalogueFromFiles(files: CatalogueFiles): Catalogue {
  const centre = parsedCentre(files.centre);
  const file = {
    printers: [],
    ...centre,
    settings: { ...DEFAULT_SETTINGS, ...centre.settings },
    procedures: rows(files.procedures).map(procedureOf),
    synonyms: rows(files.synonyms).map(synonymOf),
  };
  if (checker.check(file)) return file as Catalogue;
  const places = checker
    .problems(file)
    .slice(0, 3)
    .map((p) => `${p.at} ${p.expected}`)
    .join('; ');
  throw new CatalogueFileError(`the centre's files do not fit: ${places}`);
}
