import type { DeskRecord, TicketRecord } from '@toiluot/shared/contract';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk, wrongState } from '../policy/access.ts';
import { calledEvent, calledOutside, callProblem } from '../policy/calling.ts';
import { reasonProblem } from '../policy/reasons.ts';
import { calledReply } from '../policy/replies.ts';
import type { HallState } from '../state.ts';

const CALLABLE = new Set(['waiting', 'parked']);

/** NX1 without the time of a parked ticket: the officer decides that it is here now. */
function isForDesk(state: HallState, desk: DeskRecord, ticket: TicketRecord): boolean {
  const reachable = !ticket.accessible || (state.catalogue?.desks.get(desk.id)?.accessible ?? false);
  const served =
    desk.services.some((a) => a.service === ticket.service) && (!ticket.directedTo || ticket.directedTo === desk.id);
  return reachable && (served || ticket.directedTo === desk.id);
}

/** NX6: out of turn, with a reason that counts in the override report. */
export const callTicket: Decide<'desk.call'> = (state, input, { actor, now }) => {
  const desk = workedDesk(state, input.desk, actor, input.rev === undefined ? {} : { rev: input.rev });
  if (isRefused(desk)) return desk;
  const problem = callProblem(state, desk);
  if (problem) return problem;
  const ticket = state.tickets.get(input.ticket);
  if (!ticket) return refuse('unknown-ticket');
  if ((ticket.state === 'called' || ticket.state === 'serving') && ticket.desk) {
    return refuse('ticket-already-called', {
      desk: state.catalogue?.desks.get(ticket.desk)?.number ?? 0,
      label: ticket.label,
    });
  }
  if (!CALLABLE.has(ticket.state)) return wrongState(state, ticket);
  if (!isForDesk(state, desk, ticket)) return refuse('not-callable-here', { label: ticket.label });
  const unsound = reasonProblem(state.catalogue?.file.outOfOrderReasons, input.reason, input.note);
  if (unsound) return unsound;
  const cause = { kind: 'chosen', minutes: null, reason: input.reason, note: input.note?.trim() || null } as const;
  const outside = calledOutside(state, desk, ticket.id, { reason: input.reason, now });
  return { events: [calledEvent(state, desk, { ticket, cause }), ...outside], reply: calledReply(desk.id) };
};
