import { type Body, modeOf, requireCatalogue, type ViewContext } from './view-context.ts';

type Devices = Body<'devices.view'>;

function deviceRows({ state, presence, boards, now }: ViewContext): Devices['devices'] {
  return [...state.devices.values()].map(({ id, kind, name, zone, desk, printers, revoked, board }) => {
    const seen = presence.get(id);
    const health = boards?.of(id, now);
    return {
      id,
      kind,
      name,
      ...(zone && { zone }),
      ...(desk && { desk }),
      printers: [...printers],
      revoked,
      connected: seen?.connected ?? false,
      ...(seen && { lastSeenAt: seen.lastSeenAt, version: seen.version }),
      ...(board && { board }),
      ...(health && seen?.connected && { health }),
    };
  });
}

/** Devices with their places, those that wait to be let in, and the places there are. */
export function devicesView(context: ViewContext): Devices {
  const { state, trial, now, pairings = [] } = context;
  const { file } = requireCatalogue(state);
  return {
    ...modeOf(state, trial),
    centre: {
      id: file.centre.id,
      name: file.centre.name,
      address: file.centre.address,
      timezone: file.centre.timezone,
    },
    devices: deviceRows(context),
    waiting: pairings.filter(({ expiresAt }) => expiresAt > now),
    zones: file.centre.zones,
    desks: file.desks.map(({ id, number }) => ({ id, number })),
    printers: file.printers.map(({ id, name }) => ({ id, name })),
  };
}
