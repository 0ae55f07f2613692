// The server's clock, carried on by the steady clock of this device: its own wall clock may be wrong or be set.
import { type ReadonlySignal, signal } from '@preact/signals';

export interface ServerClock {
  /** Epoch ms; changes once a second. */
  readonly ticking: ReadonlySignal<number>;
  now(): number;
  /** Server time of an instant on this device's wall clock (epoch ms). */
  fromClient(clientMs: number): number;
  /** @param serverTime epoch ms, as it stands in a view that has just arrived */
  set(serverTime: number): void;
  tick(): void;
}

export function createServerClock(): ServerClock {
  let offsetMs = Date.now() - performance.now();
  const now = () => Math.round(performance.now() + offsetMs);
  const ticking = signal(now());
  const tick = () => {
    ticking.value = now();
  };
  return {
    ticking,
    now,
    tick,
    fromClient: (clientMs) => now() - (Date.now() - clientMs),
    set(serverTime) {
      offsetMs = serverTime - performance.now();
      if (Math.abs(ticking.peek() - serverTime) > 1500) tick();
    },
  };
}
