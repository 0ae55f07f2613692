import type { DeviceId, StaffId, TicketLine } from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';

const KINDS = ['staff', 'device', 'visitor', 'system'] as const;

/** Who stands behind a journal row's `<kind>:<id>`, by name where one is known. */
export function journalActor(state: Pick<HallState, 'staff' | 'devices'>, actor: string): TicketLine['by'] {
  const colon = actor.indexOf(':');
  const id = actor.slice(colon + 1);
  const kind = KINDS.find((word) => word === actor.slice(0, colon)) ?? 'system';
  const name =
    kind === 'staff'
      ? state.staff.get(id as StaffId)?.displayName
      : kind === 'device'
        ? state.devices.get(id as DeviceId)?.name
        : undefined;
  return { kind, ...(name && { name }) };
}
