import type { CentreId, TicketRecord, VisitRecord } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { rowShape, type SqlValue } from '../row-shape.ts';
import { keysOfDay, ticketKey } from './ticket-key.ts';
import { quoted, upsert } from './upsert.ts';
import type { VisitTable } from './visit-table.ts';

/** `id` follows from day and order of issue; visits have their own table. */
const shape = rowShape<TicketRecord>({
  id: 'apart',
  day: 'plain',
  label: 'plain',
  number: 'plain',
  issuedSeq: 'plain',
  issuedAt: 'plain',
  firstService: 'plain',
  service: 'plain',
  procedure: 'plain',
  priorityClass: 'plain',
  headStartMs: 'plain',
  language: 'plain',
  accessible: 'flag',
  state: 'plain',
  rev: 'plain',
  queueKey: 'plain',
  queuedAt: 'plain',
  callableAt: 'plain',
  cameBack: 'flag',
  directedTo: 'plain',
  returnTo: 'json',
  journey: 'json',
  desk: 'plain',
  visits: 'apart',
  quote: 'json',
  note: 'plain',
  endedAt: 'plain',
  endReason: 'plain',
  outcome: 'plain',
  rating: 'json',
  copies: 'plain',
  issuedBy: 'plain',
  printer: 'plain',
});

const FIXED = ['centre_id', 'day', 'label', 'number', 'issued_seq', 'issued_at', 'first_service', 'issued_by'];

export const TICKET_QUERIES = {
  ofDay: `SELECT id, ticket_key, ${quoted(shape.columns)} FROM ticket WHERE ticket_key BETWEEN ? AND ? ORDER BY ticket_key`,
};

export type KeyedTicket = { readonly key: number; readonly ticket: TicketRecord };

/** Tickets with their visits. */
export function ticketTable(connection: Database, visits: VisitTable) {
  const write = upsert(connection, {
    table: 'ticket',
    key: ['ticket_key'],
    columns: ['ticket_key', 'centre_id', ...shape.columns],
    fixed: FIXED,
    where: 'ticket.label = excluded.label AND ticket.centre_id = excluded.centre_id',
  });
  const letGo = connection.prepare<[number]>(`UPDATE ticket SET state = 'waiting', desk = NULL WHERE ticket_key = ?`);
  const ofDay = connection.prepare<[number, number], SqlValue[]>(TICKET_QUERIES.ofDay).raw();
  const bound: SqlValue[] = [];

  function writeRow(centre: CentreId, key: number, ticket: TicketRecord): void {
    bound[0] = key;
    bound[1] = centre;
    shape.bind(ticket, bound, 2);
    if (write.run(...bound).changes !== 1)
      throw new Error(`ticket ${ticket.id} is stored under another label than ${ticket.label}`);
  }

  return {
    /**
     * Those that leave a desk go before those that a desk takes, so that a desk may change its ticket within a batch.
     *
     * @param storedVisits  visits as they stand in the file
     */
    write(
      centre: CentreId,
      tickets: readonly KeyedTicket[],
      storedVisits: (key: number) => readonly VisitRecord[],
    ): void {
      const inHand = tickets.filter(({ ticket }) => isInHand(ticket));
      if (inHand.length > 1) for (const { key } of inHand) letGo.run(key);
      for (const { key, ticket } of tickets) if (!isInHand(ticket)) writeRow(centre, key, ticket);
      for (const { key, ticket } of inHand) writeRow(centre, key, ticket);
      for (const { key, ticket } of tickets) visits.write(centre, key, ticket.visits, storedVisits(key));
    },
    /** All tickets of a day, in order of issue. */
    ofDay(dayKey: number): KeyedTicket[] {
      const keys = keysOfDay(dayKey);
      const visitsOf = visits.inRange(keys);
      return ofDay.all(...keys).map((row) => {
        const key = row[1] as number;
        const ticket = shape.read(row, 2);
        ticket.id = row[0] as TicketRecord['id'];
        ticket.visits = visitsOf.get(key) ?? [];
        return { key, ticket };
      });
    },
    /** @throws Error  the id does not say day and order of issue, on which keys rest */
    keyOf(ticket: TicketRecord, dayKey: number): number {
      if (ticket.id !== `${ticket.day}.${ticket.issuedSeq}`)
        throw new Error(`ticket id ${ticket.id} is not <day>.<order of issue>`);
      return ticketKey(dayKey, ticket.issuedSeq);
    },
  };
}

export type TicketTable = ReturnType<typeof ticketTable>;

const isInHand = (ticket: TicketRecord) => ticket.state === 'called' || ticket.state === 'serving';
