import type { Decide } from '../decision.ts';
import { changeCatalogue, withItem } from '../policy/catalogue-change.ts';

/** A service; archived only when none of its tickets is open. */
export const saveService: Decide<'catalogue.save-service'> = (state, { service, was }) =>
  changeCatalogue(state, {
    place: `/services/${service.id}`,
    present: (file) => file.services.find(({ id }) => id === service.id),
    was,
    change: (file) => ({ ...file, services: withItem(file.services, service) }),
    event: { type: 'catalogue.service-saved', data: { service } },
  });
