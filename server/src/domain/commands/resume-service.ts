import { type Decide, refuse } from '../decision.ts';

export const resumeService: Decide<'service.resume'> = (state, input) => {
  if (!state.catalogue?.services.has(input.service)) return refuse('unknown-service');
  if (!state.suspensions.has(input.service)) return refuse('service-not-suspended');
  return {
    events: [{ type: 'service.resumed', data: { service: input.service } }],
    reply: () => ({ service: input.service }),
  };
};
