// How a part that is saved as a whole is taken out of a catalogue and put back.
import type { Catalogue, CataloguePart } from './catalogue.ts';

export type PartKind = CataloguePart['kind'];
export type PartValue<K extends PartKind> = Extract<CataloguePart, { readonly kind: K }>['value'];

/** The part as it stands; what `was` of `catalogue.save-part` is made from. */
export function partOf<K extends PartKind>(file: Omit<Catalogue, 'formatVersion'>, kind: K): PartValue<K>;
export function partOf(file: Omit<Catalogue, 'formatVersion'>, kind: PartKind): CataloguePart['value'] {
  switch (kind) {
    case 'centre': {
      const { name, address, zones } = file.centre;
      return { name, address, zones };
    }
    case 'calendar': {
      const { sessions, holidays, holidaysToEnter, extraWorkingDays } = file.centre;
      return { sessions, holidays, holidaysToEnter, extraWorkingDays };
    }
    case 'texts':
      return file.texts ?? {};
    default:
      return file[kind];
  }
}

/** The catalogue with this part in place of the one before. */
export function withPart(file: Catalogue, part: CataloguePart): Catalogue {
  if (part.kind === 'centre' || part.kind === 'calendar') return { ...file, centre: { ...file.centre, ...part.value } };
  return { ...file, [part.kind]: part.value };
}
