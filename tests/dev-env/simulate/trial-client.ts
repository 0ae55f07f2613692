// The public entrances of a running trial: what any other program could use as well.
import { randomUUID } from 'node:crypto';
import type {
  CommandName,
  InputOf,
  KioskView,
  ReasonLists,
  RefusalCode,
  RefusalDetails,
  Reply,
  ResultOf,
  TrialInfo,
} from '@toiluot/shared/contract';

/** One plain sentence for whoever started the simulation. */
export class SimulationError extends Error {
  override readonly name = 'SimulationError';
}

export type Headers = Record<string, string>;

/** A refusal with its facts, as an entrance gave it. */
export type No = { readonly ok: false; readonly code: RefusalCode; readonly details?: RefusalDetails };
export type Answer<N extends CommandName> = Extract<Reply<ResultOf<N>>, { ok: true }> | No;

/** Real ms after which a refused wish may be tried again; undefined when trying again is of no use. */
export const retryAfterMs = (answer: No): number | undefined => {
  const wait = answer.details?.['retryAfterMs'];
  return typeof wait === 'number' ? wait : undefined;
};

export class TrialClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url.replace(/\/+$/, '');
  }

  /** @throws SimulationError when no trial answers there */
  async info(): Promise<TrialInfo> {
    const response = await this.#fetch('/api/trial', {});
    if (response.status === 404)
      throw new SimulationError(
        `${this.url} is a hall in service, not a trial: a simulation belongs into a trial only (npm start).`,
      );
    return (await response.json()) as TrialInfo;
  }

  /** @returns the headers of a signed-in person */
  async signIn(username: string, password: string): Promise<Headers> {
    const response = await this.#fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!response.ok) throw new SimulationError(`${username} could not sign in (${response.status}).`);
    return { cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  }

  async send<N extends CommandName>(name: N, input: InputOf<N>, as: Headers): Promise<Answer<N>> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...as };
    const response = await this.#fetch(`/api/commands/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    return (await response.json()) as Answer<N>;
  }

  /** Services that can be queued for, as a kiosk shows them. */
  async services(kiosk: Headers): Promise<KioskView['services']> {
    const response = await this.#fetch('/api/views/kiosk.view', { headers: kiosk });
    if (!response.ok) throw new SimulationError(`the kiosk's picture was refused (${response.status}).`);
    return ((await response.json()) as KioskView).services;
  }

  async reasons(staff: Headers): Promise<ReasonLists> {
    return (await (await this.#fetch('/api/catalogue/reasons', { headers: staff })).json()) as ReasonLists;
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.url}${path}`, init);
    } catch {
      throw new SimulationError(
        `No trial answers at ${this.url}. Start one with "npm start", or name its address with --url.`,
      );
    }
  }
}
