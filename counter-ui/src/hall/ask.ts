// Questions to the server that change nothing: what-if, suggestions, history.
import type { QueryAnswer, QueryInput, QueryName, RefusalCode, RefusalDetails } from '@toiluot/shared/contract';
import { SEAT_HEADER } from '@toiluot/shared/contract/protocol';

/** `not-ready` also stands for a server that cannot be reached. */
export type Asked<N extends QueryName> =
  | { readonly ok: true; readonly result: QueryAnswer<N> }
  | { readonly ok: false; readonly code: RefusalCode; readonly details?: RefusalDetails };

export type Ask = <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<Asked<N>>;

/** @param seat  suffix of the session cookie; absent = the browser's only session */
export function createAsk(seat: string | undefined): Ask {
  return async (name, input) => {
    try {
      const response = await fetch(`/api/queries/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(seat !== undefined && { [SEAT_HEADER]: seat }) },
        credentials: 'same-origin',
        body: JSON.stringify(input),
      });
      return (await response.json()) as never;
    } catch {
      return { ok: false, code: 'not-ready' };
    }
  };
}
