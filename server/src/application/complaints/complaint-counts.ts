import type { HallView } from '@toiluot/shared/contract';
import { deadlineOf } from '../../domain/policy/complaints.ts';
import type { HallState } from '../../domain/state.ts';

/** Complaints not closed yet, for the hall's picture. */
export function complaintCounts(state: HallState, now: number): HallView['complaints'] {
  const inHand = [...state.complaints.values()].filter((complaint) => complaint.state !== 'closed');
  return {
    open: inHand.length,
    unowned: inHand.filter(({ owner }) => owner === null).length,
    overdue: inHand.filter((complaint) => now > (deadlineOf(complaint)?.by ?? Infinity)).length,
  };
}
