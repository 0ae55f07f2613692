import { type Decide, refuse } from '../decision.ts';
import { changeCatalogue, withItem } from '../policy/catalogue-change.ts';

/** A desk's definition; not while somebody is in its hands, and archived only when it is closed. */
export const saveDesk: Decide<'catalogue.save-desk'> = (state, { desk, was }) => {
  const present = state.desks.get(desk.id);
  if (present?.ticket) return refuse('desk-busy', { label: state.tickets.get(present.ticket)?.label ?? '' });
  if (desk.archived && present && present.state !== 'closed') return refuse('desk-in-use');
  return changeCatalogue(state, {
    place: `/desks/${desk.id}`,
    present: (file) => file.desks.find(({ id }) => id === desk.id),
    was,
    change: (file) => ({ ...file, desks: withItem(file.desks, desk) }),
    event: { type: 'catalogue.desk-saved', data: { desk } },
  });
};
