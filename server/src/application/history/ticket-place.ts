import type { PriorityClassId, QueryAnswer, QueryInput, Refused, TicketRecord } from '@toiluot/shared/contract';
import { refuse } from '../../domain/decision.ts';
import { queueKeyWith } from '../../domain/policy/queue-key.ts';
import { inOrder } from '../../domain/queues.ts';
import type { HallState } from '../../domain/state.ts';
import type { CommandBus } from '../command-bus.ts';

/** Those who wait in the same line and come before it. */
function aheadOf(state: HallState, ticket: TicketRecord): number {
  const line = ticket.directedTo
    ? state.queues.byDesk.get(ticket.directedTo)
    : state.queues.byService.get(ticket.service);
  return (line ?? []).filter((other) => other.id !== ticket.id && inOrder(other, ticket) < 0).length;
}

/** F-O15: where a ticket would stand with each class, before anybody decides. */
export const ticketPlace =
  (bus: Pick<CommandBus, 'state'>) =>
  async ({ ticket: id }: QueryInput<'ticket.place'>): Promise<QueryAnswer<'ticket.place'> | Refused> => {
    const { state } = bus;
    const ticket = state.tickets.get(id);
    if (!ticket) return refuse('unknown-ticket');
    const offered = (state.catalogue?.file.priorityClasses ?? []).filter(({ archived }) => !archived);
    const placeOf = (priorityClass: PriorityClassId | null) => ({
      priorityClass,
      ahead: aheadOf(state, { ...ticket, ...queueKeyWith(state, ticket, priorityClass) }),
    });
    return {
      waits: ticket.state === 'waiting',
      ahead: aheadOf(state, ticket),
      places: [placeOf(null), ...offered.map((cls) => placeOf(cls.id))],
    };
  };
