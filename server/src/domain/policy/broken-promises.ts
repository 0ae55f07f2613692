// F-R16: nobody is overtaken by a ticket issued later than the head start allows. The rule of calling keeps it; this
// looks at what came of it, so that a breach by a fault of the program is known at once and not at the end of the month.
import type { AlertRecord, ServiceId, TicketRecord } from '@toiluot/shared/contract';
import { overtakesOf } from '../overtakes.ts';
import type { HallState } from '../state.ts';

/** A breach is seen within a second; what lies further back was looked at then. */
const LOOKED_BACK_MS = 600_000;

const mayConcern = (ticket: TicketRecord, since: number): boolean =>
  ticket.visits.length === 0
    ? ticket.state === 'waiting' || (ticket.endedAt ?? 0) >= since
    : ticket.visits.some(({ calledAt }) => calledAt >= since);

/** One for each service, about the ticket passed first; it stays until the day closes, for somebody has to find out why. */
export function brokenPromises(state: HallState, now: number): AlertRecord[] {
  const found = new Map<ServiceId, AlertRecord>();
  for (const alert of state.alerts.values())
    if (alert.kind === 'promise-broken' && alert.service) found.set(alert.service, alert);
  const since = now - LOOKED_BACK_MS;
  const tickets = [...state.tickets.values()].filter((ticket) => mayConcern(ticket, since));
  for (const [{ firstService: service, label }, overtakes] of overtakesOf(tickets)) {
    if (found.has(service) || !overtakes.some(({ right }) => right === 'beyond')) continue;
    const ticket = tickets.find((one) => one.label === label)?.id ?? null;
    const id = `promise-broken:${service}`;
    const nothing = { desk: null, printer: null, device: null, owner: null, snoozedUntil: null };
    found.set(service, { ...nothing, id, kind: 'promise-broken', since: now, service, ticket });
  }
  return [...found.values()];
}
