// Keeps one picture of the server fresh by looking again and again; no socket, so that the page stays small.
import { type ReadonlySignal, signal } from '@preact/signals';
import { createServerClock } from '@toiluot/shared/ui/connection/server-clock.ts';
import { statusOf } from '@toiluot/shared/ui/connection/status-ladder.ts';
import type { Look } from './look.ts';
import { paceOf } from './pace.ts';

/** `nothing`: the server has nothing for this page. The rest is the stale ladder (screens.md 2.2). */
export type WatchStatus = 'connecting' | 'online' | 'stale' | 'offline' | 'nothing';

export interface Watch<T> {
  readonly picture: ReadonlySignal<T | undefined>;
  readonly status: ReadonlySignal<WatchStatus>;
  /** Server time at which the picture was last known to be true. */
  readonly heardAt: ReadonlySignal<number | undefined>;
  /** Server's clock, once a second. */
  readonly clock: ReadonlySignal<number>;
  /** Looks anew, after any look that is under way. */
  readonly refresh: () => Promise<void>;
}

export interface WatchParts<T> {
  readonly look: () => Promise<Look<T>>;
  readonly timeOf: (picture: T) => number;
  /** Wished time between two looks, ms. */
  readonly everyMs: (picture: T | undefined) => number;
}

/** Whoever has nothing to look at yet waits no longer than this, ms. */
const NOTHING_YET_MS = 3000;

export function createWatch<T>({ look, timeOf, everyMs }: WatchParts<T>): Watch<T> {
  const picture = signal<T | undefined>(undefined);
  const status = signal<WatchStatus>('connecting');
  const heardAt = signal<number | undefined>(undefined);
  const serverClock = createServerClock();
  const startedAt = performance.now();
  let heard: number | undefined;
  let wokeAt = startedAt;
  let misses = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let present: Promise<void> | undefined;

  const climb = () => {
    if (status.peek() === 'nothing') return;
    const now = performance.now();
    // A phone that wakes up has heard nothing for long, and asks at once: it is late, not cut off.
    const lastSign = heard === undefined ? undefined : Math.max(heard, wokeAt);
    const slack = misses === 0 ? everyMs(picture.peek()) : 0;
    status.value = statusOf({
      now: now - slack,
      startedAt,
      heardAt: lastSign,
      lostAt: undefined,
    });
  };
  const hear = (found: Look<T>): number => {
    if (found.found === 'later') return found.afterMs;
    if (found.found === 'no-answer') {
      misses += 1;
      return 0;
    }
    misses = 0;
    heard = performance.now();
    if (found.found === 'nothing') status.value = 'nothing';
    if (found.found === 'news') {
      serverClock.set(timeOf(found.picture));
      picture.value = found.picture;
    }
    heardAt.value = serverClock.now();
    return 0;
  };
  const round = async () => {
    clearTimeout(timer);
    const askedMs = hear(await look());
    climb();
    if (status.peek() === 'nothing') return;
    const patience = picture.peek() === undefined ? Math.min(askedMs, NOTHING_YET_MS) : askedMs;
    const pace = { everyMs: everyMs(picture.peek()), isHidden: document.hidden, misses, askedMs: patience };
    timer = setTimeout(() => void start(), paceOf(pace));
  };
  const start = (): Promise<void> => {
    present ??= round().finally(() => {
      present = undefined;
    });
    return present;
  };
  const refresh = async (): Promise<void> => {
    await present;
    await start();
  };

  setInterval(() => {
    serverClock.tick();
    climb();
  }, 1000);
  const wake = () => {
    if (document.hidden || status.peek() === 'nothing') return;
    wokeAt = performance.now();
    void start();
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  void start();
  return { picture, status, heardAt, clock: serverClock.ticking, refresh };
}
