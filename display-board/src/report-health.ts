// What this board tells the supervisor of itself, twice a minute and when its sound changes (SPEC AN15).
import { effect, type ReadonlySignal } from '@preact/signals';
import type { AudioState, BoardHealth } from '@toiluot/shared/contract';
import type { Connection } from '@toiluot/shared/ui';
import type { BoardStore } from './store.ts';

const EVERY_MS = 30_000;

type MeasuredPerformance = Performance & { readonly memory?: { readonly usedJSHeapSize: number } };

export type HealthLine = { readonly isUp: ReadonlySignal<boolean>; readonly send: Connection['send'] };

export function reportHealth(store: BoardStore, line: HealthLine, audio: ReadonlySignal<AudioState>): void {
  const send = () => void line.send('board.report', healthOf(store, audio.peek()), { dropAfterMs: 5_000 });
  effect(() => {
    void audio.value;
    void store.size.value;
    if (line.isUp.value) send();
  });
  setInterval(() => {
    if (line.isUp.peek()) send();
  }, EVERY_MS);
}

function healthOf({ settings, size, plan }: BoardStore, audio: AudioState): BoardHealth {
  const heap = (performance as MeasuredPerformance).memory?.usedJSHeapSize;
  const { widthPx, heightPx } = size.peek();
  return {
    layout: settings.layout ?? 'now',
    audio,
    widthPx: Math.min(20_000, Math.round(widthPx)),
    heightPx: Math.min(20_000, Math.round(heightPx)),
    readsToM: Math.min(1_000, Math.max(0, Math.round(plan.peek().readsToM * 10) / 10)),
    ...(heap !== undefined && { heapMb: Math.round(heap / 1024 / 1024) }),
    upS: Math.round(performance.now() / 1000),
  };
}
