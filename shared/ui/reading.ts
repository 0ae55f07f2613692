import type { ReadonlySignal } from '@preact/signals';

/** A value or a signal of it: parts take both, and follow the signal by themselves. */
export type Readable<T> = T | ReadonlySignal<T>;

/** The present value; read inside a component it keeps the component up to date. */
export function read<T>(source: Readable<T>): T {
  return isSignal(source) ? source.value : source;
}

function isSignal<T>(source: Readable<T>): source is ReadonlySignal<T> {
  return typeof source === 'object' && source !== null && 'peek' in source && 'subscribe' in source;
}
