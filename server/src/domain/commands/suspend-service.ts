import { type Decide, refuse } from '../decision.ts';

/** No more numbers of this service; those already given out are still called. */
export const suspendService: Decide<'service.suspend'> = (state, input) => {
  if (!state.catalogue?.services.has(input.service)) return refuse('unknown-service');
  if (state.suspensions.has(input.service)) return refuse('service-already-suspended');
  return {
    events: [{ type: 'service.suspended', data: { service: input.service, message: input.message } }],
    reply: () => ({ service: input.service }),
  };
};
