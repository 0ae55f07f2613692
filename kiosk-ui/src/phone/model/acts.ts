// What the holder may ask for. One press, one request id, sent again with the same id until it is answered.
import type { RatingLevel, RatingReason, RefusalCode } from '@toiluot/shared/contract';
import { REQUEST_ID_HEADER, TICKET_HEADER } from '@toiluot/shared/contract/protocol';
import { newRequestId } from '@toiluot/shared/ui/connection/request-id.ts';

export type Rating = {
  readonly level: RatingLevel;
  readonly reasons: readonly RatingReason[];
  readonly comment: string;
  /** Where an answer may be sent; empty = nowhere. */
  readonly contact: string;
};

/** `done`, the server's no, or `unsent` when no answer came. */
export type Outcome = 'done' | 'unsent' | RefusalCode;

export interface Acts {
  readonly cancel: () => Promise<Outcome>;
  /** Lets the next few go first. */
  readonly stepBehind: () => Promise<Outcome>;
  readonly stepForward: () => Promise<Outcome>;
  readonly takeBack: () => Promise<Outcome>;
  readonly rate: (rating: Rating) => Promise<Outcome>;
}

const TRIES = 3;
const BETWEEN_MS = 1500;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** @param after  makes the picture fresh, whatever the answer was */
export function createActs(token: string, after: () => Promise<void>): Acts {
  const once = async (act: string, body: string, requestId: string): Promise<Outcome> => {
    try {
      const answer = await fetch(`/api/ticket/${act}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [TICKET_HEADER]: token, [REQUEST_ID_HEADER]: requestId },
        body,
        credentials: 'omit',
      });
      const reply = (await answer.json()) as { ok: boolean; code?: RefusalCode };
      return reply.ok ? 'done' : (reply.code ?? 'unsent');
    } catch {
      return 'unsent';
    }
  };
  const send = async (act: string, input: object): Promise<Outcome> => {
    const requestId = newRequestId();
    const body = JSON.stringify(input);
    let outcome = await once(act, body, requestId);
    for (let n = 1; n < TRIES && outcome === 'unsent'; n += 1) {
      await pause(BETWEEN_MS);
      outcome = await once(act, body, requestId);
    }
    await after();
    return outcome;
  };
  return {
    cancel: () => send('cancel', {}),
    stepBehind: () => send('step-behind', {}),
    stepForward: () => send('step-forward', {}),
    takeBack: () => send('take-back', {}),
    rate: ({ level, reasons, comment, contact }) =>
      send('rate', {
        level,
        reasons,
        ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
        ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
      }),
  };
}
