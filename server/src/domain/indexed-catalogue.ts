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

/** The catalogue with its look-ups, made once per change. */
export type IndexedCatalogue = {
  readonly file: Catalogue;
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  /** Services of enabled agencies only: what can be queued for. */
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly desks: ReadonlyMap<DeskId, DeskDefinition>;
  readonly procedures: ReadonlyMap<ProcedureId, Procedure>;
  readonly priorityClasses: ReadonlyMap<PriorityClassId, PriorityClass>;
};

export function indexCatalogue(file: Catalogue): IndexedCatalogue {
  const agencies = new Map(file.agencies.map((agency) => [agency.id, agency]));
  return {
    file,
    agencies,
    services: new Map(file.services.filter((s) => agencies.get(s.agency)?.enabled).map((s) => [s.id, s])),
    desks: new Map(file.desks.map((desk) => [desk.id, desk])),
    procedures: new Map(file.procedures.map((procedure) => [procedure.id, procedure])),
    priorityClasses: new Map(file.priorityClasses.map((cls) => [cls.id, cls])),
  };
}
