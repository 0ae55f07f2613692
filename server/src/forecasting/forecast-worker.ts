// The thread in which the future is played: it gets snapshots and gives forecasts, so no command ever waits for it (WT5).
import { parentPort } from 'node:worker_threads';
import { makeForecast } from './forecast.ts';
import type { Snapshot } from './snapshot.ts';

export type ForecastRequest = {
  readonly snapshot: Snapshot;
  readonly seed: number;
  readonly replications: number;
  readonly widen: ReadonlyMap<string, number>;
};

parentPort?.on('message', ({ snapshot, seed, replications, widen }: ForecastRequest) => {
  parentPort?.postMessage(makeForecast(snapshot, seed, replications, (service) => widen.get(service) ?? 1));
});
