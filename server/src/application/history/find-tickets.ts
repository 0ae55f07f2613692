// F-T04: a lost number is found by what its holder still knows: the number, the time, or what it was for.
import type { QueryAnswer, QueryInput, TicketRecord } from '@toiluot/shared/contract';
import { foldVietnamese } from '@toiluot/shared/search';
import { mayReprint } from '../../domain/policy/reprinting.ts';
import type { HallState } from '../../domain/state.ts';
import type { CommandBus } from '../command-bus.ts';

const MOST = 30;
const AROUND_MS = 10 * 60_000;

/** Minutes since midnight where the text is a time of day such as 9:05, 9h05 or 9h. */
function timeIn(text: string): number | undefined {
  const found = /^(\d{1,2})\s?[:hg]\s?(\d{2})?$/i.exec(text);
  return found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : undefined;
}

function isWanted(state: HallState, text: string): (ticket: TicketRecord) => boolean {
  const time = timeIn(text);
  const opened = state.day && Date.parse(`${state.day.date}T00:00:00Z`);
  if (time !== undefined && opened) {
    const offset = offsetOf(state, opened);
    const at = opened - offset + time * 60_000;
    return ({ issuedAt }) => Math.abs(issuedAt - at) <= AROUND_MS;
  }
  const words = foldVietnamese(text).split(/\s+/).filter(Boolean);
  return ({ label, service }) => {
    const { name, agency } = state.catalogue?.services.get(service) ?? {};
    const house = agency && state.catalogue?.agencies.get(agency)?.shortName;
    const told = foldVietnamese([label, name?.vi, name?.en, house?.vi, house?.en].join(' '));
    return words.every((word) => told.includes(word));
  };
}

/** Of the centre's zone at that moment, ms east of Greenwich. */
function offsetOf(state: HallState, at: number): number {
  const timeZone = state.catalogue?.file.centre.timezone ?? 'UTC';
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${parts.format(at).replace(' ', 'T')}Z`) - at;
}

export const findTickets =
  (bus: Pick<CommandBus, 'state'>) =>
  async ({ words }: QueryInput<'ticket.find'>): Promise<QueryAnswer<'ticket.find'>> => {
    const { state } = bus;
    const found = [...state.tickets.values()].filter(isWanted(state, words.trim())).reverse();
    const tickets = found.slice(0, MOST).map((ticket) => ({
      id: ticket.id,
      label: ticket.label,
      service: ticket.service,
      serviceName: state.catalogue?.services.get(ticket.service)?.name ?? { vi: ticket.service },
      issuedAt: ticket.issuedAt,
      state: ticket.state,
      copies: ticket.copies,
      reprintable: mayReprint(ticket),
    }));
    return { tickets, found: found.length };
  };
