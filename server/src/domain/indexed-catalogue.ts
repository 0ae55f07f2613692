import type {
  Agency,
  AgencyId,
  Catalogue,
  DeskDefinition,
  DeskId,
  PriorityClass,
  PriorityClassId,
  Procedure,
  ProcedureId,
  Service,
  ServiceId,
} from '@toiluot/shared/contract';

/** The catalogue with its look-ups, made once per change and per business day. */
export type IndexedCatalogue = {
  readonly file: Catalogue;
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  /** What can be queued for: services of agencies that are switched on and valid on this day, archived ones left out. */
  readonly services: ReadonlyMap<ServiceId, Service>;
  /** Desks that are not archived, in order of the file. */
  readonly desks: ReadonlyMap<DeskId, DeskDefinition>;
  readonly procedures: ReadonlyMap<ProcedureId, Procedure>;
  /** Archived ones too: an earlier ticket may still name one. */
  readonly priorityClasses: ReadonlyMap<PriorityClassId, PriorityClass>;
};

/** @param date local date of the business day; without one no validity date is looked at */
export const isOffered = ({ enabled, validFrom, validTo }: Agency, date: string | undefined): boolean =>
  enabled && (date === undefined || ((validFrom ?? date) <= date && (validTo ?? date) >= date));

/** Services that can be queued for on a date. */
export function offeredServices(file: Catalogue, date: string | undefined): ReadonlyMap<ServiceId, Service> {
  const agencies = new Set(file.agencies.filter((agency) => isOffered(agency, date)).map(({ id }) => id));
  return new Map(file.services.filter((s) => agencies.has(s.agency) && !s.archived).map((s) => [s.id, s]));
}

export function indexCatalogue(file: Catalogue, date?: string): IndexedCatalogue {
  return {
    file,
    agencies: new Map(file.agencies.map((agency) => [agency.id, agency])),
    services: offeredServices(file, date),
    desks: new Map(file.desks.filter((desk) => !desk.archived).map((desk) => [desk.id, desk])),
    procedures: new Map(file.procedures.map((procedure) => [procedure.id, procedure])),
    priorityClasses: new Map(file.priorityClasses.map((cls) => [cls.id, cls])),
  };
}
