// How much a picture may still be believed (screens.md rule 2.2, safety N05). Pure.

export const AGED_MS = 10_000;
export const LOST_MS = 60_000;

/** live: as it is · aged: amber dot, time, no "calling" · lost: neutral, last numbers greyed. */
export type Freshness = 'live' | 'aged' | 'lost';

/** @param lastHeardAt epoch ms of the last sign of life from the server, on the clock that `now` comes from */
export function freshnessOf(lastHeardAt: number, now: number): Freshness {
  const silence = now - lastHeardAt;
  if (silence > LOST_MS) return 'lost';
  return silence > AGED_MS ? 'aged' : 'live';
}
