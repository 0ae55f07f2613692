// What the page knows: the fixed facts once, the live ones every two seconds, and whether the server answers.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { TrialInfo } from '@toiluot/shared/contract';
import type { ConnectionStatus } from '@toiluot/shared/ui';
import { fetchTrialInfo, fetchTrialStatus, type TrialStatus } from './trial-client.ts';

export interface TrialStore {
  readonly info: ReadonlySignal<TrialInfo | undefined>;
  readonly status: ReadonlySignal<TrialStatus | undefined>;
  /** Client epoch ms of the last answer. */
  readonly answeredAt: ReadonlySignal<number | undefined>;
  readonly line: ReadonlySignal<ConnectionStatus>;
  /** Server time now: that of the last answer plus what has passed since. */
  readonly clock: ReadonlySignal<number>;
}

const POLL_MS = 2_000;
const TICK_MS = 1_000;

/** Polls for as long as the page lives. */
export function createTrialStore(): TrialStore {
  const info = signal<TrialInfo | undefined>(undefined);
  const status = signal<TrialStatus | undefined>(undefined);
  const answeredAt = signal<number | undefined>(undefined);
  const line = signal<ConnectionStatus>('connecting');
  const clock = signal(Date.now());

  async function poll(): Promise<void> {
    try {
      info.value ??= await fetchTrialInfo();
      status.value = await fetchTrialStatus();
      answeredAt.value = Date.now();
      clock.value = status.value.serverTime;
      line.value = 'online';
    } catch {
      line.value = 'offline';
    }
    setTimeout(() => void poll(), POLL_MS);
  }
  setInterval(() => {
    const { serverTime = Date.now() } = status.peek() ?? {};
    clock.value = serverTime + (Date.now() - (answeredAt.peek() ?? Date.now()));
  }, TICK_MS);
  void poll();
  return { info, status, answeredAt, line, clock };
}
