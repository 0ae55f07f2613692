import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../session/session-client.ts';

export type Asked<T> = { readonly is: 'loading' | 'missing' } | { readonly is: 'there'; readonly value: T };

/** An answer of the server for a dialog, asked anew with every `key`; a late answer to an earlier one is not shown. */
export function useAsked<T>(ask: () => Promise<Answer<T>>, key: string): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ is: 'loading' });
  useEffect(() => {
    let isThere = true;
    setAsked({ is: 'loading' });
    void ask().then(
      (answer) => isThere && setAsked(answer.ok ? { is: 'there', value: answer.value } : { is: 'missing' }),
    );
    return () => {
      isThere = false;
    };
  }, [key]);
  return asked;
}
