import type { HallEvent } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** printing.md 10: what time alone does to jobs; a lease that ended while sending is unknown, never printed again by itself. */
export function duePrintEvents(state: HallState, now: number): HallEvent[] {
  const events: HallEvent[] = [];
  for (const job of state.pendingJobs.values()) {
    const leaseOver = job.leaseUntil !== null && job.leaseUntil <= now;
    if (job.state === 'sending') {
      if (leaseOver)
        events.push({ type: 'print.ended', data: { job: job.id, state: 'unknown', reason: 'lease-ended' } });
    } else if (job.expiresAt <= now)
      events.push({ type: 'print.ended', data: { job: job.id, state: 'expired', reason: 'too-old' } });
    else if (job.state === 'leased' && leaseOver) events.push({ type: 'print.released', data: { job: job.id } });
  }
  return events;
}
