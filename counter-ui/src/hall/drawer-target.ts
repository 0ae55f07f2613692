import type { DeskId, ServiceId, TicketId } from '@toiluot/shared/contract';

/** What the drawer beside the plan shows. */
export type DrawerTarget =
  | { readonly kind: 'desk'; readonly id: DeskId }
  | { readonly kind: 'service'; readonly id: ServiceId }
  | { readonly kind: 'ticket'; readonly id: TicketId }
  | { readonly kind: 'find' }
  | { readonly kind: 'day' }
  | { readonly kind: 'messages' }
  | { readonly kind: 'profiles' }
  | { readonly kind: 'voice' };
