import type { Catalogue } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import { offeredServices } from '../indexed-catalogue.ts';
import { changedMeanwhile } from '../policy/catalogue-change.ts';
import { catalogueFindings, invalidDetails } from '../policy/catalogue-check.ts';
import { lostTickets } from '../policy/catalogue-use.ts';
import { repeatedLabel } from '../policy/series-today.ts';
import type { HallState } from '../state.ts';

const MOST_TOLD = 20;

/** What the new file drops although the open day still uses it. */
function droppedInUse(state: HallState, file: Catalogue): string[] {
  const desks = new Set(file.desks.filter((d) => !d.archived).map((d) => d.id));
  const busy = [...state.desks.values()]
    .filter((d) => d.state !== 'closed' && !desks.has(d.id))
    .map((d) => `desk ${d.id}: is open`);
  const offered = offeredServices(file, state.day?.date);
  const queued = new Set(lostTickets(state, file).flatMap((t) => [t.service, ...t.journey]));
  const lost = [...queued].filter((service) => !offered.has(service));
  return [...busy, ...lost.map((s) => `service ${s}: has open tickets`)].slice(0, MOST_TOLD);
}

/** PIN and practice mode belong to this installation: no file brings them, and none takes them away. */
function withOwnSettings(state: HallState, file: Catalogue): Catalogue {
  const { kioskPinHash: _foreign, practice: _other, ...settings } = file.settings;
  const { kioskPinHash, practice } = state.catalogue?.file.settings ?? {};
  return { ...file, settings: { ...settings, ...(kioskPinHash && { kioskPinHash }), ...(practice && { practice }) } };
}

/** The whole catalogue from a file that another centre may have exported; checked before anything changes. */
export const importCatalogue: Decide<'catalogue.import'> = (state, { catalogue, was }) => {
  const stale = changedMeanwhile(state, { place: '/', was, present: (file) => file });
  if (stale) return stale;
  const findings = catalogueFindings(catalogue);
  if (findings.length > 0) return refuse('catalogue-invalid', invalidDetails(findings));
  const inUse = droppedInUse(state, catalogue);
  if (inUse.length > 0) return refuse('catalogue-in-use', { problems: inUse });
  const label = repeatedLabel(state, catalogue);
  if (label) return refuse('series-used-today', { label });
  const { agencies, services, desks, procedures } = catalogue;
  return {
    events: [{ type: 'catalogue.imported', data: { catalogue: withOwnSettings(state, catalogue) } }],
    reply: () => ({
      agencies: agencies.length,
      services: services.length,
      desks: desks.length,
      procedures: procedures.length,
    }),
  };
};
