import type { Signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { createI18n, refusalMessages } from '@toiluot/shared/ui';
import { messages as told } from './journal/messages.ts';
import { messages } from './messages.ts';

/** Texts of administration, the journal and the shared ones, in the language of the whole app. */
export const createAdminI18n = (lang: Signal<Language>) =>
  createI18n({ ...refusalMessages, ...messages, ...told }, lang);
export type AdminI18n = ReturnType<typeof createAdminI18n>;
export type AdminKey = Parameters<AdminI18n['t']>[0];

/** The words of a key that is put together from a code; the code itself where there are none. */
export function wordsFor(i18n: AdminI18n, prefix: string, code: string): string {
  const words = i18n.t(`${prefix}.${code}` as AdminKey);
  return words === `${prefix}.${code}` ? code : words;
}
