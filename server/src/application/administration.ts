// What administration reads besides the views: the catalogue to edit, the same as one file.
import type { Catalogue, CatalogueAnswer } from '@toiluot/shared/contract';
import { localParts } from '../domain/policy/local-time.ts';
import { shownCatalogue } from '../domain/shown-settings.ts';
import type { HallState } from '../domain/state.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** Open tickets of the day per service, later steps of a journey counted too. */
function openTickets(state: HallState): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const ticket of state.tickets.values()) {
    if (!OPEN.has(ticket.state)) continue;
    for (const service of new Set([ticket.service, ...ticket.journey])) counts[service] = (counts[service] ?? 0) + 1;
  }
  return counts;
}

/** Undefined before the first catalogue. */
export function catalogueAnswer(state: HallState, now: number, trial: boolean): CatalogueAnswer | undefined {
  if (!state.catalogue) return undefined;
  const { formatVersion: _, procedures, ...catalogue } = shownCatalogue(state.catalogue.file);
  return {
    seq: state.seq,
    serverTime: now,
    trial,
    catalogue,
    kioskPinSet: Boolean(state.catalogue.file.settings.kioskPinHash),
    procedureCount: procedures.length,
    staff: [...state.staff.values()],
    openTickets: openTickets(state),
    dayOpen: state.day !== null && state.day.state !== 'closed',
  };
}

export type ExportFile = { readonly name: string; readonly body: string };

/** The whole catalogue as the file that another centre imports. */
export function exportFile(file: Catalogue, now: number): ExportFile {
  const { date } = localParts(now, file.centre.timezone);
  return {
    name: `toi-luot-${file.centre.id}-${date}.json`,
    body: `${JSON.stringify(shownCatalogue(file), null, 2)}\n`,
  };
}
