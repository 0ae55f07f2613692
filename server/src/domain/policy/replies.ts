import type { DeskId, ResultOf, TicketId } from '@toiluot/shared/contract';
import { deskOf, ticketOf } from '../records.ts';
import type { HallState } from '../state.ts';

/** Answers that several commands share, read from the state after the change. */
export const ticketReply =
  (id: TicketId) =>
  (state: HallState): ResultOf<'ticket.park'> => {
    const ticket = ticketOf(state, id);
    return { ticket: ticket.id, label: ticket.label, state: ticket.state };
  };

export const deskReply =
  (id: DeskId) =>
  (state: HallState): ResultOf<'desk.open'> => ({ desk: id, rev: deskOf(state, id).rev });

export const calledReply =
  (id: DeskId) =>
  (state: HallState): ResultOf<'desk.call-next'> => {
    const desk = deskOf(state, id);
    const ticket = desk.ticket && ticketOf(state, desk.ticket);
    const visit = ticket?.visits.at(-1);
    if (!ticket || !visit) throw new Error(`desk ${id} called nobody`);
    return {
      desk: id,
      rev: desk.rev,
      ticket: ticket.id,
      label: ticket.label,
      service: ticket.service,
      callNumber: visit.calls,
      cause: visit.cause,
    };
  };
