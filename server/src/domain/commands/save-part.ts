import { type Catalogue, type CatalogueFault, type CataloguePart, partOf, withPart } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';

const KEPT = new Set<CataloguePart['kind']>(['priorityClasses', 'pauseReasons', 'noShowReasons', 'outOfOrderReasons']);

/** Entries that are gone from a list whose ids the journal may name: they are archived, not deleted. */
function dropped(file: Catalogue, { kind, value }: CataloguePart): CatalogueFault[] {
  if (!KEPT.has(kind)) return [];
  const kept = new Set((value as readonly { id: string }[]).map(({ id }) => id));
  return (partOf(file, kind) as readonly { id: string }[])
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => ({ at: `/${kind}/${id}`, code: 'dropped-though-used' }));
}

/** A part of the catalogue that is saved as a whole. */
export const savePart: Decide<'catalogue.save-part'> = (state, { part, was }) => {
  const faults = state.catalogue ? dropped(state.catalogue.file, part) : [];
  if (faults.length > 0)
    return refuse('catalogue-invalid', { problems: faults.map(({ at }) => `${at}: archive it instead`), faults });
  return changeCatalogue(state, {
    place: `/${part.kind}`,
    present: (file) => partOf(file, part.kind),
    was,
    change: (file) => withPart(file, part),
    event: { type: 'catalogue.part-saved', data: { part } },
  });
};
