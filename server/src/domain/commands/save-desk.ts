import { type Decide, refuse } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';

/** A desk's definition; not while somebody is in its hands. */
export const saveDesk: Decide<'catalogue.save-desk'> = (state, { desk }) => {
  const inHand = state.desks.get(desk.id)?.ticket;
  if (inHand) return refuse('desk-busy', { label: state.tickets.get(inHand)?.label ?? '' });
  return changeCatalogue(state, (file, put) => ({ ...file, desks: put(file.desks, desk) }), {
    type: 'catalogue.desk-saved',
    data: { desk },
  });
};
