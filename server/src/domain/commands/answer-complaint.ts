import type { HallEvent } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';

/** What was answered, and by that who answers for it, if nobody did. A better answer may follow until it is closed. */
export const answerComplaint: Decide<'complaint.answer'> = (state, input, { actor }) => {
  const complaint = state.complaints.get(input.complaint);
  if (!complaint) return refuse('unknown-complaint');
  if (complaint.state === 'closed') return refuse('complaint-closed');
  if (actor.kind !== 'staff') return refuse('not-allowed');
  const { id, owner } = complaint;
  const owned: HallEvent[] =
    owner === null ? [{ type: 'complaint.assigned', data: { complaint: id, owner: actor.id } }] : [];
  return {
    events: [...owned, { type: 'complaint.answered', data: { complaint: id, answer: input.answer.trim() } }],
    reply: () => ({ complaint: id, state: 'answered' }),
  };
};
