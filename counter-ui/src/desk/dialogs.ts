import type { DeskView } from '@toiluot/shared/contract';

/** A ticket as lists and hand both know it. */
export type TicketRef = Pick<DeskView['waiting'][number], 'id' | 'label' | 'service' | 'serviceName'>;
export type Queued = DeskView['waiting'][number];

/** The dialog that is open; at most one. */
export type DeskDialog =
  | {
      readonly kind: 'transfer' | 'priority' | 'cancel-ticket' | 'put-back' | 'journey' | 'work' | 'reprint';
      readonly ticket: TicketRef;
    }
  | { readonly kind: 'finish-with'; readonly ticket: TicketRef; readonly thenCall?: boolean }
  | { readonly kind: 'note'; readonly ticket: TicketRef; readonly note: string }
  | { readonly kind: 'park'; readonly ticket: TicketRef }
  | { readonly kind: 'ticket'; readonly ticket: Queued }
  /** About that ticket, where one was chosen. */
  | { readonly kind: 'complaint'; readonly ticket?: TicketRef | undefined }
  | {
      readonly kind:
        | 'pause'
        | 'close'
        | 'take-over'
        | 'issue'
        | 'outside-hours'
        | 'palette'
        | 'keys'
        | 'sign-out'
        | 'hand-over'
        | 'find';
    };

/** The ticket in hand as a reference. */
export function inHandRef(view: DeskView): TicketRef | undefined {
  const { ticket } = view;
  return ticket && { id: ticket.id, label: ticket.label, service: ticket.service.id, serviceName: ticket.service.name };
}
