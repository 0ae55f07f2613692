// Turns: which language, which page. Pure: the clock decides, so every board of a hall turns at the same moment.
import { FADE_MS } from './calls.ts';
import type { BoardLanguage } from './settings.ts';

/** A language stays at least 10 s; 15 s leaves time to find one's line first. */
export const LANGUAGE_MS = 15_000;
export const PAGE_MS = 8_000;
/** After this a call has been seen and the language may turn. */
const CALL_HOLDS_MS = FADE_MS + 3_000;

export type LanguageTurn = { readonly lang: BoardLanguage; readonly since: number };

/** Never in the middle of a call: it waits until the newest call has stopped fading. */
export function nextLanguage(
  turn: LanguageTurn,
  languages: readonly BoardLanguage[],
  { now, newestCallAt }: { readonly now: number; readonly newestCallAt: number },
): LanguageTurn {
  const isEarly = now - turn.since < LANGUAGE_MS;
  const isMidCall = now - newestCallAt < CALL_HOLDS_MS;
  if (languages.length < 2 || isEarly || isMidCall) return turn;
  const next = languages[(languages.indexOf(turn.lang) + 1) % languages.length] ?? turn.lang;
  return { lang: next, since: now };
}

/** Index of the page to show now. */
export function pageAt(pages: number, now: number, eachMs = PAGE_MS): number {
  return pages < 2 ? 0 : Math.floor(now / eachMs) % pages;
}

/** Lists of at most `size`, as even as they can be, so that the last page does not hold a single line. */
export function inPages<T>(lines: readonly T[], size: number): T[][] {
  const pages = Math.max(1, Math.ceil(lines.length / Math.max(1, size)));
  const each = Math.ceil(lines.length / pages);
  return Array.from({ length: pages }, (_, page) => lines.slice(page * each, (page + 1) * each));
}
