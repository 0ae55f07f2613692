// A refused change in words: what belongs to a field stands beside it, the rest above the form.
import type { CatalogueFault } from '@toiluot/shared/contract';
import { describeRefusal } from '@toiluot/shared/ui';
import type { Failure } from './admin-client.ts';
import { type AdminI18n, wordsFor } from './admin-texts.ts';

export interface Problems {
  readonly fields: ReadonlyMap<string, string>;
  readonly others: readonly string[];
  /** Somebody else changed the thing: it has to be looked at again. */
  readonly isConflict: boolean;
}

export const NO_PROBLEMS: Problems = { fields: new Map(), others: [], isConflict: false };

/** The field of a form that a place means; undefined = a place of something else. */
export type FieldOf = (at: string) => string | undefined;

/**
 * @param prefixes  cut off: places of faults (`/services/x/`) and of the payload (`/service/`)
 * @param lists     kept: lists that the form shows as a whole (`sessions/morning/opensAt`)
 */
export const fieldsWithin =
  (prefixes: readonly string[], lists: readonly string[] = []): FieldOf =>
  (at) => {
    if (lists.some((list) => at.startsWith(`/${list}/`))) return at.slice(1);
    const prefix = prefixes.find((own) => at.startsWith(own));
    return prefix === undefined ? undefined : at.slice(prefix.length);
  };

/**
 * @param nameOf    what people call an id that a fault names
 */
export function problemsOf(
  i18n: AdminI18n,
  { code, details }: Failure,
  fieldOf: FieldOf,
  nameOf: (id: string) => string,
  timezone?: string,
): Problems {
  const fields = new Map<string, string>();
  const others: string[] = [];
  const put = (at: string, words: string): void => {
    const field = fieldOf(at);
    if (field === undefined) others.push(words);
    else if (!fields.has(field)) fields.set(field, words);
  };
  const faults = (details?.['faults'] ?? []) as readonly CatalogueFault[];
  for (const fault of faults) {
    const own = fieldOf(fault.at) !== undefined;
    const words = i18n.t(`fault.${fault.code}`, { with: fault.with === undefined ? '' : nameOf(fault.with) });
    put(fault.at, own ? words : `${placeWords(i18n, fault.at, nameOf)}: ${words}`);
  }
  if (code === 'invalid-input')
    for (const problem of (details?.['problems'] ?? []) as readonly string[])
      put(problem.slice(0, problem.indexOf(':')), i18n.t('fault.does-not-fit'));
  if (code === 'unreachable') others.push(i18n.t('admin.unreachable'));
  else if (fields.size === 0 && others.length === 0) others.push(describeRefusal(i18n, { code, details }, timezone));
  return { fields, others: [...new Set(others)], isConflict: code === 'catalogue-changed' };
}

/** `/services/skhdt-dau-tu/series` → "Lĩnh vực · Đầu tư, đấu thầu". */
function placeWords(i18n: AdminI18n, at: string, nameOf: (id: string) => string): string {
  const [list = '', id] = at.split('/').slice(1);
  const words = wordsFor(i18n, 'list', list);
  return id === undefined ? words : `${words} · ${nameOf(id)}`;
}

/** The problem of a field, or of anything inside it. */
export function problemAt({ fields }: Problems, field: string): string | undefined {
  const found = [...fields].find(([at]) => at === field || at.startsWith(`${field}/`));
  return found?.[1];
}
