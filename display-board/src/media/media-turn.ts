// Which page of the centre's files stands in the panel: one after the other, by name, held while somebody is called. Pure.
import type { MediaPage } from './media-pages.ts';

/** `shownMs` counts only the time in which it could be seen; `round` is new each time a page comes. */
export type MediaTurn = {
  readonly page: MediaPage | undefined;
  readonly index: number;
  readonly shownMs: number;
  readonly at: number;
  readonly round: number;
};

export const NO_TURN: MediaTurn = { page: undefined, index: -1, shownMs: 0, at: 0, round: 0 };

const STILL_MS = 15_000;
/** A film ends by itself; one that hangs is left after this. */
const FILM_MOST_MS = 15 * 60_000;

export type MediaMoment = {
  readonly now: number;
  /** A call stands in the panel. */
  readonly isHeld: boolean;
  /** The film has come to its end, or cannot be shown. */
  readonly isOver?: boolean;
};

export function nextTurn(
  turn: MediaTurn,
  pages: readonly MediaPage[],
  { now, isHeld, isOver }: MediaMoment,
): MediaTurn {
  if (pages.length === 0) return turn.page ? { ...NO_TURN, round: turn.round } : turn;
  const index = pages.findIndex(({ key }) => key === turn.page?.key);
  const page = pages[index];
  // Gone or changed: what took its place in the order comes next.
  if (!page) return begin(pages, turn.page ? turn.index : 0, turn, now);
  const passed = Math.max(0, now - turn.at);
  const shownMs = turn.shownMs + (isHeld ? 0 : passed);
  const isDue = isOver === true || shownMs >= (page.kind === 'video' ? FILM_MOST_MS : STILL_MS);
  if (isDue && (!isHeld || isOver === true)) return begin(pages, index + 1, turn, now);
  return { ...turn, page, index, shownMs, at: now };
}

function begin(pages: readonly MediaPage[], wanted: number, { round }: MediaTurn, now: number): MediaTurn {
  const index = wanted >= pages.length ? 0 : wanted;
  return { page: pages[index], index, shownMs: 0, at: now, round: round + 1 };
}
