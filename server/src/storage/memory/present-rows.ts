import type { CentreRows, PrintJobRecord } from '@toiluot/shared/contract';
import type { MemoryCentre, MemoryDay } from './memory-centre.ts';

/** The rows that `load` gives, in the order in which SQLite gives them. */
export function presentRows(centre: MemoryCentre): CentreRows {
  const day = presentDay(centre);
  return {
    catalogue: centre.catalogue,
    staff: byKey(centre.staff),
    devices: byKey(centre.devices),
    day: day?.record ?? null,
    tickets: day ? ticketsInOrder(day) : [],
    printJobs: day ? [...day.printJobs.values()].sort(byCreation) : [],
    desks: byKey(centre.desks),
    counters: byKey(centre.counters),
    suspensions: byKey(centre.suspensions),
    messages: byKey(centre.messages),
    profiles: byKey(centre.profiles),
    alerts: byKey(centre.alerts),
    printers: byKey(centre.printers),
    announcements: [...centre.announcements.values()]
      .filter(({ state }) => state === 'queued' || state === 'playing')
      .sort((a, b) => a.seq - b.seq),
    mutes: byKey(centre.mutes),
    voiceChecks: byKey(centre.voiceChecks),
    complaints: byKey(centre.complaints).filter(({ erasedAt }) => erasedAt === null),
    published: byKey(centre.published),
  };
}

/** In order of issue. */
export function ticketsInOrder(day: MemoryDay) {
  return [...day.tickets.values()].sort((a, b) => a.issuedSeq - b.issuedSeq);
}

function presentDay(centre: MemoryCentre): MemoryDay | undefined {
  const days = [...centre.days.values()];
  return days.find(({ record }) => record.state !== 'closed') ?? days.at(-1);
}

function byKey<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

const orderOfIssue = (job: PrintJobRecord) => Number(job.ticket.slice(job.ticket.lastIndexOf('.') + 1));
const byCreation = (a: PrintJobRecord, b: PrintJobRecord) =>
  a.createdAt - b.createdAt || orderOfIssue(a) - orderOfIssue(b) || a.copyNo - b.copyNo;
