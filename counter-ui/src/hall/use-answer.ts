import type { QueryInput, QueryName } from '@toiluot/shared/contract';
import { useEffect, useState } from 'preact/hooks';
import type { Asked } from './ask.ts';
import { useHall } from './hall-context.ts';

/** The answer to a question, asked anew when its input has been still for a moment; the last one stays meanwhile. */
export interface AnswerState<N extends QueryName> {
  readonly asked: Asked<N> | undefined;
  readonly isWorking: boolean;
}

const STILL_MS = 250;

/**
 * @param input  undefined = nothing to ask
 * @param again  another value asks the same question again
 */
export function useAnswer<N extends QueryName>(
  name: N,
  input: QueryInput<N> | undefined,
  again: unknown = undefined,
): AnswerState<N> {
  const { ask } = useHall();
  const [asked, setAsked] = useState<Asked<N> | undefined>(undefined);
  const [isWorking, setWorking] = useState(false);
  const question = input === undefined ? undefined : JSON.stringify(input);
  useEffect(() => {
    if (question === undefined) {
      setAsked(undefined);
      setWorking(false);
      return undefined;
    }
    let isWanted = true;
    setWorking(true);
    const timer = setTimeout(async () => {
      const answer = await ask(name, JSON.parse(question) as QueryInput<N>);
      if (!isWanted) return;
      setAsked(answer);
      setWorking(false);
    }, STILL_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [name, question, again]);
  return { asked, isWorking };
}
