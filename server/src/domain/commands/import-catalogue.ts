import type { Catalogue } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import { catalogueProblems } from '../policy/catalogue-check.ts';
import type { HallState } from '../state.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** What the new file drops although the open day still uses it. */
function droppedInUse(state: HallState, file: Catalogue): string[] {
  const enabled = new Set(file.agencies.filter((a) => a.enabled).map((a) => a.id));
  const services = new Set(file.services.filter((s) => enabled.has(s.agency)).map((s) => s.id));
  const desks = new Set(file.desks.map((d) => d.id));
  const busy = [...state.desks.values()]
    .filter((d) => d.state !== 'closed' && !desks.has(d.id))
    .map((d) => `desk ${d.id}: is open`);
  const queued = new Set(
    [...state.tickets.values()].filter((t) => OPEN.has(t.state)).flatMap((t) => [t.service, ...t.journey]),
  );
  return [...busy, ...[...queued].filter((s) => !services.has(s)).map((s) => `service ${s}: has open tickets`)].slice(
    0,
    20,
  );
}

/** A PIN belongs to this installation: no file brings one, and none takes it away. */
function withOwnPin(state: HallState, file: Catalogue): Catalogue {
  const { kioskPinHash: _foreign, ...settings } = file.settings;
  const own = state.catalogue?.file.settings.kioskPinHash;
  return { ...file, settings: { ...settings, ...(own && { kioskPinHash: own }) } };
}

/** The whole catalogue from a file that another centre may have exported; checked before anything changes. */
export const importCatalogue: Decide<'catalogue.import'> = (state, { catalogue }) => {
  const problems = catalogueProblems(catalogue);
  if (problems.length > 0) return refuse('catalogue-invalid', { problems });
  const inUse = droppedInUse(state, catalogue);
  if (inUse.length > 0) return refuse('catalogue-in-use', { problems: inUse });
  const { agencies, services, desks, procedures } = catalogue;
  return {
    events: [{ type: 'catalogue.imported', data: { catalogue: withOwnPin(state, catalogue) } }],
    reply: () => ({
      agencies: agencies.length,
      services: services.length,
      desks: desks.length,
      procedures: procedures.length,
    }),
  };
};
