import type { Catalogue, HallEvent } from '@toiluot/shared/contract';
import { type Decision, refuse } from '../decision.ts';
import type { HallState } from '../state.ts';
import { catalogueProblems } from './catalogue-check.ts';

const put = <T extends { readonly id: string }>(list: readonly T[], item: T): T[] => [
  ...list.filter((other) => other.id !== item.id),
  item,
];

/** One part of the catalogue saved, if the whole stays sound with it. */
export function changeCatalogue(
  state: HallState,
  change: (file: Catalogue, with_: typeof put) => Catalogue,
  event: HallEvent,
): Decision<Record<never, never>> {
  const file = state.catalogue?.file;
  if (!file) return refuse('catalogue-invalid', { problems: ['no catalogue yet: import one first'] });
  const problems = catalogueProblems(change(file, put));
  return problems.length > 0 ? refuse('catalogue-invalid', { problems }) : { events: [event], reply: () => ({}) };
}
