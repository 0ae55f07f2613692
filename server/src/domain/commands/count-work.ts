import { type Decide, isRefused, refuse } from '../decision.ts';
import { ticketInHand, wrongState } from '../policy/access.ts';
import { ticketReply } from '../policy/replies.ts';
import { workOf } from '../policy/work.ts';

/** As many different procedures as one visit counts. */
const MOST = 20;

/** F-O17: several procedures in one visit, one after the other; the ticket stays one. */
export const countWork: Decide<'desk.count-work'> = (state, input, { actor }) => {
  const hand = ticketInHand(state, input.desk, actor, input);
  if (isRefused(hand)) return hand;
  const { desk, ticket } = hand;
  if (ticket.state !== 'serving') return wrongState(state, ticket);
  const procedure = state.catalogue?.procedures.get(input.procedure);
  if (!procedure) return refuse('unknown-procedure');
  const { service } = procedure;
  if (service !== ticket.service && !desk.services.some((own) => own.service === service))
    return refuse('procedure-not-here');
  const work = workOf(ticket);
  const isNew = !work.some((item) => item.procedure === procedure.id);
  if (isNew && work.length >= MOST) return refuse('too-many-procedures', { limit: MOST });
  return {
    events: [
      {
        type: 'ticket.work-counted',
        data: { ticket: ticket.id, desk: desk.id, procedure: procedure.id, quantity: input.quantity },
      },
    ],
    reply: ticketReply(ticket.id),
  };
};
