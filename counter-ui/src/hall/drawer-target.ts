import type { AssignedService, ComplaintId, DeskId, DeviceId, ServiceId, TicketId } from '@toiluot/shared/contract';

/** What the drawer beside the plan shows. */
export type DrawerTarget =
  | {
      readonly kind: 'desk';
      readonly id: DeskId;
      /** A service put into the draft, with the reason that goes with it. */
      readonly add?: AssignedService;
      readonly reason?: string;
      /** The form that is open at first. */
      readonly unfold?: 'open';
    }
  | { readonly kind: 'service'; readonly id: ServiceId }
  | { readonly kind: 'ticket'; readonly id: TicketId }
  /** One that the picture may not list any more. */
  | { readonly kind: 'past'; readonly label: string }
  | { readonly kind: 'history'; readonly desk?: DeskId }
  | {
      readonly kind: 'complaints';
      /** The one that is unfolded at first. */
      readonly id?: ComplaintId;
    }
  /** Waiting tickets to void: those of a kiosk that ran into its limit, or those hardly served today. */
  | { readonly kind: 'void'; readonly device?: DeviceId }
  | { readonly kind: 'find' }
  | { readonly kind: 'day' }
  | { readonly kind: 'messages' }
  | { readonly kind: 'profiles' }
  | { readonly kind: 'voice' };
