// Sign-in over REST. The cookie carries the session; the seat says which of several sign-ins of one browser is meant.
import type {
  PublicInfo,
  QueryAnswer,
  ReasonLists,
  RefusalCode,
  ReportTable,
  ServiceId,
  SessionInfo,
} from '@toiluot/shared/contract';
import { SEAT_HEADER } from '@toiluot/shared/contract/protocol';

/** `unreachable`: no answer came, or none that could be read. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode | 'unreachable' };

export type SessionClient = {
  present(): Promise<Answer<SessionInfo>>;
  signIn(username: string, password: string): Promise<Answer<SessionInfo>>;
  /** By a one-use link of the trial page. */
  enter(code: string): Promise<Answer<SessionInfo>>;
  signOut(): Promise<Answer<unknown>>;
  publicInfo(): Promise<Answer<PublicInfo>>;
  reasonLists(): Promise<Answer<ReasonLists>>;
  /** Who may be handed a desk now. */
  colleagues(): Promise<Answer<QueryAnswer<'desk.colleagues'>['colleagues']>>;
  /** Services that no open desk takes now. */
  unserved(): Promise<Answer<readonly ServiceId[]>>;
  /** The own row of a day's figures; the day as YYYY-MM-DD. */
  ownMeasures(day: string): Promise<Answer<ReportTable>>;
};

/** @param seat suffix of the session cookie; absent = the browser's only session */
export function createSessionClient(
  seat: string | undefined,
  fetchFrom: typeof fetch = (...request) => fetch(...request),
): SessionClient {
  async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const headers: Record<string, string> = {};
    if (seat !== undefined) headers[SEAT_HEADER] = seat;
    if (body !== undefined) headers['content-type'] = 'application/json';
    try {
      const response = await fetchFrom(path, {
        method,
        headers,
        credentials: 'same-origin',
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer: unknown = text === '' ? null : JSON.parse(text);
      return response.ok ? { ok: true, value: answer as T } : { ok: false, code: codeOf(answer) };
    } catch {
      return { ok: false, code: 'unreachable' };
    }
  }
  return {
    present: () => ask('GET', '/api/session'),
    signIn: (username, password) => ask('POST', '/api/session', { username, password }),
    enter: (code) => ask('POST', '/api/session/enter', { code }),
    signOut: () => ask('DELETE', '/api/session'),
    publicInfo: () => ask('GET', '/api/public'),
    reasonLists: () => ask('GET', '/api/catalogue/reasons'),
    colleagues: async () => {
      const answer = await ask<{ result: QueryAnswer<'desk.colleagues'> }>('POST', '/api/queries/desk.colleagues', {});
      return answer.ok ? { ok: true, value: answer.value.result.colleagues } : answer;
    },
    unserved: async () => {
      const answer = await ask<{ result: QueryAnswer<'desk.unserved'> }>('POST', '/api/queries/desk.unserved', {});
      return answer.ok ? { ok: true, value: answer.value.result.services } : answer;
    },
    ownMeasures: (day) => ask('GET', `/api/reports/measures?from=${day}&to=${day}&by=officer`),
  };
}

function codeOf(answer: unknown): RefusalCode | 'unreachable' {
  const hasCode = typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string';
  return hasCode ? (answer.code as RefusalCode) : 'unreachable';
}
