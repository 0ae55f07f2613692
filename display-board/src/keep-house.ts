import { effect } from '@preact/signals';
import { localTimeOf } from '@toiluot/shared/ui';
import { isReloadDue } from './housekeeping.ts';
import type { BoardStore } from './store.ts';

const EVERY_MS = 60_000;

type MeasuredPerformance = Performance & { readonly memory?: { readonly usedJSHeapSize: number } };

/** Language of the document, and a fresh start at night or when memory runs short. */
export function keepHouse({ feed, words, scene, lines }: BoardStore): void {
  effect(() => {
    document.documentElement.lang = words.lang.value;
  });
  setInterval(() => {
    const view = feed.view.peek();
    const now = feed.now();
    const isDue = isReloadDue({
      ageMs: performance.now(),
      hour: localTimeOf(now, view?.centre.timezone ?? 'Asia/Ho_Chi_Minh').hour,
      isClosed: scene.peek() === 'session',
      newestCallAgeMs: now - (lines.peek()[0]?.calledAt ?? 0),
      heapBytes: (performance as MeasuredPerformance).memory?.usedJSHeapSize,
    });
    if (isDue && feed.status.peek() === 'online') location.reload();
  }, EVERY_MS);
}
