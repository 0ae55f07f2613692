import { fingerprintOf, type ListDifference } from '@toiluot/shared/contract';

type Item = { readonly [field: string]: unknown };

const LISTED = 500;
const FIELDS = 30;
const LONGEST = 700;

const isText = (value: unknown): value is { readonly vi: string; readonly en?: string } =>
  typeof value === 'object' && value !== null && 'vi' in value;

/** A value as one line for people. */
function words(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (isText(value)) return [value.vi, value.en].filter(Boolean).join(' / ').slice(0, LONGEST);
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, LONGEST);
}

const nameOf = (item: Item): string =>
  words(item['name'] ?? item['term'] ?? item['number'] ?? item['date'] ?? '').slice(0, 600);

/** What a new list adds, changes and leaves out. @param keyOf what makes two entries the same one */
export function listDifference(
  list: string,
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string = (item) => String(item['id']),
): ListDifference {
  const [old, fresh] = [
    new Map(before.map((item) => [keyOf(item), item])),
    new Map(after.map((item) => [keyOf(item), item])),
  ];
  const named = (item: Item) => ({ id: keyOf(item).slice(0, 80), name: nameOf(item) });
  const added = after.filter((item) => !old.has(keyOf(item)));
  const gone = before.filter((item) => !fresh.has(keyOf(item)));
  const changed = after.flatMap((item) => {
    const fields = changedFields(old.get(keyOf(item)), item);
    return fields.length > 0 ? [{ ...named(item), fields }] : [];
  });
  return {
    list,
    added: added.slice(0, LISTED).map(named),
    addedCount: added.length,
    changed: changed.slice(0, LISTED),
    changedCount: changed.length,
    gone: gone.slice(0, LISTED).map(named),
    goneCount: gone.length,
  };
}

function changedFields(before: Item | undefined, after: Item): ListDifference['changed'][number]['fields'] {
  if (!before || fingerprintOf(before) === fingerprintOf(after)) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => fingerprintOf(before[field]) !== fingerprintOf(after[field]))
    .slice(0, FIELDS)
    .map((field) => ({ field, before: words(before[field]), after: words(after[field]) }));
}
