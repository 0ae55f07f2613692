import { useRef, useState } from 'preact/hooks';
import type { Pages } from './choice-grid.tsx';

/** Which page is shown, and how many the grid has found; the count comes from the drawing itself. */
export function usePages(): {
  readonly page: number;
  readonly pages: Pages | undefined;
  readonly setPage: (page: number) => void;
  readonly onPages: (pages: Pages) => void;
} {
  const [page, setPage] = useState(0);
  const [pages, setPages] = useState<Pages | undefined>(undefined);
  const told = useRef('');
  const onPages = (found: Pages) => {
    const word = `${found.page} ${found.count}`;
    if (told.current === word) return;
    told.current = word;
    queueMicrotask(() => setPages({ page: found.page, count: found.count }));
  };
  return { page, pages, setPage, onPages };
}
