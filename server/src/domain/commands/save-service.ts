import type { Decide } from '../decision.ts';
import { changeCatalogue } from '../policy/catalogue-change.ts';

export const saveService: Decide<'catalogue.save-service'> = (state, { service }) =>
  changeCatalogue(state, (file, put) => ({ ...file, services: put(file.services, service) }), {
    type: 'catalogue.service-saved',
    data: { service },
  });
