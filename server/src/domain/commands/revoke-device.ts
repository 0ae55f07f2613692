import { type Decide, refuse } from '../decision.ts';

export const revokeDevice: Decide<'device.revoke'> = (state, input) => {
  const device = state.devices.get(input.device);
  if (!device) return refuse('unknown-device');
  return { events: [{ type: 'device.saved', data: { device: { ...device, revoked: true } } }], reply: () => ({}) };
};
