import type { PrinterId, PrintJobId, Refused, TicketId } from '@toiluot/shared/contract';
import type { Actor } from '../actor.ts';
import { refuse } from '../decision.ts';
import type { HallState } from '../state.ts';

export const printJobId = (ticket: TicketId, copyNo: number): PrintJobId => `${ticket}/${copyNo}` as PrintJobId;

/**
 * Where a ticket is printed: the printer named, else the kiosk's own, else (for staff) the first of the centre;
 * undefined where there is none.
 */
export function printerFor(
  state: HallState,
  actor: Actor,
  wanted: PrinterId | undefined,
): PrinterId | undefined | Refused {
  const known = state.catalogue?.file.printers ?? [];
  if (wanted) return known.some((printer) => printer.id === wanted) ? wanted : refuse('unknown-printer');
  if (actor.kind === 'device') return actor.printers[0];
  return known[0]?.id;
}
