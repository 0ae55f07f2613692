import type { DeskId, HallEvent, TicketRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { pendingJobsOf } from './print-jobs.ts';

/** A ticket is given up, and its paper is not printed any more. @param desk  whose undo this is, if any desk's */
export const voidEvents = (
  state: HallState,
  ticket: TicketRecord,
  desk: DeskId | null,
  reason: string | null,
): HallEvent[] => [
  { type: 'ticket.cancelled', data: { ticket: ticket.id, desk, reason } },
  ...pendingJobsOf(state, ticket.id).map((job) => ({
    type: 'print.ended' as const,
    data: { job: job.id, state: 'cancelled' as const, reason: 'ticket-cancelled' },
  })),
];
