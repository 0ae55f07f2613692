import { type EventLoopUtilization, performance } from 'node:perf_hooks';

const EVERY_MS = 1000;
const BUSY = 0.85;

/**
 * Whether the one thread of the house has so little left that strangers should wait: desks and boards come first
 * (F-R08). Measured anew at most once a second, by whoever asks.
 */
export function createBusyWatch(): () => boolean {
  let last: EventLoopUtilization = performance.eventLoopUtilization();
  let at = performance.now();
  let isBusy = false;
  return () => {
    const now = performance.now();
    if (now - at < EVERY_MS) return isBusy;
    const present = performance.eventLoopUtilization();
    // After a long pause between two questions the average says nothing of the present.
    isBusy = now - at < 2 * EVERY_MS && performance.eventLoopUtilization(present, last).utilization > BUSY;
    last = present;
    at = now;
    return isBusy;
  };
}
