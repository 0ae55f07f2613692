// What the search page finds: fields of the centre first, then single procedures.
import type { KioskView, ProcedureList } from '@toiluot/shared/contract';
import { createProcedureSearch, createSearch, type ListedProcedure, type Search } from '@toiluot/shared/search';
import { agencyById, type OfferedAgency, type OfferedService, serviceById } from './offer.ts';

export interface Hit {
  readonly key: string;
  /** The field to queue for; absent where the centre does not receive the procedure. */
  readonly service: OfferedService | undefined;
  readonly procedure: ListedProcedure | undefined;
  readonly agency: OfferedAgency | undefined;
}

/** At most `limit` hits, none below two letters. */
export type Find = (view: KioskView, list: ProcedureList | undefined, query: string, limit: number) => readonly Hit[];

const MOST_FIELDS = 2;

/** The searches are built once per list and per set of services, not per keystroke. */
export function createFinder(): Find {
  let procedures: { readonly of: ProcedureList; readonly search: Search<ListedProcedure> } | undefined;
  let fields: { readonly of: string; readonly search: Search<string> } | undefined;
  return (view, list, query, limit) => {
    const names = fieldNames(view);
    const key = names.map(({ id, name }) => `${id} ${name}`).join('|');
    if (fields?.of !== key) fields = { of: key, search: fieldSearch(names) };
    if (list && procedures?.of !== list) procedures = { of: list, search: createProcedureSearch(list) };
    const fieldHits = fields.search.search(query, MOST_FIELDS).flatMap((id) => hitOfField(view, id));
    const rest = procedures?.search.search(query, limit - fieldHits.length) ?? [];
    return [...fieldHits, ...rest.map((procedure) => hitOfProcedure(view, procedure))];
  };
}

interface FieldName {
  readonly id: string;
  readonly name: string;
  readonly around: string;
}

function fieldNames(view: KioskView): FieldName[] {
  return view.services
    .filter(({ kind }) => kind === 'submit')
    .map(({ id, name, agency }) => {
      const by = agencyById(view, agency);
      return { id, name: `${name.vi} ${name.en ?? ''}`, around: `${by?.name.vi ?? ''} ${by?.name.en ?? ''}` };
    });
}

function fieldSearch(names: readonly FieldName[]): Search<string> {
  const byName = createSearch(names, { entryOf: ({ name, around }) => ({ name, around }) });
  return { search: (query, limit) => byName.search(query, limit).map(({ id }) => id) };
}

function hitOfField(view: KioskView, id: string): Hit[] {
  const service = serviceById(view, id);
  return service
    ? [{ key: `field ${id}`, service, procedure: undefined, agency: agencyById(view, service.agency) }]
    : [];
}

function hitOfProcedure(view: KioskView, procedure: ListedProcedure): Hit {
  const service = serviceById(view, procedure.service ?? undefined);
  return { key: procedure.id, service, procedure, agency: agencyById(view, service?.agency ?? procedure.agency) };
}
