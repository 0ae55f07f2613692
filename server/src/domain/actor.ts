import type {
  DeskId,
  DeviceId,
  DeviceKind,
  PrinterId,
  Role,
  StaffId,
  StaffRole,
  TicketId,
  ZoneId,
} from '@toiluot/shared/contract';

/** Who asks, as re-read for this very command: a role that changed counts at once. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: StaffId; readonly role: StaffRole }
  | {
      readonly kind: 'device';
      readonly id: DeviceId;
      readonly type: DeviceKind;
      readonly zone: ZoneId | null;
      readonly desk: DeskId | null;
      readonly printers: readonly PrinterId[];
      /** A kiosk at which somebody has entered the PIN. */
      readonly staffMode?: boolean;
    }
  | { readonly kind: 'visitor'; readonly ticket: TicketId }
  | { readonly kind: 'system'; readonly part: string };

export function roleOf(actor: Actor): Role {
  switch (actor.kind) {
    case 'staff':
      return actor.role;
    case 'device':
      return actor.type;
    case 'visitor':
      return 'visitor';
    case 'system':
      return 'system';
  }
}

const STAFF_MODE = '/staff-mode';

/** Whether a ticket was given out at this device, by a visitor or in staff mode. */
export const isIssuedAt = (issuedBy: string, device: DeviceId): boolean =>
  issuedBy === `device:${device}` || issuedBy === `device:${device}${STAFF_MODE}`;

/** At work by name, or at a kiosk in staff mode. */
export const isStaff = (actor: Actor): boolean =>
  actor.kind === 'staff' || (actor.kind === 'device' && actor.staffMode === true);

/** How the journal names an actor. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.id}`;
    case 'device':
      return actor.staffMode ? `device:${actor.id}${STAFF_MODE}` : `device:${actor.id}`;
    case 'visitor':
      return `visitor:${actor.ticket}`;
    case 'system':
      return `system:${actor.part}`;
  }
}

/** Supervisors and administrators act for anybody; officers for their own desk. */
export const isSupervisor = (actor: Actor): boolean =>
  actor.kind === 'staff' && (actor.role === 'supervisor' || actor.role === 'administrator');
