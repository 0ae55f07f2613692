import type { CentreId, DayId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { type CommitBatch, StorageConflict, type TouchedRows } from '../storage.ts';
import { storageFailure } from './storage-failure.ts';
import type { StoredVisits } from './stored-visits.ts';
import type { Tables } from './tables/tables.ts';
import { partsOf, ticketKey } from './tables/ticket-key.ts';
import type { KeyedTicket } from './tables/ticket-table.ts';

type Written = { readonly tickets: readonly KeyedTicket[]; readonly dayIsNew: boolean };

/** The transaction behind `Storage.commit`: everything of the batch is on the disk, or nothing is. */
export function batchCommitter(connection: Database, tables: Tables, storedVisits: StoredVisits) {
  const transaction = connection.transaction((centre: CentreId, expectedSeq: number, batch: CommitBatch): Written => {
    advance(tables, centre, expectedSeq, batch);
    for (const row of batch.journal) tables.journal.append(centre, row);
    for (const reply of batch.replies) tables.replies.add(centre, reply);
    const dayIsNew = writeDay(tables, centre, batch.rows);
    const tickets = writeTickets(tables, centre, batch.rows, storedVisits);
    writeFewOnes(tables, centre, batch.rows);
    for (const { staff, hash } of batch.passwords) tables.staff.writePassword(staff, hash);
    return { tickets, dayIsNew };
  });

  return (centre: CentreId, expectedSeq: number, batch: CommitBatch): void => {
    try {
      const { tickets, dayIsNew } = transaction.immediate(centre, expectedSeq, batch);
      if (dayIsNew) storedVisits.forget(centre);
      storedVisits.remember(centre, tickets);
    } catch (error) {
      throw storageFailure(error, `commit ${expectedSeq} of ${centre}${idsOf(batch.rows)}`);
    }
  };
}

function advance(tables: Tables, centre: CentreId, expectedSeq: number, { seq, journal }: CommitBatch): void {
  const follows = journal.every((row, index) => row.seq === expectedSeq + index + 1);
  if (!follows || seq !== expectedSeq + journal.length)
    throw new Error(`journal rows do not lead from ${expectedSeq} to ${seq}`);
  if (tables.positions.advance(centre, expectedSeq, seq)) return;
  throw new StorageConflict(
    `${centre} stands at ${tables.positions.of(centre) ?? 'no position'}, not at ${expectedSeq}`,
  );
}

/** Opening a day is also the time to forget old replies: nobody waits yet. */
function writeDay(tables: Tables, centre: CentreId, { day }: TouchedRows): boolean {
  if (!day) return false;
  const isNew = tables.days.keyOf(centre, day.id) === undefined;
  tables.days.write(centre, day);
  if (isNew) tables.replies.prune(centre);
  return isNew;
}

function writeTickets(tables: Tables, centre: CentreId, rows: TouchedRows, storedVisits: StoredVisits): KeyedTicket[] {
  const dayKeyOf = dayKeys(tables, centre);
  const tickets = (rows.tickets ?? []).map((ticket) => ({
    key: tables.tickets.keyOf(ticket, dayKeyOf(ticket.day)),
    ticket,
  }));
  tables.tickets.write(centre, tickets, (key) => storedVisits.of(centre, key));
  for (const job of rows.printJobs ?? []) {
    const { day, issuedSeq } = partsOf(job.ticket);
    tables.printJobs.write(centre, ticketKey(dayKeyOf(day as DayId), issuedSeq), job);
  }
  return tickets;
}

/** Looks each day up once per batch; a batch that is rolled back leaves nothing behind. */
function dayKeys(tables: Tables, centre: CentreId): (day: DayId) => number {
  const known = new Map<DayId, number>();
  return (day) => {
    const key = known.get(day) ?? tables.days.keyOf(centre, day);
    if (key === undefined) throw new Error(`day ${day} is not stored`);
    known.set(day, key);
    return key;
  };
}

function writeFewOnes(tables: Tables, centre: CentreId, rows: TouchedRows): void {
  if (rows.catalogue) tables.catalogues.write(centre, rows.catalogue);
  if (rows.staff) tables.staff.write(centre, rows.staff);
  if (rows.desks) tables.desks.write(centre, rows.desks);
  for (const counter of rows.counters ?? []) tables.counters.write(centre, counter);
  tables.devices.write(centre, rows.devices);
  tables.suspensions.write(centre, rows.suspensions, rows.removedSuspensions);
  tables.messages.write(centre, rows.messages, rows.removedMessages);
  tables.profiles.write(centre, rows.profiles, rows.removedProfiles);
  tables.alerts.write(centre, rows.alerts, rows.removedAlerts);
  tables.printers.write(centre, rows.printers);
  tables.announcements.write(centre, rows.announcements);
  tables.complaints.write(centre, rows.complaints);
  tables.published.write(centre, rows.published);
  tables.mutes.write(centre, rows.mutes, rows.removedMutes);
  tables.voiceChecks.write(centre, rows.voiceChecks);
}

function idsOf({ tickets = [], desks = [], printJobs = [], staff = [] }: TouchedRows): string {
  const ids = [...tickets, ...desks, ...printJobs, ...staff].map(({ id }) => id);
  return ids.length === 0 ? '' : ` (${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''})`;
}
