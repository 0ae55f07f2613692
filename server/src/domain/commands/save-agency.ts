import type { Decide } from '../decision.ts';
import { changeCatalogue, withItem } from '../policy/catalogue-change.ts';

/** An agency; one with open tickets cannot be switched off. */
export const saveAgency: Decide<'catalogue.save-agency'> = (state, { agency, was }) =>
  changeCatalogue(state, {
    place: `/agencies/${agency.id}`,
    present: (file) => file.agencies.find(({ id }) => id === agency.id),
    was,
    change: (file) => ({ ...file, agencies: withItem(file.agencies, agency) }),
    event: { type: 'catalogue.agency-saved', data: { agency } },
  });
