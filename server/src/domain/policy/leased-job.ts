import type { PrintJobId, PrintJobRecord, Refused } from '@toiluot/shared/contract';
import type { Actor } from '../actor.ts';
import { refuse } from '../decision.ts';
import type { HallState } from '../state.ts';

/** A job that this agent holds, in one of the states where the step exists. */
export function leasedJob(
  state: HallState,
  id: PrintJobId,
  actor: Actor,
  states: readonly PrintJobRecord['state'][],
): PrintJobRecord | Refused {
  const job = state.printJobs.get(id);
  if (!job) return refuse('unknown-print-job');
  if (actor.kind !== 'device' || job.leaseOwner !== actor.id) return refuse('print-lease-lost');
  return states.includes(job.state) ? job : refuse('print-wrong-state', { state: job.state });
}
