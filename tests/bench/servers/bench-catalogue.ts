import type { Catalogue } from '@toiluot/shared/contract';
import { defaultCatalogue } from '../../support/house.ts';

export const SERVICE = 'bench';

/** The default centre with one service at all 20 desks, numbers enough for any run, and no pace set for kiosks. */
export function benchCatalogue(): Catalogue {
  const catalogue = defaultCatalogue();
  const [first] = catalogue.services;
  if (!first) throw new Error('the default catalogue has no service');
  const service = { ...first, id: SERVICE as typeof first.id, series: { prefix: 'A', from: 1, to: 9_999_999 } };
  return {
    ...catalogue,
    services: [service],
    desks: catalogue.desks.map((desk) => ({ ...desk, services: [{ service: service.id, handicapMinutes: 0 }] })),
    procedures: [],
    synonyms: [],
    // Nobody fetches the print jobs here; they must not all expire in the middle of a run.
    settings: { ...catalogue.settings, kioskIntervalMs: 0, kioskPerMinute: 0, printJobLifeMs: 86_400_000 },
  };
}
