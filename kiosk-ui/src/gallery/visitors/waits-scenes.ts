// Every state of the page of waits, as data.
import type { PublicCalls, PublicWaits } from '@toiluot/shared/contract';
import { publicCallsFixtures as called, publicWaitsFixtures as waits } from '@toiluot/shared/fixtures';
import type { WatchStatus } from '../../visitors/watch.ts';

export type WaitsScene = { readonly waits?: PublicWaits; readonly calls?: PublicCalls; readonly status?: WatchStatus };

export const waitsScenes: Readonly<Record<string, WaitsScene>> = {
  loading: { status: 'connecting' },
  unreachable: { status: 'offline' },
  hidden: { status: 'nothing' },
  open: { waits: waits.open, calls: called.busy },
  uncalled: { waits: waits.open, calls: called.none },
  early: { waits: waits.early },
  'no-estimate': { waits: waits.noEstimate },
  suspended: { waits: waits.suspended },
  break: { waits: waits.break },
  closed: { waits: waits.closed },
  trial: { waits: { ...waits.open, trial: true } },
  stale: { waits: waits.open, calls: called.busy, status: 'stale' },
  offline: { waits: waits.open, calls: called.busy, status: 'offline' },
};
