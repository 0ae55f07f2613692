// Who may touch which desk and ticket; the role itself was checked by the command table before.
import type {
  DeskId,
  DeskRecord,
  RefusalCode,
  RefusalDetails,
  Refused,
  TicketId,
  TicketRecord,
} from '@toiluot/shared/contract';
import { type Actor, isSupervisor } from '../actor.ts';
import { refuse } from '../decision.ts';
import type { HallState } from '../state.ts';

type Seen = { readonly rev?: number; readonly ticket?: TicketId };

/** The desk at which an officer works, if any (DK1). */
export const deskOfOfficer = (state: HallState, actor: Actor): DeskRecord | undefined =>
  actor.kind === 'staff' ? [...state.desks.values()].find((desk) => desk.officer === actor.id) : undefined;

/** The desk, if this actor may work it and saw its present state. */
export function workedDesk(state: HallState, deskId: DeskId, actor: Actor, seen: Seen): DeskRecord | Refused {
  const desk = state.desks.get(deskId);
  if (!desk || !state.catalogue?.desks.has(deskId)) return refuse('unknown-desk');
  if (!isSupervisor(actor) && actor.kind !== 'system' && (actor.kind !== 'staff' || desk.officer !== actor.id)) {
    return desk.state === 'closed' ? refuse('desk-closed') : refuse('not-allowed');
  }
  if (isStale(desk, seen)) return refuse('stale-desk-state', { rev: desk.rev, state: desk.state });
  return desk;
}

/** What the sender saw differs from what is (a lost race, an old screen). */
export const isStale = (desk: DeskRecord, { rev, ticket }: Seen): boolean =>
  (rev !== undefined && rev !== desk.rev) || (ticket !== undefined && ticket !== desk.ticket);

export type InHand = { readonly desk: DeskRecord; readonly ticket: TicketRecord };

/** The desk and the ticket it has in hand; DK2, TK2. */
export function ticketInHand(state: HallState, deskId: DeskId, actor: Actor, seen: Seen): InHand | Refused {
  const desk = workedDesk(state, deskId, actor, {});
  if ('refused' in desk) return desk;
  if (!desk.ticket) return refuse(isStale(desk, seen) ? 'stale-desk-state' : 'desk-empty');
  if (isStale(desk, seen)) return refuse('stale-desk-state', { rev: desk.rev, state: desk.state });
  const ticket = state.tickets.get(desk.ticket);
  if (!ticket) throw new Error(`desk ${desk.id} holds unknown ticket ${desk.ticket}`);
  return { desk, ticket };
}

const ENDED = new Set(['served', 'cancelled', 'expired', 'no-show']);

/** TK2: the refusal for a step that does not exist in the ticket's state. */
export function wrongState(state: HallState, ticket: TicketRecord): Refused {
  const number = ticket.desk && state.catalogue?.desks.get(ticket.desk)?.number;
  const details: RefusalDetails = { state: ticket.state, label: ticket.label, ...(number && { desk: number }) };
  const code: RefusalCode = ENDED.has(ticket.state) ? 'ticket-ended' : 'ticket-wrong-state';
  return refuse(code, details);
}

function mayHandle(state: HallState, actor: Actor, ticket: TicketRecord): boolean {
  if (isSupervisor(actor)) return true;
  if (actor.kind === 'visitor') return actor.ticket === ticket.id;
  const desk = deskOfOfficer(state, actor);
  if (!desk) return false;
  if (ticket.desk) return ticket.desk === desk.id || (ticket.state === 'parked' && serves(desk, ticket));
  return ticket.directedTo === desk.id || serves(desk, ticket);
}

const serves = (desk: DeskRecord, ticket: TicketRecord): boolean =>
  desk.services.some((a) => a.service === ticket.service);

/** A ticket of the open day that this actor may handle. */
export function handledTicket(state: HallState, ticketId: TicketId, actor: Actor): TicketRecord | Refused {
  if (!state.day || state.day.state === 'closed') return refuse('day-not-open');
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return refuse('unknown-ticket');
  if (mayHandle(state, actor, ticket)) return ticket;
  const number = ticket.desk && state.catalogue?.desks.get(ticket.desk)?.number;
  return number && actor.kind === 'staff' ? refuse('ticket-elsewhere', { desk: number }) : refuse('not-allowed');
}

/** The desk that holds a ticket in hand, called or serving. */
export const holder = (ticket: TicketRecord): DeskId | null =>
  ticket.state === 'called' || ticket.state === 'serving' ? ticket.desk : null;
