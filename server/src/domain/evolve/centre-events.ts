import { type Catalogue, type DeskRecord, type EventType, withPart } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import { indexCatalogue } from '../indexed-catalogue.ts';
import { withItem } from '../policy/catalogue-change.ts';
import { putCounter, putDesk } from '../records.ts';
import type { HallState } from '../state.ts';

type CentreEvent = Extract<EventType, `catalogue.${string}` | 'settings.saved' | 'staff.saved' | 'device.saved'>;

const closedDesk = (definition: Catalogue['desks'][number], at: number): DeskRecord => ({
  id: definition.id,
  state: 'closed',
  since: at,
  rev: 0,
  officer: null,
  openedAt: null,
  ticket: null,
  pause: null,
  afterThis: null,
  services: definition.services,
  assignedUntil: null,
  servicesAfter: null,
  news: null,
});

/** @param place what was changed, as `CatalogueWish` names it */
function setCatalogue(state: HallState, file: Catalogue, place: string, at: number): void {
  state.catalogue = indexCatalogue(file, state.day?.date);
  for (const changed of [place, '/']) state.catalogueChanges.set(changed, at);
  state.touched.catalogue = true;
  for (const service of file.services) {
    const counter = state.counters.get(service.id);
    const next = Math.max(counter?.nextNumber ?? 0, service.series.from);
    if (counter?.nextNumber !== next)
      putCounter(state, { service: service.id, sessionId: null, issuedInSession: 0, ...counter, nextNumber: next });
  }
}

/** A desk's definition sets its assignment; who sits there and what is in hand stays. */
function setDesk(state: HallState, definition: Catalogue['desks'][number], at: number): void {
  const desk = state.desks.get(definition.id) ?? closedDesk(definition, at);
  putDesk(state, {
    ...desk,
    rev: desk.rev + 1,
    services: definition.services,
    assignedUntil: null,
    servicesAfter: null,
  });
}

function currentFile(state: HallState): Catalogue {
  if (!state.catalogue) throw new Error('a catalogue part was saved before any catalogue');
  return state.catalogue.file;
}

export const centreEvents: Appliers<CentreEvent> = {
  'catalogue.imported': (state, { catalogue }, at) => {
    state.catalogueChanges.clear();
    setCatalogue(state, catalogue, '/', at);
    for (const desk of catalogue.desks) setDesk(state, desk, at);
  },
  'catalogue.agency-saved': (state, { agency }, at) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, agencies: withItem(file.agencies, agency) }, `/agencies/${agency.id}`, at);
  },
  'catalogue.service-saved': (state, { service }, at) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, services: withItem(file.services, service) }, `/services/${service.id}`, at);
  },
  'catalogue.desk-saved': (state, { desk }, at) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, desks: withItem(file.desks, desk) }, `/desks/${desk.id}`, at);
    setDesk(state, desk, at);
  },
  'catalogue.part-saved': (state, { part }, at) =>
    setCatalogue(state, withPart(currentFile(state), part), `/${part.kind}`, at),
  'settings.saved': (state, { settings }, at) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, settings: { ...file.settings, ...settings } }, '/settings', at);
  },
  'staff.saved': (state, { staff }) => {
    state.staff.set(staff.id, staff);
    state.touched.staff.add(staff.id);
  },
  'device.saved': (state, { device }) => {
    state.devices.set(device.id, device);
    state.touched.devices.add(device.id);
  },
};
