import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { deskReply } from '../policy/replies.ts';
import { ticketOf } from '../records.ts';

/** DK1, DK2: with empty hands only, and to a desk where nobody sits: one desk closes, the other opens, in one step. */
export const moveOfficer: Decide<'desk.move'> = (state, input, { actor }) => {
  const from = workedDesk(state, input.desk, actor, input);
  if (isRefused(from)) return from;
  const to = state.desks.get(input.toDesk);
  if (!to || !state.catalogue?.desks.has(input.toDesk)) return refuse('unknown-desk');
  if (state.day?.state !== 'open') return refuse('day-not-open');
  if (!from.officer) return refuse('desk-closed');
  if (from.id === to.id) return refuse('same-place');
  if (from.ticket) return refuse('desk-busy', { label: ticketOf(state, from.ticket).label });
  if (to.officer) return refuse('desk-taken', { officer: state.staff.get(to.officer)?.displayName ?? to.officer });
  return {
    events: [
      { type: 'desk.closed', data: { desk: from.id } },
      { type: 'desk.opened', data: { desk: to.id, officer: from.officer } },
    ],
    reply: deskReply(to.id),
  };
};
