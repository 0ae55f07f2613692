import type { CatalogueAnswer, PriorityClass, Reason } from '@toiluot/shared/contract';
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import { fieldsWithin } from '../fault-words.ts';
import type { Save } from '../use-save.ts';

export type ListKind = 'priorityClasses' | 'pauseReasons' | 'noShowReasons' | 'outOfOrderReasons';

/**
 * Saves one entry of a list that goes as a whole. The rest of the list is what was read last; `was` is that list, so a
 * change of any entry by somebody else is seen.
 */
export function saveListEntry(
  save: Save,
  { catalogue }: CatalogueAnswer,
  kind: ListKind,
  entry: PriorityClass | Reason,
  openedAs: string,
  done: string,
): Promise<boolean> {
  const list = catalogue[kind] as readonly (PriorityClass | Reason)[];
  const index = list.findIndex(({ id }) => id === entry.id);
  const value = index < 0 ? [...list, entry] : list.map((other) => (other.id === entry.id ? entry : other));
  const part = { kind, value } as never;
  // The list was read again since the form was opened, and this very entry is another now: the server must refuse it.
  const isSeen = fingerprintOf(list[index] ?? null) === openedAs;
  const was = isSeen ? fingerprintOf(list) : openedAs;
  const places = [`/${kind}/${entry.id}/`, `/part/value/${index < 0 ? list.length : index}/`];
  return save.run('catalogue.save-part', { part, was }, done, fieldsWithin(places));
}
