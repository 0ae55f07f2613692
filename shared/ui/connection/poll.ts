// While the socket is down the same pictures come by REST.

import type { Reply, SubscribeMessage, ViewName, ViewOf } from '../../contract/index.ts';
import { SEAT_HEADER, TICKET_HEADER } from '../../contract/protocol.ts';

export interface Credentials {
  /** Token of a device. */
  readonly token?: string | undefined;
  /** Token of a visitor's phone page. */
  readonly ticketToken?: string | undefined;
  /** Which of several staff sign-ins of this browser. */
  readonly seat?: string | undefined;
}

/** Headers that say who asks; staff are known by their cookie. */
export function credentialHeaders({ token, ticketToken, seat }: Credentials): Record<string, string> {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(ticketToken === undefined ? {} : { [TICKET_HEADER]: ticketToken }),
    ...(seat === undefined ? {} : { [SEAT_HEADER]: seat }),
  };
}

/** Address of one view below the server's root, such as `/api/views/board.view?zone=A`. */
export function viewPath({ view, params = {} }: SubscribeMessage): string {
  const query = Object.entries(params)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `/api/views/${view}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The present picture, or the server's refusal; `undefined` when nothing sensible came back. */
export async function fetchView(
  origin: string,
  message: SubscribeMessage,
  credentials: Credentials,
): Promise<Reply<ViewOf<ViewName>> | undefined> {
  try {
    const answer = await fetch(origin + viewPath(message), {
      headers: credentialHeaders(credentials),
      credentials: 'same-origin',
      cache: 'no-store',
    });
    return asReply((await answer.json()) as unknown);
  } catch {
    return undefined;
  }
}

/** The picture may come bare or as the result of a reply. */
function asReply(body: unknown): Reply<ViewOf<ViewName>> | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('ok' in body) return body as Reply<ViewOf<ViewName>>;
  return 'view' in body
    ? { ok: true, seq: (body as ViewOf<ViewName>).seq, result: body as ViewOf<ViewName> }
    : undefined;
}
