import type { DeviceRecord, StaffModeInfo, TicketRecord } from '@toiluot/shared/contract';
import { isIssuedAt } from '../domain/actor.ts';
import { printJobId } from '../domain/policy/print-target.ts';
import type { HallState } from '../domain/state.ts';

const LISTED = 6;

/** What staff at a kiosk look at: its printer and paper, and the last numbers it gave out. */
export function staffModeInfo(state: HallState, kiosk: DeviceRecord, until: number): StaffModeInfo {
  const id = kiosk.printers[0];
  const printer = id && state.printers.get(id);
  return {
    until,
    printer: id
      ? {
          id,
          health: printer?.health ?? 'unreachable',
          since: printer?.since ?? null,
          papers: printer?.papers ?? null,
          rollChangedAt: printer?.rollChangedAt ?? null,
        }
      : null,
    tickets: lastTickets(state, kiosk).map((ticket) => ({
      ticket: ticket.id,
      label: ticket.label,
      issuedAt: ticket.issuedAt,
      copies: ticket.copies,
      state: ticket.state,
      print: state.printJobs.get(printJobId(ticket.id, Math.max(1, ticket.copies)))?.state ?? null,
    })),
  };
}

function lastTickets(state: HallState, kiosk: DeviceRecord): TicketRecord[] {
  const found: TicketRecord[] = [];
  for (let last = state.day?.issuedCount ?? 0; last > 0 && found.length < LISTED; last -= 1) {
    const ticket = state.tickets.get(`${state.day?.id}.${last}` as TicketRecord['id']);
    if (ticket && isIssuedAt(ticket.issuedBy, kiosk.id)) found.push(ticket);
  }
  return found;
}
