// One press, one ticket: the request id is made at the first touch and kept through every retry (NB4).
import { type ReadonlySignal, signal } from '@preact/signals';
import type { InputOf, RefusalCode, RefusalDetails, ResultOf } from '@toiluot/shared/contract';
import { newRequestId } from '@toiluot/shared/ui';
import type { KioskLine } from './line.ts';

export type IssueWish = InputOf<'ticket.issue'>;

export type Issuing =
  | { readonly at: 'nothing' }
  | { readonly at: 'asking'; readonly wish: IssueWish }
  | {
      readonly at: 'issued';
      readonly wish: IssueWish;
      readonly ticket: ResultOf<'ticket.issue'>;
      readonly copyNo: number;
      readonly since: number;
    }
  | {
      readonly at: 'refused';
      readonly wish: IssueWish;
      readonly code: RefusalCode;
      readonly details?: RefusalDetails | undefined;
    };

export interface TicketDesk {
  readonly issuing: ReadonlySignal<Issuing>;
  /** Does nothing while a number is being fetched or shown. */
  issue(wish: IssueWish): void;
  /** The same wish with the same request id: a number that was given out already comes back. */
  tryAgain(): void;
  /** A marked copy, once; resolves to the refusal, if any. */
  reprint(): Promise<RefusalCode | undefined>;
  forget(): void;
}

/** Longest wait for an answer while the line is down. */
const GIVE_UP_MS = 15_000;
const NOTHING: Issuing = { at: 'nothing' };

/** Codes after which the server has stored nothing and the same wish may be sent again. */
export function mayTryAgain(code: RefusalCode): boolean {
  return (
    code === 'not-ready' ||
    code === 'storage-unavailable' ||
    code === 'too-many-requests' ||
    code === 'internal-error' ||
    code === 'too-fast'
  );
}

/** @param nowMs  a steady clock, ms */
export function createTicketDesk(send: KioskLine['send'], nowMs: () => number = () => performance.now()): TicketDesk {
  const issuing = signal<Issuing>(NOTHING);
  let requestId: string | undefined;

  const ask = async (wish: IssueWish, id: string) => {
    issuing.value = { at: 'asking', wish };
    const reply = await send('ticket.issue', wish, { requestId: id, dropAfterMs: GIVE_UP_MS });
    if (requestId !== id) return;
    issuing.value = reply.ok
      ? { at: 'issued', wish, ticket: reply.result, copyNo: 1, since: nowMs() }
      : { at: 'refused', wish, code: reply.code, details: reply.details };
  };

  return {
    issuing,
    issue(wish) {
      if (issuing.peek().at === 'asking' || issuing.peek().at === 'issued') return;
      requestId = newRequestId();
      void ask(wish, requestId);
    },
    tryAgain() {
      const last = issuing.peek();
      if (last.at !== 'refused' || requestId === undefined) return;
      // A refusal by the rules is kept under its id; another try of that kind is a new wish.
      if (last.code === 'too-fast') requestId = newRequestId();
      void ask(last.wish, requestId);
    },
    async reprint() {
      const shown = issuing.peek();
      if (shown.at !== 'issued' || shown.copyNo > 1) return 'reprint-not-allowed';
      const reply = await send('ticket.reprint', { ticket: shown.ticket.ticket }, { dropAfterMs: GIVE_UP_MS });
      if (!reply.ok) return reply.code;
      if (issuing.peek() === shown) issuing.value = { ...shown, copyNo: reply.result.copyNo, since: nowMs() };
      return undefined;
    },
    forget() {
      requestId = undefined;
      issuing.value = NOTHING;
    },
  };
}
