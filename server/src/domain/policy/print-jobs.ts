import type { PrintJobRecord, TicketId } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

/** Jobs of a ticket of which no byte has gone out yet. */
export function pendingJobsOf(state: HallState, ticket: TicketId): PrintJobRecord[] {
  const copies = state.tickets.get(ticket)?.copies ?? 0;
  const jobs: PrintJobRecord[] = [];
  for (let copyNo = 1; copyNo <= copies; copyNo += 1) {
    const job = state.pendingJobs.get(`${ticket}/${copyNo}` as PrintJobRecord['id']);
    if (job && job.state !== 'sending') jobs.push(job);
  }
  return jobs;
}
