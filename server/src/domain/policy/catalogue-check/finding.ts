import type { CatalogueFault } from '@toiluot/shared/contract';

/** A fault with its sentence for people who read the interface's answers. */
export type Finding = CatalogueFault & { readonly words: string };

/** Later entries whose value an earlier one has. @param entries id and value of each */
export function listedTwice(
  what: string,
  list: string,
  field: string,
  entries: readonly (readonly [id: string, value: string])[],
): Finding[] {
  const seen = new Set<string>();
  return entries.flatMap(([id, value]): Finding[] => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [
      { at: `${list}/${id}/${field}`, code: 'listed-twice', with: value, words: `${what} ${value}: listed twice` },
    ];
  });
}
