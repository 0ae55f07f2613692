// The only ways to put a record into the state: they keep look-ups and the list of touched rows in step.
import type { CounterRecord, DeskRecord, PrintJobRecord, TicketRecord } from '@toiluot/shared/contract';
import { countTicket } from './figures.ts';
import { dequeue, enqueue } from './queues.ts';
import type { HallState } from './state.ts';

export function putTicket(state: HallState, ticket: TicketRecord): void {
  const before = state.tickets.get(ticket.id);
  if (before?.state === 'waiting') dequeue(state.queues, before);
  state.tickets.set(ticket.id, ticket);
  if (ticket.state === 'waiting') enqueue(state.queues, ticket);
  countTicket(state.figures, before, ticket);
  state.touched.tickets.add(ticket.id);
}

export function putDesk(state: HallState, desk: DeskRecord): void {
  state.desks.set(desk.id, desk);
  state.touched.desks.add(desk.id);
}

export function putCounter(state: HallState, counter: CounterRecord): void {
  state.counters.set(counter.service, counter);
  state.touched.counters.add(counter.service);
}

export const PRINT_ENDED = new Set(['confirmed', 'sent', 'unknown', 'expired', 'cancelled']);

export function putPrintJob(state: HallState, job: PrintJobRecord): void {
  state.printJobs.set(job.id, job);
  if (PRINT_ENDED.has(job.state)) state.pendingJobs.delete(job.id);
  else state.pendingJobs.set(job.id, job);
  state.touched.printJobs.add(job.id);
}

/** @throws Error naming the id: an event speaks of a ticket that does not exist, which is a bug. */
export function ticketOf(state: HallState, id: TicketRecord['id']): TicketRecord {
  const ticket = state.tickets.get(id);
  if (!ticket) throw new Error(`unknown ticket ${id} in an event`);
  return ticket;
}

/** @throws Error naming the id, as above. */
export function deskOf(state: HallState, id: DeskRecord['id']): DeskRecord {
  const desk = state.desks.get(id);
  if (!desk) throw new Error(`unknown desk ${id} in an event`);
  return desk;
}
