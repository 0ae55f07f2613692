import { type Catalogue, fingerprintOf, type HallEvent, type Refused } from '@toiluot/shared/contract';
import { type Decision, refuse } from '../decision.ts';
import type { HallState } from '../state.ts';
import { catalogueFindings, invalidDetails } from './catalogue-check.ts';
import { lostTickets } from './catalogue-use.ts';
import { repeatedLabel } from './series-today.ts';

/** One thing of the catalogue that somebody wants to be otherwise. */
export type CatalogueWish = {
  /** Name under which its last change is remembered, e.g. `/services/skhdt-dau-tu`. */
  readonly place: string;
  /** What stands there now, to be held against what the sender saw. */
  readonly present: (file: Catalogue) => unknown;
  readonly was: string | undefined;
  readonly change: (file: Catalogue) => Catalogue;
  readonly event: HallEvent;
};

/** The list with the item in the place of its namesake, else at the end. */
export const withItem = <T extends { readonly id: string }>(list: readonly T[], item: T): T[] =>
  list.some((other) => other.id === item.id)
    ? list.map((other) => (other.id === item.id ? item : other))
    : [...list, item];

/** Refused when somebody else changed the thing since it was looked at. */
export function changedMeanwhile(
  state: HallState,
  { place, was, present }: Pick<CatalogueWish, 'place' | 'was' | 'present'>,
): Refused | undefined {
  const file = state.catalogue?.file;
  if (was === undefined || !file || fingerprintOf(present(file)) === was) return undefined;
  const changedAt = state.catalogueChanges.get(place);
  return refuse('catalogue-changed', changedAt === undefined ? undefined : { changedAt });
}

/** One part of the catalogue saved, if the whole stays sound with it and the open day can go on. */
export function changeCatalogue(state: HallState, wish: CatalogueWish): Decision<Record<never, never>> {
  const file = state.catalogue?.file;
  if (!file) return refuse('catalogue-invalid', { problems: ['no catalogue yet: import one first'] });
  const stale = changedMeanwhile(state, wish);
  if (stale) return stale;
  const changed = wish.change(file);
  const findings = catalogueFindings(changed);
  if (findings.length > 0) return refuse('catalogue-invalid', invalidDetails(findings));
  const lost = lostTickets(state, changed);
  if (lost.length > 0) return refuse('open-tickets', { count: lost.length });
  const label = repeatedLabel(state, changed);
  if (label) return refuse('series-used-today', { label });
  return { events: [wish.event], reply: () => ({}) };
}
