import type { ComplaintId } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import { complaintInHand, newComplaint } from '../policy/complaints.ts';

/** Told to somebody who works here: tied to a ticket of the day where there is one, else to a desk and a time. */
export const openComplaint: Decide<'complaint.open'> = (state, input, { now }) => {
  const ticket = input.ticket && state.tickets.get(input.ticket);
  if (input.ticket && !ticket) return refuse('unknown-ticket');
  if (input.desk && !state.desks.has(input.desk)) return refuse('unknown-desk');
  if ((input.at ?? now) > now) return refuse('complaint-in-future');
  const other = ticket && complaintInHand(state, ticket.id);
  if (other) return refuse('complaint-exists', { complaint: other.id });
  const complaint = newComplaint(state, {
    seq: state.seq + 1,
    now,
    origin: 'staff',
    causes: [...new Set(input.causes)],
    ticket,
    desk: input.desk,
    happenedAt: input.at ?? now,
    account: input.account?.trim() || null,
    contact: input.contact?.trim() || null,
  });
  if (!complaint) return refuse('day-not-open');
  return {
    events: [{ type: 'complaint.opened', data: { complaint } }],
    reply: () => ({ complaint: complaint.id as ComplaintId, state: complaint.state }),
  };
};
