// Administration over REST: catalogues are larger than a socket frame, and nobody needs them pushed.
import type { CommandName, InputOf, RefusalCode, RefusalDetails, ResultOf } from '@toiluot/shared/contract';
import { REQUEST_ID_HEADER, SEAT_HEADER } from '@toiluot/shared/contract/protocol';
import { newRequestId } from '@toiluot/shared/ui';

/** `unreachable`: no answer came, or none that could be read. */
export type Failure = {
  readonly ok: false;
  readonly code: RefusalCode | 'unreachable';
  readonly details?: RefusalDetails | undefined;
};
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

export interface AdminClient {
  read<T>(path: string): Promise<Answer<T>>;
  send<N extends CommandName>(name: N, input: InputOf<N>): Promise<Answer<ResultOf<N>>>;
  upload<T>(path: string, file: Blob, type: string): Promise<Answer<T>>;
  /** A file of the server, with the name it gives. */
  fetchFile(path: string): Promise<Answer<{ readonly name: string; readonly content: Blob }>>;
}

/** @param seat suffix of the session cookie; absent = the browser's only session */
export function createAdminClient(
  seat: string | undefined,
  fetchFrom: typeof fetch = (...request) => fetch(...request),
): AdminClient {
  async function ask(path: string, request: RequestInit): Promise<Response | undefined> {
    const headers = { ...(request.headers as Record<string, string>), ...(seat && { [SEAT_HEADER]: seat }) };
    try {
      return await fetchFrom(path, { credentials: 'same-origin', ...request, headers });
    } catch {
      return undefined;
    }
  }
  async function json<T>(path: string, request: RequestInit): Promise<Answer<T>> {
    const response = await ask(path, request);
    const body: unknown = await response?.json().catch(() => undefined);
    return response?.ok && body !== undefined ? { ok: true, value: body as T } : failure(body);
  }
  return {
    read: (path) => json(path, { method: 'GET' }),
    async send(name, input) {
      const answer = await json<{ result: ResultOf<typeof name> }>(`/api/commands/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [REQUEST_ID_HEADER]: newRequestId() },
        body: JSON.stringify(input),
      });
      return answer.ok ? { ok: true, value: answer.value.result } : answer;
    },
    upload: (path, file, type) => json(path, { method: 'POST', headers: { 'content-type': type }, body: file }),
    async fetchFile(path) {
      const response = await ask(path, { method: 'GET' });
      if (!response?.ok) return failure(await response?.json().catch(() => undefined));
      const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
      return { ok: true, value: { name: named?.[1] ?? 'toi-luot', content: await response.blob() } };
    },
  };
}

function failure(body: unknown): Failure {
  const told = typeof body === 'object' && body !== null ? (body as Partial<Failure>) : {};
  return { ok: false, code: typeof told.code === 'string' ? told.code : 'unreachable', details: told.details };
}
