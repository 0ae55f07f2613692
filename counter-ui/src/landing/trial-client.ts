// What the landing page asks of a trial server; these addresses exist in trial mode only.
import type { PrinterHealth, SessionState, TrialInfo } from '@toiluot/shared/contract';

/** `GET /api/trial/status`: one live fact for every tile. */
export interface TrialStatus {
  readonly issued: number;
  readonly waiting: number;
  readonly served: number;
  /** Called and not yet started, newest first. */
  readonly calledNow: readonly { readonly label: string; readonly desk: number }[];
  readonly printer: { readonly health: PrinterHealth; readonly papers: number };
  readonly openDesks: number;
  readonly sessionState: SessionState;
  /** Epoch ms. */
  readonly serverTime: number;
}

export function fetchTrialInfo(): Promise<TrialInfo> {
  return fetchJson<TrialInfo>('/api/trial');
}

export function fetchTrialStatus(): Promise<TrialStatus> {
  return fetchJson<TrialStatus>('/api/trial/status');
}

/**
 * A sign-in link that works once, for a sample account.
 *
 * @throws Error  the server is away, or the answer leads to another site
 */
export async function signInLink(username: string): Promise<string> {
  const { url } = await fetchJson<{ url: string }>('/api/trial/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  });
  const target = new URL(url, location.href);
  if (target.origin !== location.origin) throw new Error(`sign-in link leads to ${target.origin}`);
  return target.href;
}

async function fetchJson<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, { cache: 'no-store', ...init });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as T;
}
