// What a report must know of the hall beside its rows: names and limits of the present catalogue.
import type { Catalogue, Text } from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';

type Named = { readonly id: string; readonly name: Text };

/** Plain data, so that it can be sent to a thread. In the catalogue's order. */
export type ReportScene = {
  readonly timezone: string;
  readonly waitTargetMs: number;
  /** Epoch ms. */
  readonly now: number;
  readonly agencies: readonly Named[];
  readonly services: readonly (Named & { readonly agency: string })[];
  readonly desks: readonly { readonly id: string; readonly number: number }[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly devices: readonly { readonly id: string; readonly name: string }[];
  readonly pauseReasons: readonly Named[];
  /** Reasons of calls out of order, and priority classes. */
  readonly otherNames: readonly Named[];
};

/** Pick-up of results has the same name at every agency, so the agency is named with it. */
function serviceName({ kind, name, agency }: Catalogue['services'][number], file: Catalogue): Text {
  const at = file.agencies.find(({ id }) => id === agency)?.shortName;
  return kind === 'collect' && at
    ? { vi: `${name.vi} · ${at.vi}`, en: `${name.en ?? name.vi} · ${at.en ?? at.vi}` }
    : name;
}

/** The scene of this moment; undefined before the hall has a catalogue. */
export function reportScene(state: HallState, now: number): ReportScene | undefined {
  const file = state.catalogue?.file;
  if (!file) return undefined;
  return {
    timezone: file.centre.timezone,
    waitTargetMs: file.settings.waitTargetMs,
    now,
    agencies: file.agencies.map(({ id, name }) => ({ id, name })),
    services: file.services.map((service) => ({
      id: service.id,
      agency: service.agency,
      name: serviceName(service, file),
    })),
    desks: file.desks.map(({ id, number }) => ({ id, number })),
    staff: [...state.staff.values()].map(({ id, displayName }) => ({ id, name: displayName })),
    devices: [...state.devices.values()].map(({ id, name }) => ({ id, name })),
    pauseReasons: file.pauseReasons.map(({ id, name }) => ({ id, name })),
    otherNames: [...file.outOfOrderReasons, ...file.noShowReasons, ...file.priorityClasses].map(({ id, name }) => ({
      id,
      name,
    })),
  };
}
