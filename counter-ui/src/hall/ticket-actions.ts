import type { HallView, TicketState } from '@toiluot/shared/contract';

export const TICKET_ACTIONS = ['priority', 'transfer', 'resume', 'cancel', 'reinstate'] as const;
export type TicketAction = (typeof TICKET_ACTIONS)[number];

/** What a supervisor is offered in each state (SPEC TK); the server has the last word. */
const OFFERED: Readonly<Record<TicketState, readonly TicketAction[]>> = {
  waiting: ['priority', 'transfer', 'cancel'],
  called: ['priority', 'transfer'],
  serving: ['priority', 'transfer'],
  parked: ['resume', 'priority', 'transfer', 'cancel'],
  served: [],
  'no-show': ['reinstate'],
  cancelled: ['reinstate'],
  expired: [],
};

export function ticketActions(state: TicketState): readonly TicketAction[] {
  return OFFERED[state];
}

const MAX_FOUND = 20;

/** Tickets whose label holds the typed characters, exact ones first; spaces, dots and case do not count. */
export function findTickets(tickets: HallView['tickets'], typed: string): HallView['tickets'] {
  const wanted = typed.replace(/[\s.-]/g, '').toUpperCase();
  if (wanted === '') return [];
  const rank = (label: string) => (label === wanted ? 0 : label.startsWith(wanted) ? 1 : 2);
  return tickets
    .filter(({ label }) => label.includes(wanted))
    .sort((a, b) => rank(a.label) - rank(b.label) || a.label.localeCompare(b.label))
    .slice(0, MAX_FOUND);
}
