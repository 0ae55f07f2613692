import type { Text } from '@toiluot/shared/contract';
import type { AdminI18n } from '../admin-texts.ts';

/** A name that was left empty, as a problem of its field. */
export const missingName = (i18n: AdminI18n, { vi }: Text, field = 'name'): Record<string, string> =>
  vi.trim() === '' ? { [`${field}/vi`]: i18n.t('fault.missing') } : {};

/** Every field whose test fails is missing. */
export const missingWhere = (i18n: AdminI18n, tests: Readonly<Record<string, boolean>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tests).flatMap(([field, isMissing]) => (isMissing ? [[field, i18n.t('fault.missing')]] : [])),
  );
