// Commands on their way: each keeps its request id and is sent again until the server has answered (NB4, TK4).
import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  CommandMessage,
  CommandName,
  InputOf,
  RefusalCode,
  Reply,
  RequestId,
  ResultOf,
} from '../../contract/index.ts';
import { newRequestId } from './request-id.ts';

export interface SendOptions {
  /** Made at the first touch where the press itself must count once; a new one unless given. */
  readonly requestId?: string | undefined;
  /** Gives up with `not-ready` when unanswered this long and the line is down; absent = keeps trying. */
  readonly dropAfterMs?: number | undefined;
}

/** Carries one message to the server; `answer` comes at most once. */
export type Carrier = (name: CommandName, message: CommandMessage<CommandName>, answer: (reply: Reply) => void) => void;

export interface CommandQueue {
  readonly pending: ReadonlySignal<number>;
  send<N extends CommandName>(name: N, input: InputOf<N>, options?: SendOptions): Promise<Reply<ResultOf<N>>>;
  /** The line is up: everything unanswered goes out, oldest first. */
  resend(): void;
  /** Answers everything with a refusal: the server will not talk to us, or the page is leaving. */
  refuseAll(code: RefusalCode): void;
}

type Waiting = {
  readonly name: CommandName;
  readonly message: CommandMessage<CommandName>;
  readonly settle: (reply: Reply) => void;
};

const LOOK_AGAIN_MS = 1000;

/**
 * @param carry    sends over the socket
 * @param isUp     whether the socket is connected now
 */
export function createCommandQueue(carry: Carrier, isUp: () => boolean): CommandQueue {
  const waiting = new Map<string, Waiting>();
  const pending = signal(0);

  const settle = (requestId: string, reply: Reply) => {
    const command = waiting.get(requestId);
    if (!command) return;
    waiting.delete(requestId);
    pending.value = waiting.size;
    command.settle(reply);
  };
  const refuse = (requestId: string, code: RefusalCode) => settle(requestId, { ok: false, code, message: '' });
  const transmit = ({ name, message }: Waiting) => carry(name, message, (reply) => settle(message.requestId, reply));
  const dropWhenDown = (requestId: string, afterMs: number) => {
    setTimeout(() => {
      if (!waiting.has(requestId)) return;
      if (isUp()) dropWhenDown(requestId, LOOK_AGAIN_MS);
      else refuse(requestId, 'not-ready');
    }, afterMs);
  };

  return {
    pending,
    send<N extends CommandName>(name: N, input: InputOf<N>, options: SendOptions = {}) {
      const requestId = (options.requestId ?? newRequestId()) as RequestId;
      const message = { requestId, input } as CommandMessage<CommandName>;
      return new Promise<Reply<ResultOf<N>>>((resolve) => {
        const command: Waiting = { name, message, settle: resolve as (reply: Reply) => void };
        waiting.set(requestId, command);
        pending.value = waiting.size;
        if (isUp()) transmit(command);
        if (options.dropAfterMs !== undefined) dropWhenDown(requestId, options.dropAfterMs);
      });
    },
    resend: () => waiting.forEach(transmit),
    refuseAll: (code) => Array.from(waiting.keys()).forEach((requestId) => refuse(requestId, code)),
  };
}
