import type { CommandName, InputOf, Reply, ResultOf } from '@toiluot/shared/contract';
import { describeRefusal } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { type Notice, useHall } from './hall-context.ts';

/** A supervisor who is told "no answer" must not see the order carried out minutes later. */
const DROP_AFTER_MS = 15_000;

export interface CommandRun {
  /** The last refusal in words; gone with the next try. */
  readonly refusal: string | undefined;
  /** Sends, and tells what `done` makes of the result. @returns whether it was accepted */
  readonly run: <N extends CommandName>(
    name: N,
    input: InputOf<N>,
    done: (result: ResultOf<N>) => Notice,
  ) => Promise<boolean>;
  readonly forget: () => void;
}

/** One form, one command at a time; its refusal is shown where it was sent. */
export function useCommand(): CommandRun {
  const { i18n, view, send, tell } = useHall();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);

  async function run<N extends CommandName>(
    name: N,
    input: InputOf<N>,
    done: (result: ResultOf<N>) => Notice,
  ): Promise<boolean> {
    setRefusal(undefined);
    const reply: Reply<ResultOf<N>> = await send(name, input, { dropAfterMs: DROP_AFTER_MS });
    if (reply.ok) tell(done(reply.result));
    else setRefusal(describeRefusal(i18n, reply, view.centre.timezone));
    return reply.ok;
  }
  return { refusal, run, forget: () => setRefusal(undefined) };
}
