import type { RefusalCode, RefusalDetails, SetupInfo } from '@toiluot/shared/contract';

export type NewAccount = {
  readonly code: string;
  readonly displayName: string;
  readonly username: string;
  readonly password: string;
};

/** `unreachable`: no answer came, or none that could be read. */
export type SetupRefusal = {
  readonly ok: false;
  readonly code: RefusalCode | 'unreachable';
  readonly details?: RefusalDetails;
};
export type SetupAnswer<T> = { readonly ok: true; readonly value: T } | SetupRefusal;

export type SetupClient = {
  /** Refused with `not-found` once an account exists. */
  info(): Promise<SetupAnswer<SetupInfo>>;
  make(account: NewAccount): Promise<SetupAnswer<unknown>>;
};

async function ask<T>(body?: NewAccount): Promise<SetupAnswer<T>> {
  try {
    const response = await fetch('/api/setup', {
      method: body ? 'POST' : 'GET',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T | SetupRefusal;
    return response.ok ? { ok: true, value: answer as T } : (answer as SetupRefusal);
  } catch {
    return { ok: false, code: 'unreachable' };
  }
}

export const setupClient: SetupClient = { info: () => ask(), make: (account) => ask(account) };
