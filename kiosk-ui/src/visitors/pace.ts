/** What decides how soon a page looks again. */
export interface PaceFacts {
  /** What the page would like, ms. */
  readonly everyMs: number;
  readonly isHidden: boolean;
  /** Looks in a row that found no server. */
  readonly misses: number;
  /** The server asked for this much patience, ms; 0 = for none. */
  readonly askedMs: number;
}

const HIDDEN_MS = 15_000;
const LONGEST_MS = 30_000;

/** Time to the next look, ms: calmer when nobody sees the page, and ever calmer while the server is away. */
export function paceOf({ everyMs, isHidden, misses, askedMs }: PaceFacts): number {
  const wished = isHidden ? Math.max(everyMs, HIDDEN_MS) : everyMs;
  return Math.max(askedMs, Math.min(Math.max(wished, LONGEST_MS), wished * 1.5 ** misses));
}
