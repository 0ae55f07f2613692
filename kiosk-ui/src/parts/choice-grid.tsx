import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type Fit, MOST_CHOICES, useFit } from './use-fit.ts';

export interface Pages {
  readonly page: number;
  readonly count: number;
}

/** Tallest a row may grow beyond its need, so a few choices do not become walls. */
const GROWS_BY = 1.35;

/**
 * Choices in pages that fit the glass, never scrolling.
 *
 * @param page      page wanted, from 0; a page that no longer exists shows the last
 * @param onPages   told how many pages there are once they are known
 * @param fitKey    text size and language: changes measure anew
 * @param onlyPage  shows one page and drops the rest (the home page)
 */
export function ChoiceGrid<Item>({
  items,
  page = 0,
  onPages,
  fitKey,
  maxColumns = 3,
  columnRem = 12,
  most = MOST_CHOICES,
  onlyPage = false,
  children,
  label,
}: {
  readonly items: readonly Item[];
  readonly page?: number;
  readonly onPages?: (pages: Pages) => void;
  readonly fitKey: string;
  readonly maxColumns?: number;
  readonly columnRem?: number;
  readonly most?: number;
  readonly onlyPage?: boolean;
  readonly label: string;
  readonly children: (item: Item) => ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const fit = useFit(box, { count: items.length, maxColumns, columnRem, key: fitKey });
  if (!fit)
    return (
      <div class="choices measuring" ref={box}>
        {items.map(children)}
      </div>
    );

  const shown = onlyPage
    ? { page: 0, count: 1, size: Math.min(most, fit.rows * fit.columns) }
    : pagesOf(items.length, page, fit, most);
  onPages?.(shown);
  const onPage = items.slice(shown.page * shown.size, (shown.page + 1) * shown.size);
  const rows = Math.max(1, Math.ceil(Math.min(items.length, shown.size) / fit.columns));
  const style = {
    gridTemplateColumns: `repeat(${fit.columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, minmax(0, ${Math.ceil(fit.rowPx * GROWS_BY)}px))`,
  };
  return (
    <div class="choices" ref={box} style={style} role="group" aria-label={label}>
      {onPage.map(children)}
    </div>
  );
}

/** Pages as even as whole rows allow. */
function pagesOf(
  count: number,
  wanted: number,
  { columns, rows }: Fit,
  most: number,
): Pages & { readonly size: number } {
  const fits = Math.max(1, Math.min(rows * columns, Math.max(columns, Math.floor(most / columns) * columns)));
  const pages = Math.max(1, Math.ceil(count / fits));
  const size = Math.min(fits, Math.ceil(Math.ceil(count / pages) / columns) * columns);
  return { page: Math.min(wanted, pages - 1), count: pages, size: Math.max(1, size) };
}
