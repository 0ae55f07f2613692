import type { MessageKey } from '../messages.ts';

/** Why a button is off; a key of the catalogue with its values. */
export type Cause = { readonly key: MessageKey; readonly values?: Readonly<Record<string, string | number>> };

export const cause = (key: MessageKey, values?: Cause['values']): Cause =>
  values === undefined ? { key } : { key, values };
