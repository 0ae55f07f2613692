// Files of the centre as pages of the media panel. Pure.
import type { MediaItem } from '@toiluot/shared/contract';
import { textPages } from '../text-pages.ts';

/** `key` is another one when the file changes. */
export type MediaPage =
  | { readonly kind: 'image' | 'video'; readonly key: string; readonly name: string; readonly url: string }
  | { readonly kind: 'text'; readonly key: string; readonly title: string; readonly lines: readonly string[] };

/** Letters a page of text holds so that it is read from the chairs; each line takes room besides its letters. */
export const PAGE_LETTERS = 320;
export const LINE_LETTERS = 40;
/** A first line with more letters is text like the rest. */
const TITLE_MOST = 80;

export function pagesOf(items: readonly MediaItem[]): MediaPage[] {
  const pages: MediaPage[] = [];
  for (const { name, kind, url, text } of items) {
    if (kind === 'text') pages.push(...textPagesOf(name, text ?? ''));
    else if (url !== undefined) pages.push({ kind, key: url, name: nameOnly(name), url });
  }
  return pages;
}

/** First line = title, which every further page repeats; marks of Markdown are taken away, none is obeyed. */
function textPagesOf(name: string, text: string): MediaPage[] {
  const all = text
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '');
  const hasTitle = (all[0] ?? '').length <= TITLE_MOST;
  const title = hasTitle ? (all[0] ?? '') : '';
  const most = PAGE_LETTERS - LINE_LETTERS - title.length;
  const parts = all.slice(hasTitle ? 1 : 0).reduce<string[]>((cut, line) => cut.concat(textPages(line, most)), []);
  const pages: string[][] = [[]];
  let taken = title.length;
  for (const part of parts) {
    const cost = part.length + LINE_LETTERS;
    if (taken + cost > PAGE_LETTERS && taken > title.length) {
      pages.push([]);
      taken = title.length;
    }
    pages[pages.length - 1]?.push(part);
    taken += cost;
  }
  return pages.map((lines, index) => ({ kind: 'text', key: `${name} ${index} ${text.length}`, title, lines }));
}

function plainLine(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[-*+]\s+/, '• ')
    .replace(/\*\*|__|`/g, '');
}

/** `02 Sơ đồ tầng 1.png` → `Sơ đồ tầng 1`: said to screen readers. */
const nameOnly = (file: string): string => file.replace(/\.[^.]+$/, '').replace(/^[\d\s._-]+(?=\D)/, '');
