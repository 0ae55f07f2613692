import { type Decide, refuse } from '../decision.ts';

/** Changes nothing: the entrance asks the device to show its name, and says whether it is there. */
export const identifyDevice: Decide<'device.identify'> = (state, input) => {
  const device = state.devices.get(input.device);
  if (!device || device.revoked) return refuse('unknown-device');
  return { events: [], reply: () => ({ shown: false }) };
};
