import { signal } from '@preact/signals';
import type { Watch, WatchStatus } from '../../visitors/watch.ts';

const SILENT_MS = { stale: 25_000, offline: 95_000 } as const;

/** A watch that shows one picture for ever, as fresh or as old as its status says. */
export function stillWatch<T>(picture: T | undefined, status: WatchStatus, now: number): Watch<T> {
  const silentMs = status === 'stale' || status === 'offline' ? SILENT_MS[status] : 0;
  return {
    picture: signal(picture),
    status: signal(status),
    heardAt: signal(picture === undefined ? undefined : now - silentMs),
    clock: signal(now),
    refresh: () => Promise.resolve(),
  };
}
