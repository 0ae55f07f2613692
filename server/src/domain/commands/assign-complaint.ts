import type { HallEvent } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';

/** Supervisors and administrators answer for complaints; whoever is named last owns this one. */
export const assignComplaint: Decide<'complaint.assign'> = (state, input, { actor }) => {
  const complaint = state.complaints.get(input.complaint);
  if (!complaint) return refuse('unknown-complaint');
  if (complaint.state === 'closed') return refuse('complaint-closed');
  const owner = input.owner ?? (actor.kind === 'staff' ? actor.id : undefined);
  if (owner === undefined) return refuse('not-allowed');
  const person = state.staff.get(owner);
  if (!person) return refuse('unknown-staff');
  if (person.disabled || (person.role !== 'supervisor' && person.role !== 'administrator'))
    return refuse('not-for-complaints');
  const assigned: HallEvent = { type: 'complaint.assigned', data: { complaint: complaint.id, owner } };
  return {
    events: complaint.owner === owner ? [] : [assigned],
    reply: () => ({ complaint: complaint.id, state: complaint.state }),
  };
};
