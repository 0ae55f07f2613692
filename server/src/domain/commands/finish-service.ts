import type { TicketRecord } from '@toiluot/shared/contract';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { ticketInHand, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { callNextEvents } from '../policy/calling.ts';
import { calledReply, ticketReply } from '../policy/replies.ts';
import { dossiersOf } from '../policy/work.ts';
import { deskOf } from '../records.ts';
import type { HallState } from '../state.ts';

/** What opens under the same label: the way back to a desk (NX7), else the next step of the journey (TK6). */
function onward(state: HallState, ticket: TicketRecord) {
  const { returnTo, journey } = ticket;
  if (returnTo) {
    const isManned = (state.desks.get(returnTo.desk)?.state ?? 'closed') !== 'closed';
    return { service: returnTo.service, directedTo: isManned ? returnTo.desk : null, journey };
  }
  const [service, ...rest] = journey;
  return service ? { service, directedTo: null, journey: rest } : null;
}

/** TK finish: service has ended; then "after this one" or, if asked, the next call. */
export const finishService: Decide<'desk.finish'> = (state, input, { actor, now }) => {
  const hand = ticketInHand(state, input.desk, actor, input);
  if (isRefused(hand)) return hand;
  const { desk, ticket } = hand;
  if (ticket.state !== 'serving') return wrongState(state, ticket);
  // F-O06. Who ends somebody else's forgotten service cannot know what came of it.
  const isOwn = actor.kind === 'staff' && actor.id === desk.officer;
  if (isOwn && !input.outcome && state.catalogue?.services.get(ticket.service)?.outcomeRequired)
    return refuse('outcome-required', { label: ticket.label });
  const ended = { outcome: input.outcome ?? null, dossiers: input.dossiers ?? dossiersOf(ticket) };
  return {
    events: [
      {
        type: 'ticket.finished',
        data: { ticket: ticket.id, desk: desk.id, ...ended, next: onward(state, ticket) },
      },
    ],
    followUp: (after) => {
      const own = afterThisEvents(after, desk.id);
      return own.length > 0 || !input.callNext ? own : callNextEvents(after, deskOf(after, desk.id), now);
    },
    reply: (after) => ({
      ...ticketReply(ticket.id)(after),
      ...(deskOf(after, desk.id).ticket && { next: calledReply(desk.id)(after) }),
    }),
  };
};
