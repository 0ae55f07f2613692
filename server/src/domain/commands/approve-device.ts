import type { DeviceId, DeviceRecord } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import type { HallState } from '../state.ts';

function freeId(state: HallState, kind: string): DeviceId {
  let n = 1;
  while (state.devices.has(`${kind}-${n}` as DeviceId)) n += 1;
  return `${kind}-${n}` as DeviceId;
}

/** Admits a device or changes its name and place; a renewed token makes older ones void. */
export const approveDevice: Decide<'device.approve'> = (state, input) => {
  if (input.zone && !state.catalogue?.file.centre.zones.some((zone) => zone.id === input.zone))
    return refuse('unknown-zone');
  if (input.desk && !state.catalogue?.desks.has(input.desk)) return refuse('unknown-desk');
  for (const printer of input.printers ?? [])
    if (!state.catalogue?.file.printers.some((p) => p.id === printer)) return refuse('unknown-printer', { printer });
  const id = input.device ?? freeId(state, input.kind);
  const before = state.devices.get(id);
  // Paired under a name that exists: another machine takes its place, and the one before is let out.
  const isReplaced = input.pairing !== undefined;
  const renewed = before && (input.renewToken || isReplaced || before.revoked || before.kind !== input.kind);
  const device: DeviceRecord = {
    id,
    kind: input.kind,
    name: input.name,
    zone: input.zone ?? null,
    desk: input.desk ?? null,
    printers: input.printers ?? [],
    tokenGeneration: (before?.tokenGeneration ?? 0) + (renewed ? 1 : 0),
    revoked: false,
    ...(before?.board && input.kind === 'board' && { board: before.board }),
  };
  return { events: [{ type: 'device.saved', data: { device } }], reply: () => ({ device: id }) };
};
