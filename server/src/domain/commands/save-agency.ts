import type { Decide } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';

export const saveAgency: Decide<'catalogue.save-agency'> = (state, { agency }) =>
  changeCatalogue(state, (file, put) => ({ ...file, agencies: put(file.agencies, agency) }), {
    type: 'catalogue.agency-saved',
    data: { agency },
  });
