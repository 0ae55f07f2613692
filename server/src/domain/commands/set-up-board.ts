import { type Decide, refuse } from '../decision.ts';

/** AN14: one change of everything a board shows and sounds like; it takes it over by itself. */
export const setUpBoard: Decide<'board.set-up'> = (state, { device: id, zone, setup }) => {
  const before = state.devices.get(id);
  if (!before || before.revoked) return refuse('unknown-device');
  if (before.kind !== 'board') return refuse('not-a-board');
  if (zone && !state.catalogue?.file.centre.zones.some((z) => z.id === zone)) return refuse('unknown-zone');
  if (setup?.layout === 'plate' && !setup.desk) return refuse('board-desk-missing');
  if (setup?.desk && !state.catalogue?.desks.has(setup.desk)) return refuse('unknown-desk');
  const { board: _old, ...rest } = before;
  const device = { ...rest, zone: zone ?? null, ...(setup && { board: setup }) };
  return { events: [{ type: 'device.saved', data: { device } }], reply: () => ({ device: id }) };
};
