import type { DeviceId, StaffId, TicketId } from '@toiluot/shared/contract';
import type { Actor } from '../domain/actor.ts';
import type { HallState } from '../domain/state.ts';

/** Who asks, as far as the entrance proved it; role and rights are read anew at each command (S04). */
export type ActorRef =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'device'; readonly id: DeviceId; readonly staffMode?: boolean }
  | { readonly kind: 'visitor'; readonly ticket: TicketId }
  | { readonly kind: 'system'; readonly part: string };

/** The actor of this moment; undefined when the account, device or ticket is gone or switched off. */
export function resolveActor(state: HallState, ref: ActorRef): Actor | undefined {
  switch (ref.kind) {
    case 'system':
      return ref;
    case 'visitor':
      return state.tickets.has(ref.ticket) ? ref : undefined;
    case 'staff': {
      const staff = state.staff.get(ref.id);
      return staff && !staff.disabled ? { kind: 'staff', id: staff.id, role: staff.role } : undefined;
    }
    case 'device': {
      const device = state.devices.get(ref.id);
      if (!device || device.revoked) return undefined;
      return {
        kind: 'device',
        id: device.id,
        type: device.kind,
        zone: device.zone,
        desk: device.desk,
        printers: device.printers,
        ...(ref.staffMode && { staffMode: true }),
      };
    }
  }
}
