import type { InputOf, Refused, StaffId } from '@toiluot/shared/contract';
import { type Actor, isSupervisor } from '../actor.ts';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { isStale } from '../policy/access.ts';
import { deskReply } from '../policy/replies.ts';
import type { HallState } from '../state.ts';

/** Who will sit there: oneself, or (for supervisors) the officer named. */
function officerFor(state: HallState, input: InputOf<'desk.open'>, actor: Actor): StaffId | Refused {
  if (actor.kind !== 'staff') return refuse('not-allowed');
  if (!input.officer || input.officer === actor.id) return actor.id;
  if (!isSupervisor(actor)) return refuse('not-allowed');
  const staff = state.staff.get(input.officer);
  if (!staff || staff.disabled) return refuse('unknown-staff');
  return staff.role === 'auditor' ? refuse('staff-not-for-desks') : staff.id;
}

/** DK1: one officer per desk and one desk per officer; taking over is explicit and journalled. */
export const openDesk: Decide<'desk.open'> = (state, input, { actor }) => {
  const desk = state.desks.get(input.desk);
  if (!desk || !state.catalogue?.desks.has(input.desk)) return refuse('unknown-desk');
  if (state.day?.state !== 'open') return refuse('day-not-open');
  if (isStale(desk, input)) return refuse('stale-desk-state', { rev: desk.rev, state: desk.state });
  const officer = officerFor(state, input, actor);
  if (typeof officer === 'object' && isRefused(officer)) return officer;
  if (desk.officer === officer) return refuse('desk-already-open');
  const other = [...state.desks.values()].find((d) => d.officer === officer);
  if (other)
    return refuse('officer-has-desk', { desk: other.id, number: state.catalogue.desks.get(other.id)?.number ?? 0 });
  if (!desk.officer)
    return { events: [{ type: 'desk.opened', data: { desk: desk.id, officer } }], reply: deskReply(desk.id) };
  if (!input.takeOver)
    return refuse('desk-taken', { officer: state.staff.get(desk.officer)?.displayName ?? desk.officer });
  return {
    events: [{ type: 'desk.taken-over', data: { desk: desk.id, officer, from: desk.officer } }],
    reply: deskReply(desk.id),
  };
};
