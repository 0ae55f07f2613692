import type { VisitRecord } from '@toiluot/shared/contract';
import type { KeyedTicket } from './tables/ticket-table.ts';

const NONE: readonly VisitRecord[] = [];

/**
 * The visits of the present day's tickets as the file holds them, by ticket key. Records are never changed in place, so
 * a visit that is still the same object need not be written again, and a shorter list tells what to take away.
 */
export class StoredVisits {
  readonly #byTicket = new Map<number, readonly VisitRecord[]>();

  of(ticket: number): readonly VisitRecord[] {
    return this.#byTicket.get(ticket) ?? NONE;
  }

  /** To be called after the commit. */
  remember(tickets: readonly KeyedTicket[]): void {
    for (const { key, ticket } of tickets) {
      if (ticket.visits.length > 0) this.#byTicket.set(key, ticket.visits);
      else this.#byTicket.delete(key);
    }
  }

  /** A new day begins: the tickets of the one before do not change any more. */
  clear(): void {
    this.#byTicket.clear();
  }
}
