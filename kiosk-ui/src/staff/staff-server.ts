import type { StaffServer } from './staff-desk.ts';

/** @param token  of this device */
export function staffServer(token: string): StaffServer {
  return {
    async call(method, path, { grant, body, requestId }) {
      const answer = await fetch(path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(grant === undefined ? {} : { 'x-staff-grant': grant }),
          ...(requestId === undefined ? {} : { 'idempotency-key': requestId }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { ok: answer.ok, body: (await answer.json()) as unknown };
    },
  };
}
