// Sign-in over REST. The cookie carries the session; the seat says which of several sign-ins of one browser is meant.
import type {
  DeskId,
  PublicInfo,
  QueryAnswer,
  QueryInput,
  ReasonLists,
  RefusalCode,
  ReportTable,
  ServiceId,
  SessionInfo,
  TicketId,
} from '@toiluot/shared/contract';
import { SEAT_HEADER } from '@toiluot/shared/contract/protocol';
import type { QueryName } from '@toiluot/shared/contract/queries';

export type Procedures = QueryAnswer<'desk.procedures'>['procedures'];

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
  /** What a visit at a desk may be about. */
  procedures(desk: DeskId): Promise<Answer<Procedures>>;
  /** Where a number would stand with each class. */
  place(ticket: TicketId): Promise<Answer<QueryAnswer<'ticket.place'>>>;
  /** Numbers of the day by what their holder knows of them. */
  find(words: string): Promise<Answer<QueryAnswer<'ticket.find'>>>;
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
  async function query<N extends QueryName, T>(
    name: N,
    input: QueryInput<N>,
    part: (answer: QueryAnswer<N>) => T,
  ): Promise<Answer<T>> {
    const answer = await ask<{ result: QueryAnswer<N> }>('POST', `/api/queries/${name}`, input);
    return answer.ok ? { ok: true, value: part(answer.value.result) } : answer;
  }
  return {
    present: () => ask('GET', '/api/session'),
    signIn: (username, password) => ask('POST', '/api/session', { username, password }),
    enter: (code) => ask('POST', '/api/session/enter', { code }),
    signOut: () => ask('DELETE', '/api/session'),
    publicInfo: () => ask('GET', '/api/public'),
    reasonLists: () => ask('GET', '/api/catalogue/reasons'),
    colleagues: () => query('desk.colleagues', {}, ({ colleagues }) => colleagues),
    unserved: () => query('desk.unserved', {}, ({ services }) => services),
    procedures: (desk) => query('desk.procedures', { desk }, ({ procedures }) => procedures),
    place: (ticket) => query('ticket.place', { ticket }, (place) => place),
    find: (words) => query('ticket.find', { words }, (found) => found),
    ownMeasures: (day) => ask('GET', `/api/reports/measures?from=${day}&to=${day}&by=officer`),
  };
}

function codeOf(answer: unknown): RefusalCode | 'unreachable' {
  const hasCode = typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string';
  return hasCode ? (answer.code as RefusalCode) : 'unreachable';
}
