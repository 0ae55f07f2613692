// Lists that change only with the catalogue: what pages read once and keep.
import type { ProcedureList, PublicInfo, ReasonLists, SessionInfo, StaffId } from '@toiluot/shared/contract';
import { PROTOCOL_VERSION } from '@toiluot/shared/contract/protocol';
import type { HallState } from '../domain/state.ts';
import { offered } from './views/view-context.ts';

/** What every page may know before anyone has signed in. */
export function publicInfo(state: HallState, trial: boolean, now: number): PublicInfo {
  const file = state.catalogue?.file;
  return {
    centre: { id: file?.centre.id ?? '', name: file?.centre.name ?? { vi: '' } },
    trial,
    protocol: PROTOCOL_VERSION,
    serverTime: now,
    desks: [...(state.catalogue?.desks.values() ?? [])].map(({ id, number, zone }) => ({ id, number, zone })),
    zones: file?.centre.zones ?? [],
  };
}

/** Procedures of enabled agencies, and of others so that a search can say "not received here". */
export function procedureList(state: HallState): ProcedureList {
  const file = state.catalogue?.file;
  const services = state.catalogue?.services;
  return {
    procedures: (file?.procedures ?? []).map((p) => ({
      id: p.id,
      name: p.name,
      field: p.field,
      agency: p.agency,
      service: p.service && services?.has(p.service) ? p.service : null,
      ...(p.timeLimit && { timeLimit: p.timeLimit }),
    })),
    synonyms: file?.synonyms ?? [],
  };
}

export function reasonLists(state: HallState): ReasonLists {
  const file = state.catalogue?.file;
  const services = [...(state.catalogue?.services.values() ?? [])];
  return {
    pause: offered(file?.pauseReasons ?? []),
    noShow: offered(file?.noShowReasons ?? []),
    outOfOrder: offered(file?.outOfOrderReasons ?? []),
    priorityClasses: offered(file?.priorityClasses ?? []),
    services: services.map(({ id, agency, name }) => ({
      id,
      agency,
      name,
      agencyName: state.catalogue?.agencies.get(agency)?.shortName ?? name,
    })),
  };
}

export function sessionInfo(state: HallState, id: StaffId): SessionInfo | undefined {
  const staff = state.staff.get(id);
  if (!staff) return undefined;
  const desk = [...state.desks.values()].find((d) => d.officer === id);
  const number = desk && state.catalogue?.desks.get(desk.id)?.number;
  return {
    staff: { id, username: staff.username, displayName: staff.displayName, role: staff.role },
    desk: desk && number ? { id: desk.id, number } : null,
  };
}
