// How many choices fit on this glass at this text size: measured on the choices themselves, so nothing is ever cut.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export interface Fit {
  readonly columns: number;
  readonly rows: number;
  /** Tallest choice at its natural height, px. */
  readonly rowPx: number;
}

export interface FitWish {
  readonly count: number;
  readonly maxColumns: number;
  /** Narrowest column in body text sizes. */
  readonly columnRem: number;
  /** Changes whenever the choices or the text size change. */
  readonly key: string;
}

interface Measured {
  readonly key: string;
  readonly fit: Fit;
  readonly heightPx: number;
  readonly times: number;
  readonly isOld: boolean;
}

/** Measuring ends, whatever the page does. */
const MOST_MEASURES = 4;

/** No page holds more (screens.md section 3). */
export const MOST_CHOICES = 14;

/**
 * Columns by the width, rows by the height of the tallest choice. While `undefined` is returned, the box must show
 * all choices in `columnsFor` columns at their natural height, unseen, to be measured.
 */
export function useFit(
  box: { readonly current: HTMLElement | null },
  { count, maxColumns, columnRem, key }: FitWish,
): Fit | undefined {
  const size = useWindowSize();
  const measureKey = `${key} ${size} ${count} ${maxColumns}`;
  const [measured, setMeasured] = useState<Measured | undefined>(undefined);
  useLayoutEffect(() => {
    if (!box.current) return;
    const times = measured?.key === measureKey ? measured.times : 0;
    if (times === 0 || measured?.isOld) {
      const fit = measure(box.current, count, maxColumns, columnRem);
      setMeasured({ key: measureKey, fit, heightPx: box.current.clientHeight, times: times + 1, isOld: false });
    } else if (measured && times < MOST_MEASURES && Math.abs(box.current.clientHeight - measured.heightPx) > 2) {
      // The page has given way meanwhile (use-tight.ts) and left the choices more room.
      setMeasured({ ...measured, isOld: true });
    }
  });
  return measured?.key === measureKey && !measured.isOld ? measured.fit : undefined;
}

export function columnsFor(widthPx: number, remPx: number, maxColumns: number, columnRem: number): number {
  return Math.max(1, Math.min(maxColumns, Math.floor(widthPx / (columnRem * remPx))));
}

function measure(box: HTMLElement, count: number, maxColumns: number, columnRem: number): Fit {
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const gapPx = Number.parseFloat(getComputedStyle(box).rowGap) || 0;
  const columns = Math.min(count || 1, columnsFor(box.clientWidth, remPx, maxColumns, columnRem));
  box.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  const rowPx = Math.max(1, ...Array.from(box.children, (child) => (child as HTMLElement).offsetHeight));
  const rows = Math.max(1, Math.floor((box.clientHeight + gapPx) / (rowPx + gapPx)));
  return { columns, rows: Math.min(rows, Math.max(1, Math.floor(MOST_CHOICES / columns))), rowPx };
}

/** Changes with the window and when the fonts have come. */
function useWindowSize(): string {
  const [size, setSize] = useState('');
  useEffect(() => {
    const look = () => setSize(`${innerWidth}×${innerHeight} ${document.fonts?.status ?? ''}`);
    look();
    addEventListener('resize', look);
    void document.fonts?.ready.then(look);
    return () => removeEventListener('resize', look);
  }, []);
  return size;
}

/** How many of the children fit one below the other, at their own heights; `undefined` until measured. */
export function useFitCount(box: { readonly current: HTMLElement | null }, key: string): number | undefined {
  const measureKey = `${key} ${useWindowSize()}`;
  const [measured, setMeasured] = useState<{ readonly key: string; readonly count: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (measured?.key === measureKey || !box.current) return;
    const room = box.current.getBoundingClientRect().bottom + 1;
    const fitting = Array.from(box.current.children).filter((child) => child.getBoundingClientRect().bottom <= room);
    setMeasured({ key: measureKey, count: Math.max(1, fitting.length) });
  });
  return measured?.key === measureKey ? measured.count : undefined;
}
