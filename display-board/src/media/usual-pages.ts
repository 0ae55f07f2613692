// What the media board shows between calls where the centre has put nothing: short pages that stand still.
import { pageAt } from '../rotation.ts';
import type { WordKey } from '../words.ts';

type MediaPage = { readonly title: WordKey; readonly text: WordKey };

const PAGES: readonly [MediaPage, ...MediaPage[]] = [
  { title: 'media.1.title', text: 'media.1.text' },
  { title: 'media.2.title', text: 'media.2.text' },
  { title: 'media.3.title', text: 'media.3.text' },
  { title: 'media.4.title', text: 'media.4.text' },
];
const PAGE_MS = 15_000;

export function usualPageAt(now: number): MediaPage {
  return PAGES[pageAt(PAGES.length, now, PAGE_MS)] ?? PAGES[0];
}
