import type { QueryAnswer, QueryInput, Refused, TicketRecord } from '@toiluot/shared/contract';
import { refuse } from '../../domain/decision.ts';
import { canCall } from '../../domain/policy/next-ticket.ts';
import type { HallState } from '../../domain/state.ts';
import { type HistoryOptions, lookBackFrom } from './history-options.ts';
import { orderOf } from './order-reason.ts';
import { TOLD_TYPES, ticketLines } from './ticket-lines.ts';

const MOST_LINES = 500;
type History = QueryAnswer<'ticket.history'>;

/** A label as people write it: spaces, dots and case do not count. */
function byLabel(state: HallState, typed: string): TicketRecord | undefined {
  const label = typed.replace(/[\s.-]/g, '').toUpperCase();
  return [...state.tickets.values()].find((ticket) => ticket.label === label);
}

const desksThatCouldCall = (state: HallState, ticket: TicketRecord): number[] =>
  [...state.desks.values()].flatMap((desk) => {
    const number = state.catalogue?.desks.get(desk.id)?.number;
    return number !== undefined && desk.state !== 'closed' && canCall(state, desk, ticket) ? [number] : [];
  });

function ticketFacts(state: HallState, ticket: TicketRecord): History['ticket'] {
  const { id, label, service, state: name, issuedAt, queuedAt, desk, priorityClass } = ticket;
  return {
    id,
    label,
    service,
    state: name,
    issuedAt,
    queuedAt,
    callableAt: name === 'waiting' ? desksThatCouldCall(state, ticket) : [],
    ...(desk && { desk }),
    ...(priorityClass && { priorityClass }),
  };
}

function orderFacts(a: TicketRecord, b: TicketRecord): NonNullable<History['order']> {
  const { first, second, kind, minutes } = orderOf(a, b);
  return { first: first.label, second: second.label, kind, ...(minutes !== undefined && { minutes }) };
}

/** A ticket of the day with its whole line of events, oldest first. */
export function ticketHistory({ bus, storage, centre }: HistoryOptions) {
  return async (input: QueryInput<'ticket.history'>): Promise<History | Refused> => {
    const { state } = bus;
    if (!state.day) return refuse('day-not-open');
    const ticket = byLabel(state, input.label);
    const other = input.comparedWith === undefined ? undefined : byLabel(state, input.comparedWith);
    if (!ticket || (input.comparedWith !== undefined && !other)) return refuse('unknown-ticket');
    const rows = await storage.journalLines(centre, {
      after: lookBackFrom(bus),
      types: TOLD_TYPES,
      text: `"${ticket.id}`,
      limit: 4 * MOST_LINES,
    });
    const lines = ticketLines(state, rows.toReversed(), ticket.id).slice(-MOST_LINES);
    return {
      ticket: ticketFacts(state, ticket),
      lines,
      ...(other && other.id !== ticket.id && { order: orderFacts(ticket, other) }),
    };
  };
}
