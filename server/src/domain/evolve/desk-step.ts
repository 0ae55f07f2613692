import type { DeskRecord, TicketRecord } from '@toiluot/shared/contract';
import { deskOf, putDesk, putTicket, ticketOf } from '../records.ts';
import type { HallState } from '../state.ts';

type Step = {
  readonly desk: DeskRecord['id'];
  readonly ticket: TicketRecord['id'];
  readonly step: string;
  readonly at: number;
};
type Change = { readonly ticket: Partial<TicketRecord>; readonly desk: Partial<DeskRecord> };

/** Changes a ticket and a desk together and remembers how both stood before, for TK5. */
export function takeStep(state: HallState, { desk: deskId, ticket: ticketId, step, at }: Step, change: Change): void {
  const ticketBefore = ticketOf(state, ticketId);
  const before = deskOf(state, deskId);
  const ticket = { ...ticketBefore, ...change.ticket, rev: ticketBefore.rev + 1 };
  const desk = { ...before, ...change.desk, rev: before.rev + 1 };
  putTicket(state, ticket);
  putDesk(state, desk);
  state.lastSteps.set(deskId, {
    step,
    at,
    ticketBefore,
    deskBefore: { state: before.state, since: before.since, ticket: before.ticket },
    ticketRev: ticket.rev,
    deskRev: desk.rev,
  });
}

/** The desk's hands are free again. */
export const freed = (at: number): Partial<DeskRecord> => ({ state: 'open', ticket: null, since: at });

/** The open visit of a ticket, ended. */
export const endVisit = (
  ticket: TicketRecord,
  end: NonNullable<TicketRecord['visits'][number]['end']>,
  at: number,
  more: Partial<TicketRecord['visits'][number]> = {},
): TicketRecord['visits'] =>
  ticket.visits.map((visit) => (visit.end ? visit : { ...visit, ...more, end, endedAt: at }));
