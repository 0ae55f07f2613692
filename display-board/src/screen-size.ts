import { type ReadonlySignal, signal } from '@preact/signals';
import type { ScreenSize } from './store.ts';

/** The window in CSS pixels; follows a turned or resized screen. */
export function screenSize(): ReadonlySignal<ScreenSize> {
  const measure = (): ScreenSize => ({ widthPx: Math.max(1, innerWidth), heightPx: Math.max(1, innerHeight) });
  const size = signal(measure());
  window.addEventListener('resize', () => {
    size.value = measure();
  });
  return size;
}
