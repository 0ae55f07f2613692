import type { DeskId, InputOf, Refused, ServiceId, TicketRecord } from '@toiluot/shared/contract';
import { type Decide, isRefused, refuse } from '../decision.ts';
import { deskOfOfficer, handledTicket, holder, wrongState } from '../policy/access.ts';
import { afterThisEvents } from '../policy/after-this.ts';
import { ticketReply } from '../policy/replies.ts';
import type { HallState } from '../state.ts';

const MOVABLE = new Set(['waiting', 'called', 'serving', 'parked']);

type Target = { readonly service: ServiceId; readonly directedTo: DeskId | null };

function targetOf(state: HallState, input: InputOf<'ticket.transfer'>, ticket: TicketRecord): Target | Refused {
  if (!input.toService && !input.toDesk) return refuse('transfer-target-missing');
  const service = input.toService ?? ticket.service;
  if (!state.catalogue?.services.has(service)) return refuse('unknown-service');
  if (!input.toDesk) return { service, directedTo: null };
  const desk = state.desks.get(input.toDesk);
  if (!desk || !state.catalogue.desks.has(input.toDesk)) return refuse('unknown-desk');
  if (desk.state === 'closed')
    return refuse('desk-closed', { desk: state.catalogue.desks.get(input.toDesk)?.number ?? 0 });
  return { service, directedTo: input.toDesk };
}

/** TK transfer, NX7: to a service or a desk, keeping the issue time; comeBack sends it on to this desk afterwards. */
export const transferTicket: Decide<'ticket.transfer'> = (state, input, { actor }) => {
  const ticket = handledTicket(state, input.ticket, actor);
  if (isRefused(ticket)) return ticket;
  if (!MOVABLE.has(ticket.state)) return wrongState(state, ticket);
  const target = targetOf(state, input, ticket);
  if (isRefused(target)) return target;
  const from = holder(ticket);
  const staysInQueue =
    ticket.state === 'waiting' && target.service === ticket.service && target.directedTo === ticket.directedTo;
  if (staysInQueue || (from && target.directedTo === from)) return refuse('same-place');
  const home = from ?? deskOfOfficer(state, actor)?.id;
  const returnTo = input.comeBack && home ? { desk: home, service: ticket.service } : null;
  return {
    events: [
      {
        type: 'ticket.transferred',
        data: { ticket: ticket.id, from, ...target, returnTo, note: input.note ?? null, reason: input.reason ?? null },
      },
    ],
    followUp: (after) => (from ? afterThisEvents(after, from) : []),
    reply: ticketReply(ticket.id),
  };
};
