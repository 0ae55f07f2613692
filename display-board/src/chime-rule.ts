// Which calls of a picture make the chime sound (SPEC AN2, AN3). Pure; the sound itself is chime.ts.
import { type Call, isFresh } from './calls.ts';

/** Ids remembered across reloads; a day of one hall has fewer calls. */
const REMEMBERED_MOST = 500;

export type ChimeDecision = { readonly isDue: boolean; readonly remembered: readonly string[] };

/**
 * One chime for all new calls of a picture; each callId at most once, and never one older than 20 s.
 *
 * @param remembered  callIds that have had their turn, sounded or not
 */
export function decideChime(calls: readonly Call[], remembered: readonly string[], now: number): ChimeDecision {
  const known = new Set(remembered);
  const unknown = calls.filter(({ callId }) => !known.has(callId));
  return {
    isDue: unknown.some(({ calledAt }) => isFresh(calledAt, now)),
    remembered: [...remembered, ...unknown.map(({ callId }) => callId)].slice(-REMEMBERED_MOST),
  };
}
