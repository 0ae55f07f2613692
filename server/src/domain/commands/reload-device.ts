import { type Decide, refuse } from '../decision.ts';

/** Changes nothing: the entrance asks the page to start afresh, and says whether it is there. */
export const reloadDevice: Decide<'device.reload'> = (state, input) => {
  const device = state.devices.get(input.device);
  if (!device || device.revoked) return refuse('unknown-device');
  if (device.kind !== 'board') return refuse('not-a-board');
  return { events: [], reply: () => ({ reached: false }) };
};
