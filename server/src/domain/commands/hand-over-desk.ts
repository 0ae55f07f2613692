import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { deskReply } from '../policy/replies.ts';

/** DK1: the desk goes on as it is, with the ticket in hand and those set aside, under a colleague's name. */
export const handOverDesk: Decide<'desk.hand-over'> = (state, input, { actor }) => {
  const desk = workedDesk(state, input.desk, actor, input);
  if (isRefused(desk)) return desk;
  if (!desk.officer) return refuse('desk-closed');
  if (desk.officer === input.to) return refuse('same-place');
  const colleague = state.staff.get(input.to);
  if (!colleague || colleague.disabled) return refuse('unknown-staff');
  if (colleague.role === 'auditor') return refuse('staff-not-for-desks');
  const other = [...state.desks.values()].find(({ officer }) => officer === colleague.id);
  if (other)
    return refuse('officer-has-desk', { desk: other.id, number: state.catalogue?.desks.get(other.id)?.number ?? 0 });
  return {
    events: [
      { type: 'desk.taken-over', data: { desk: desk.id, officer: colleague.id, from: desk.officer, handedOver: true } },
    ],
    reply: deskReply(desk.id),
  };
};
