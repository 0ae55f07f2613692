import type { RefusalDetails, TicketRecord } from '@toiluot/shared/contract';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { workedDesk } from '../policy/access.ts';
import { isManned } from '../policy/coverage.ts';
import { deskOf } from '../records.ts';
import type { HallState, LastStep } from '../state.ts';

/** The ticket as it was, except that its revision moves on and an undone call stays on record. */
function restored(state: HallState, step: LastStep, now: TicketRecord, at: number): TicketRecord {
  const call = now.visits.at(-1);
  const isCall = now.visits.length > step.ticketBefore.visits.length && call;
  const visits = isCall
    ? [...step.ticketBefore.visits, { ...call, end: 'undone' as const, endedAt: at }]
    : step.ticketBefore.visits;
  // NX7: a desk that closed meanwhile is waited for no longer.
  const { directedTo } = step.ticketBefore;
  const isThere = directedTo !== null && isManned(state, directedTo);
  return {
    ...step.ticketBefore,
    directedTo: isThere ? directedTo : null,
    visits,
    copies: now.copies,
    rev: now.rev + 1,
  };
}

/** F-O19: where the ticket is now, for whoever wanted to take back what has moved on. */
function presentState(state: HallState, { label, state: present, desk }: TicketRecord): RefusalDetails {
  const number = desk && state.catalogue?.desks.get(desk)?.number;
  return { label, state: present, ...(number && { desk: number }) };
}

/** TK5: within 8 s, if nothing else happened to that ticket or desk since; the journal keeps both. */
export const undoStep: Decide<'desk.undo'> = (state, input, { actor, now }) => {
  if (!state.day || state.day.state === 'closed') return refuse('day-not-open');
  const desk = workedDesk(state, input.desk, actor, input);
  if (isRefused(desk)) return desk;
  const step = state.lastSteps.get(desk.id);
  const ticket = step && state.tickets.get(step.ticketBefore.id);
  if (!step || !ticket || ticket.rev !== step.ticketRev || desk.rev !== step.deskRev)
    return refuse('nothing-to-undo', ticket && presentState(state, ticket));
  if (now - step.at > (state.catalogue?.file.settings.undoWindowMs ?? 0)) return refuse('undo-expired');
  const data = {
    desk: desk.id,
    step: step.step,
    ticket: restored(state, step, ticket, now),
    deskBefore: step.deskBefore,
  };
  return {
    events: [{ type: 'desk.undone', data }],
    reply: (after) => ({ desk: desk.id, rev: deskOf(after, desk.id).rev, step: step.step, label: ticket.label }),
  };
};
