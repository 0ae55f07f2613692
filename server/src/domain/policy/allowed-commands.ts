// DK4: what a desk may do now. Screens show exactly this; a property test holds it against the rules themselves.
import type { CommandName, DeskRecord, TicketRecord } from '@toiluot/shared/contract';
import type { HallState, LastStep } from '../state.ts';
import { isCalled } from './call-serves.ts';
import { nextTicketFor } from './next-ticket.ts';
import { mayPark } from './parking.ts';
import { callsNow } from './session-state.ts';

export type AllowedCommands = {
  readonly allowed: CommandName[];
  readonly allowedAt: Partial<Record<CommandName, number>>;
};

/** Steps for whoever is in hand; set aside only while the desk has room for one more. */
const anyTicket = (state: HallState, desk: DeskRecord): readonly CommandName[] => [
  'ticket.transfer',
  ...(mayPark(state, desk.id) ? (['ticket.park'] as const) : []),
  'ticket.note',
  'ticket.set-priority',
];

/** The step that may still be taken back (TK5). */
export function undoableStep(state: HallState, desk: DeskRecord, now: number): LastStep | undefined {
  const step = state.lastSteps.get(desk.id);
  if (!step || state.day?.state === 'closed' || now - step.at > (state.catalogue?.file.settings.undoWindowMs ?? 0))
    return undefined;
  return state.tickets.get(step.ticketBefore.id)?.rev === step.ticketRev && desk.rev === step.deskRev
    ? step
    : undefined;
}

/** Announced: again, or not here; each at its time. */
function forCalled(state: HallState, ticket: TicketRecord, now: number): AllowedCommands {
  const visit = ticket.visits.at(-1);
  const settings = state.catalogue?.file.settings;
  const allowed: CommandName[] = [];
  const allowedAt: AllowedCommands['allowedAt'] = {};
  if (!visit || !settings) return { allowed, allowedAt };
  const recallAt = visit.lastCallAt + settings.recallIntervalMs;
  if (now >= recallAt) allowed.push('desk.recall');
  else allowedAt['desk.recall'] = recallAt;
  const noShowAt = visit.calledAt + settings.noShowMinMs;
  if (visit.calls >= settings.noShowMinCalls) {
    if (now >= noShowAt) allowed.push('desk.no-show');
    else allowedAt['desk.no-show'] = noShowAt;
  }
  return { allowed, allowedAt };
}

function forState(state: HallState, desk: DeskRecord, now: number): AllowedCommands {
  const ticket = desk.ticket ? state.tickets.get(desk.ticket) : undefined;
  const leave: CommandName[] = ['desk.close', 'desk.pause', ...(desk.afterThis ? (['desk.resume'] as const) : [])];
  switch (desk.state) {
    case 'closed':
      return { allowed: state.day?.state === 'open' ? ['desk.open'] : [], allowedAt: {} };
    case 'paused':
      return { allowed: ['desk.resume', 'desk.close'], allowedAt: {} };
    case 'open': {
      const mayCall = state.day?.state === 'open' && callsNow(state, now) && nextTicketFor(state, desk, now);
      return { allowed: [...(mayCall ? (['desk.call-next'] as const) : []), ...leave], allowedAt: {} };
    }
    case 'serving':
    case 'calling': {
      if (!ticket) return { allowed: leave, allowedAt: {} };
      const { allowed, allowedAt } = isCalled(state, ticket)
        ? forCalled(state, ticket, now)
        : { allowed: [], allowedAt: {} };
      const onward: CommandName[] = desk.state === 'serving' ? ['desk.finish', 'desk.count-work'] : ['desk.start'];
      return { allowed: [...onward, ...anyTicket(state, desk), ...allowed, ...leave], allowedAt };
    }
  }
}

/** Commands that the rules would accept from this desk's officer now, and when others will be. */
export function allowedCommands(state: HallState, desk: DeskRecord, now: number): AllowedCommands {
  const own = forState(state, desk, now);
  return undoableStep(state, desk, now) ? { ...own, allowed: [...own.allowed, 'desk.undo'] } : own;
}
