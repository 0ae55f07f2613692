import type { DayId, TicketRecord } from '@toiluot/shared/contract';
import type { CommitBatch, TouchedRows } from '../storage.ts';
import { forgetOldReplies } from './forget-old-replies.ts';
import { emptyDay, isInHand, type MemoryCentre, type MemoryDay } from './memory-centre.ts';

/** Changes the rows; the batch has been checked, so nothing fails half way. */
export function applyBatch(centre: MemoryCentre, { seq, journal, replies, rows }: CommitBatch): void {
  centre.seq = seq;
  centre.journal.push(...journal);
  for (const reply of replies) centre.replies.set(reply.requestId, reply);
  putDay(centre, rows);
  putTickets(centre, rows.tickets ?? []);
  for (const job of rows.printJobs ?? [])
    dayOf(centre, job.ticket.slice(0, job.ticket.lastIndexOf('.'))).printJobs.set(job.id, job);
  putFewOnes(centre, rows);
}

function putDay(centre: MemoryCentre, { day }: TouchedRows): void {
  if (!day) return;
  const stored = centre.days.get(day.id);
  if (stored) {
    stored.record = day;
    return;
  }
  centre.days.set(day.id, emptyDay(day));
  forgetOldReplies(centre.replies);
}

function putTickets(centre: MemoryCentre, tickets: readonly TicketRecord[]): void {
  const touched = new Set(tickets.map(({ id }) => id));
  for (const [desk, ticket] of centre.inHand) if (touched.has(ticket)) centre.inHand.delete(desk);
  for (const ticket of tickets) {
    const day = dayOf(centre, ticket.day);
    day.tickets.set(ticket.id, ticket);
    day.labels.set(ticket.label, ticket.id);
    if (isInHand(ticket) && ticket.desk !== null) centre.inHand.set(ticket.desk, ticket.id);
  }
}

function dayOf(centre: MemoryCentre, id: string): MemoryDay {
  const day = centre.days.get(id as DayId);
  if (!day) throw new Error(`day ${id} is not stored`);
  return day;
}

function putFewOnes(centre: MemoryCentre, rows: TouchedRows): void {
  centre.catalogue = rows.catalogue ?? centre.catalogue;
  put(centre.staff, rows.staff, ({ id }) => id);
  put(centre.desks, rows.desks, ({ id }) => id);
  put(centre.counters, rows.counters, ({ service }) => service);
  put(centre.devices, rows.devices, ({ id }) => id);
  put(centre.suspensions, rows.suspensions, ({ service }) => service, rows.removedSuspensions);
  put(centre.messages, rows.messages, ({ id }) => id, rows.removedMessages);
  put(centre.profiles, rows.profiles, ({ id }) => id, rows.removedProfiles);
  put(centre.alerts, rows.alerts, ({ id }) => id, rows.removedAlerts);
  put(centre.printers, rows.printers, ({ printer }) => printer);
  put(centre.announcements, rows.announcements, ({ id }) => id);
  put(centre.complaints, rows.complaints, ({ id }) => id);
  put(centre.published, rows.published, ({ day }) => day);
  put(centre.mutes, rows.mutes, ({ zone }) => zone, rows.removedMutes);
  put(centre.voiceChecks, rows.voiceChecks, ({ zone }) => zone);
}

function put<T>(
  rows: Map<string, T>,
  touched: readonly T[] = [],
  keyOf: (record: T) => string,
  removed: readonly string[] = [],
): void {
  for (const key of removed) rows.delete(key);
  for (const record of touched) rows.set(keyOf(record), record);
}
