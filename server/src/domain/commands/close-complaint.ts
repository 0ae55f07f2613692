import { type Decide, refuse } from '../decision.ts';

/** Only after an answer; from here on nothing about it changes but the erasing of its text (CP3). */
export const closeComplaint: Decide<'complaint.close'> = (state, input) => {
  const complaint = state.complaints.get(input.complaint);
  if (!complaint) return refuse('unknown-complaint');
  if (complaint.state === 'closed') return refuse('complaint-closed');
  if (complaint.state === 'open') return refuse('complaint-not-answered');
  return {
    events: [{ type: 'complaint.closed', data: { complaint: complaint.id } }],
    reply: () => ({ complaint: complaint.id, state: 'closed' }),
  };
};
