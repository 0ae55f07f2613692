// One look at an address of the server, with the tag of the last answer: most looks find nothing new and cost no data.

export type Look<T> =
  | { readonly found: 'news'; readonly picture: T }
  | { readonly found: 'same' }
  /** The server says that there is nothing here for us, and never will be. */
  | { readonly found: 'nothing' }
  | { readonly found: 'later'; readonly afterMs: number }
  | { readonly found: 'no-answer' };

const LONGEST_MS = 8000;
const LATER_MS = 10_000;

/** A line that hangs is as good as none; Chrome 63 cannot break it off. */
function within<A>(ms: number, answer: Promise<A>): Promise<A> {
  return Promise.race([answer, new Promise<never>((_resolve, reject) => setTimeout(reject, ms))]);
}

/** @param headers  who asks; a token goes here and never into the address */
export function createLook<T>(path: string, headers: Readonly<Record<string, string>>): () => Promise<Look<T>> {
  let tag: string | null = null;
  return async () => {
    try {
      const answer = await within(
        LONGEST_MS,
        fetch(path, {
          headers: tag === null ? headers : { ...headers, 'if-none-match': tag },
          cache: 'no-store',
          credentials: 'omit',
        }),
      );
      if (answer.status === 304) return { found: 'same' };
      if (answer.status === 401 || answer.status === 404) return { found: 'nothing' };
      if (answer.status === 429) {
        const seconds = Number(answer.headers.get('retry-after'));
        return { found: 'later', afterMs: seconds > 0 ? seconds * 1000 : LATER_MS };
      }
      if (!answer.ok) return { found: 'no-answer' };
      const picture = await within(LONGEST_MS, answer.json() as Promise<T>);
      tag = answer.headers.get('etag');
      return { found: 'news', picture };
    } catch {
      return { found: 'no-answer' };
    }
  };
}
