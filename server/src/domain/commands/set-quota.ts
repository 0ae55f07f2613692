import type { Service } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';

/** NB3: numbers already given out in this session count against a new limit. */
export const setQuota: Decide<'service.set-quota'> = (state, input) => {
  const service = state.catalogue?.services.get(input.service);
  if (!service) return refuse('unknown-service');
  const { quotaPerSession: _before, ...unlimited } = service;
  const changed: Service =
    input.quotaPerSession === null ? unlimited : { ...unlimited, quotaPerSession: input.quotaPerSession };
  return {
    events: [{ type: 'catalogue.service-saved', data: { service: changed } }],
    reply: () => ({ service: service.id }),
  };
};
