import { SEAT_HEADER, SESSION_COOKIE, STAFF_GRANT_HEADER, TICKET_HEADER } from '@toiluot/shared/contract/protocol';
import type { Credentials } from './identity/identity.ts';

const SEAT = /^[a-z0-9-]{1,32}$/;

/** Cookie that holds the session of a seat: several tabs of one browser may be signed in as different people. */
export const cookieNameOf = (seat: unknown): string =>
  typeof seat === 'string' && SEAT.test(seat) ? `${SESSION_COOKIE}.${seat}` : SESSION_COOKIE;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function cookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** What a request carries: a device token as bearer, a ticket token in its own header, a staff session in the seat's cookie. */
export function credentialsOf(headers: Headers, seat: unknown = headers[SEAT_HEADER]): Credentials {
  const bearer = /^Bearer (.{1,400})$/.exec(one(headers.authorization) ?? '')?.[1];
  return {
    deviceToken: bearer,
    ticketToken: one(headers[TICKET_HEADER]),
    staffGrant: one(headers[STAFF_GRANT_HEADER]),
    sessionToken: cookie(one(headers.cookie), cookieNameOf(seat)),
  };
}
