import type { Catalogue, DeskRecord, EventType } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import { indexCatalogue } from '../indexed-catalogue.ts';
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
});

function setCatalogue(state: HallState, file: Catalogue): void {
  state.catalogue = indexCatalogue(file);
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

const replaced = <T extends { readonly id: string }>(list: readonly T[], item: T): T[] =>
  list.some((other) => other.id === item.id)
    ? list.map((other) => (other.id === item.id ? item : other))
    : [...list, item];

function currentFile(state: HallState): Catalogue {
  if (!state.catalogue) throw new Error('a catalogue part was saved before any catalogue');
  return state.catalogue.file;
}

export const centreEvents: Appliers<CentreEvent> = {
  'catalogue.imported': (state, { catalogue }, at) => {
    setCatalogue(state, catalogue);
    for (const desk of catalogue.desks) setDesk(state, desk, at);
  },
  'catalogue.agency-saved': (state, { agency }) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, agencies: replaced(file.agencies, agency) });
  },
  'catalogue.service-saved': (state, { service }) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, services: replaced(file.services, service) });
  },
  'catalogue.desk-saved': (state, { desk }, at) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, desks: replaced(file.desks, desk) });
    setDesk(state, desk, at);
  },
  'settings.saved': (state, { settings }) => {
    const file = currentFile(state);
    setCatalogue(state, { ...file, settings: { ...file.settings, ...settings } });
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
