import type { DeskRecord, HallEvent } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { figuresAtClose } from './public-figures.ts';

const OPEN = new Set(['waiting', 'called', 'serving', 'parked']);

/** Desks with somebody in hand: they are asked before the day closes (DY4). */
export const desksInHand = (state: HallState): DeskRecord[] =>
  [...state.desks.values()].filter((desk) => desk.ticket !== null);

/** DY4: what closing the day brings about, in order: tickets expire, papers are not printed, desks close, figures are given out. */
export function dayCloseEvents(state: HallState): HallEvent[] {
  const day = state.day;
  if (!day) return [];
  const events: HallEvent[] = [];
  for (const ticket of state.tickets.values()) {
    if (!OPEN.has(ticket.state)) continue;
    const reason = ticket.state === 'called' || ticket.state === 'serving' ? 'day-closed-unfinished' : 'day-closed';
    events.push({ type: 'ticket.expired', data: { ticket: ticket.id, reason } });
  }
  for (const job of state.pendingJobs.values()) {
    if (job.state !== 'sending')
      events.push({ type: 'print.ended', data: { job: job.id, state: 'cancelled', reason: 'day-closed' } });
  }
  for (const desk of state.desks.values())
    if (desk.state !== 'closed') events.push({ type: 'desk.closed', data: { desk: desk.id } });
  events.push({ type: 'day.closed', data: { day: day.id } });
  events.push({
    type: 'figures.published',
    data: { day: day.id, date: day.date, figures: figuresAtClose(state, day) },
  });
  return events;
}
