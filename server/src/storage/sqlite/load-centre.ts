import type { CentreId } from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import type { CentreRows, LoadedCentre } from '../storage.ts';
import { storageFailure } from './storage-failure.ts';
import type { StoredVisits } from './stored-visits.ts';
import type { Tables } from './tables/tables.ts';

/** Reads the present of a centre; only the tickets of one business day are touched, however many the file holds. */
export function centreLoader(connection: Database, tables: Tables, storedVisits: StoredVisits, epoch: string) {
  const prepare = connection.transaction((centre: CentreId) => {
    tables.positions.create(centre);
    tables.replies.prune(centre);
  });
  const read = connection.transaction((centre: CentreId): LoadedCentre => {
    const seq = tables.positions.of(centre) ?? 0;
    const lastHash = tables.journal.hashAt(centre, seq) ?? '';
    return {
      seq,
      lastHash,
      epoch,
      requestIds: tables.replies.ids(centre),
      rows: readRows(tables, centre, storedVisits),
    };
  });

  return (centre: CentreId): LoadedCentre => {
    try {
      if (!connection.readonly) prepare.immediate(centre);
      return read(centre);
    } catch (error) {
      throw storageFailure(error, `load ${centre}`);
    }
  };
}

function readRows(tables: Tables, centre: CentreId, storedVisits: StoredVisits): CentreRows {
  const present = tables.days.present(centre);
  const tickets = present ? tables.tickets.ofDay(present.key) : [];
  storedVisits.forget(centre);
  storedVisits.remember(centre, tickets);
  return {
    catalogue: tables.catalogues.of(centre),
    staff: tables.staff.all(centre),
    devices: tables.devices.all(centre),
    day: present?.day ?? null,
    tickets: tickets.map(({ ticket }) => ticket),
    printJobs: present ? tables.printJobs.ofDay(present.key) : [],
    desks: tables.desks.all(centre),
    counters: tables.counters.all(centre),
    suspensions: tables.suspensions.all(centre),
    messages: tables.messages.all(centre),
    profiles: tables.profiles.all(centre),
    alerts: tables.alerts.all(centre),
    printers: tables.printers.all(centre),
    announcements: tables.announcements.open(centre),
    mutes: tables.mutes.all(centre),
    voiceChecks: tables.voiceChecks.all(centre),
    complaints: tables.complaints.kept(centre),
    published: tables.published.all(centre),
  };
}
