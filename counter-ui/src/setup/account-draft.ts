import type { NewAccount } from './setup-client.ts';

export type AccountDraft = NewAccount & { readonly again: string };
export type DraftField = keyof AccountDraft;

export const SHORTEST_PASSWORD = 8;
export const EMPTY_DRAFT: AccountDraft = { code: '', displayName: '', username: '', password: '', again: '' };

/** The first field that cannot be sent as it is; the server has the last word on the rest. */
export function faultOf({ code, displayName, username, password, again }: AccountDraft): DraftField | undefined {
  if (code.trim() === '') return 'code';
  if (displayName.trim() === '') return 'displayName';
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)) return 'username';
  if (Array.from(password).length < SHORTEST_PASSWORD) return 'password';
  return again === password ? undefined : 'again';
}
