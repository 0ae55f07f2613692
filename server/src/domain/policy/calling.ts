import type { DeskRecord, HallEvent, Refused, TicketId } from '@toiluot/shared/contract';
import { refuse } from '../decision.ts';
import { ticketOf } from '../records.ts';
import type { HallState } from '../state.ts';
import { callServes } from './call-serves.ts';
import { type Choice, nextTicketFor } from './next-ticket.ts';
import { callsNow, sessionNow } from './session-state.ts';

/** DK: why this desk may not call anybody now. */
export function callProblem(state: HallState, desk: DeskRecord): Refused | undefined {
  if (state.day?.state !== 'open') return refuse('day-not-open');
  if (desk.state === 'closed') return refuse('desk-closed');
  if (desk.state === 'paused') return refuse('desk-paused');
  return desk.ticket ? refuse('desk-busy', { label: ticketOf(state, desk.ticket).label }) : undefined;
}

/** DY3, DY5: outside sessions the queue is held; staff may call with a reason. */
export function heldQueue(state: HallState, now: number, reason: string | undefined): Refused | undefined {
  if (callsNow(state, now) || reason) return undefined;
  const { state: name, resumesAt } = sessionNow(state, now);
  return refuse('session-closed', { state: name, resumesAt: resumesAt ?? null });
}

/** F-S18: told beside a call that staff make while the queue is held. */
export function calledOutside(state: HallState, desk: DeskRecord, ticket: TicketId, why: Why): HallEvent[] {
  if (why.reason === undefined || callsNow(state, why.now)) return [];
  return [
    {
      type: 'desk.called-outside',
      data: { desk: desk.id, ticket, reason: why.reason },
    },
  ];
}

type Why = { readonly reason: string | undefined; readonly now: number };

export function calledEvent(state: HallState, desk: DeskRecord, { ticket, cause }: Choice): HallEvent {
  if (!desk.officer) throw new Error(`desk ${desk.id} calls without an officer`);
  const serves = callServes(state, ticket.service) && { serves: true as const };
  return { type: 'ticket.called', data: { ticket: ticket.id, desk: desk.id, officer: desk.officer, cause, ...serves } };
}

/** The call of whoever is next, if anybody is and the desk may call. */
export function callNextEvents(state: HallState, desk: DeskRecord, now: number): HallEvent[] {
  if (callProblem(state, desk) || heldQueue(state, now, undefined)) return [];
  const choice = nextTicketFor(state, desk, now);
  return choice ? [calledEvent(state, desk, choice)] : [];
}
