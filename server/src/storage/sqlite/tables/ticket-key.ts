// Row key of a ticket: its day's key and its place in the order of issue. A day is one range of keys.
import type { TicketId } from '@toiluot/shared/contract';

const TICKETS_PER_DAY = 2 ** 20;

/** @param issuedSeq  from 1, below 2^20 */
export function ticketKey(dayKey: number, issuedSeq: number): number {
  return dayKey * TICKETS_PER_DAY + issuedSeq;
}

/** First and last key of a day, both included. */
export function keysOfDay(dayKey: number): [number, number] {
  return [ticketKey(dayKey, 0), ticketKey(dayKey, TICKETS_PER_DAY - 1)];
}

/** @throws RangeError  the id is not `<day>.<order of issue>` */
export function partsOf(ticket: TicketId): { readonly day: string; readonly issuedSeq: number } {
  const dot = ticket.lastIndexOf('.');
  const issuedSeq = Number(ticket.slice(dot + 1));
  if (dot < 1 || !Number.isInteger(issuedSeq))
    throw new RangeError(`ticket id ${ticket} is not <day>.<order of issue>`);
  return { day: ticket.slice(0, dot), issuedSeq };
}
