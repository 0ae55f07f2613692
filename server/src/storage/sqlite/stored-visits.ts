import type { CentreId, VisitRecord } from '@toiluot/shared/contract';
import type { KeyedTicket } from './tables/ticket-table.ts';

const NONE: readonly VisitRecord[] = [];

/**
 * The visits of the present day's tickets as the file holds them, by centre and ticket key. Records are never changed in
 * place, so a visit that is still the same object need not be written again, and a shorter list tells what to take away.
 */
export class StoredVisits {
  readonly #byCentre = new Map<CentreId, Map<number, readonly VisitRecord[]>>();

  of(centre: CentreId, ticket: number): readonly VisitRecord[] {
    return this.#byCentre.get(centre)?.get(ticket) ?? NONE;
  }

  /** To be called after the commit. */
  remember(centre: CentreId, tickets: readonly KeyedTicket[]): void {
    const visits = this.#byCentre.get(centre) ?? new Map<number, readonly VisitRecord[]>();
    this.#byCentre.set(centre, visits);
    for (const { key, ticket } of tickets) {
      if (ticket.visits.length > 0) visits.set(key, ticket.visits);
      else visits.delete(key);
    }
  }

  /** A new day begins, or everything is read anew: tickets of the day before do not change any more. */
  forget(centre: CentreId): void {
    this.#byCentre.delete(centre);
  }
}
