// What the constraints of the SQLite file refuse, checked before anything is changed.
import type { CentreId, DayId, TicketRecord } from '@toiluot/shared/contract';
import { type CommitBatch, StorageConflict, type TouchedRows } from '../storage.ts';
import { isInHand, type MemoryCentre } from './memory-centre.ts';
import { StorageFault } from './storage-fault.ts';

/**
 * @throws StorageConflict  the centre does not stand at `expectedSeq`
 * @throws StorageFault     a row would break a rule of the file
 */
export function checkBatch(
  id: CentreId,
  centre: MemoryCentre | undefined,
  expectedSeq: number,
  batch: CommitBatch,
): void {
  const follows = batch.journal.every((row, index) => row.seq === expectedSeq + index + 1);
  refuseIf(
    !follows || batch.seq !== expectedSeq + batch.journal.length,
    `journal rows do not lead from ${expectedSeq} to ${batch.seq}`,
  );
  if (centre?.seq !== expectedSeq)
    throw new StorageConflict(`${id} stands at ${centre?.seq ?? 'no position'}, not at ${expectedSeq}`);
  checkReplies(centre, batch);
  checkDay(centre, batch.rows);
  checkTickets(centre, batch.rows);
  checkPrintJobs(centre, batch.rows);
  checkDesks(centre, batch.rows);
  checkStaff(centre, batch);
}

function checkReplies(centre: MemoryCentre, { replies }: CommitBatch): void {
  const seen = new Set<string>();
  for (const { requestId } of replies) {
    refuseIf(seen.has(requestId) || centre.replies.has(requestId), `request ${requestId} has been answered before`);
    seen.add(requestId);
  }
}

function checkDay(centre: MemoryCentre, { day }: TouchedRows): void {
  if (!day) return;
  refuseIf(
    (day.state === 'closed') !== (day.closedAt !== null),
    `day ${day.id} is ${day.state} but closed at ${day.closedAt}`,
  );
  for (const { record } of centre.days.values()) {
    const twoAtOnce = record.id !== day.id && record.state !== 'closed' && day.state !== 'closed';
    refuseIf(twoAtOnce, `day ${day.id} is ${day.state} while ${record.id} is ${record.state}`);
  }
}

function checkTickets(centre: MemoryCentre, { day, tickets = [] }: TouchedRows): void {
  const labels = new Map<string, string>();
  for (const ticket of tickets) {
    const stored = centre.days.get(ticket.day);
    refuseIf(!stored && day?.id !== ticket.day, `day ${ticket.day} of ticket ${ticket.id} is not stored`);
    refuseIf(ticket.id !== `${ticket.day}.${ticket.issuedSeq}`, `ticket id ${ticket.id} is not <day>.<order of issue>`);
    refuseIf(isInHand(ticket) && ticket.desk === null, `ticket ${ticket.id} is ${ticket.state} at no desk`);
    const label = `${ticket.day} ${ticket.label}`;
    const owner = labels.get(label) ?? stored?.labels.get(ticket.label) ?? ticket.id;
    refuseIf(owner !== ticket.id, `label ${label} of ticket ${ticket.id} belongs to ${owner}`);
    const labelBefore = stored?.tickets.get(ticket.id)?.label ?? ticket.label;
    refuseIf(labelBefore !== ticket.label, `ticket ${ticket.id} is stored under another label than ${ticket.label}`);
    labels.set(label, ticket.id);
  }
  checkInHand(centre, tickets);
}

function checkInHand(centre: MemoryCentre, tickets: readonly TicketRecord[]): void {
  const touched = new Set<string>(tickets.map(({ id }) => id));
  const taken = new Map<string, string>();
  for (const [desk, ticket] of centre.inHand) if (!touched.has(ticket)) taken.set(desk, ticket);
  for (const ticket of tickets) {
    if (!isInHand(ticket) || ticket.desk === null) continue;
    refuseIf(
      taken.has(ticket.desk),
      `desk ${ticket.desk} would have both ${ticket.id} and ${taken.get(ticket.desk)} in hand`,
    );
    taken.set(ticket.desk, ticket.id);
  }
}

function checkPrintJobs(centre: MemoryCentre, { tickets = [], printJobs = [] }: TouchedRows): void {
  const issued = new Set<string>(tickets.map(({ id }) => id));
  for (const job of printJobs) {
    const day = job.ticket.slice(0, job.ticket.lastIndexOf('.')) as DayId;
    refuseIf(job.id !== `${job.ticket}/${job.copyNo}`, `print job id ${job.id} is not <ticket id>/<copy number>`);
    refuseIf(
      !issued.has(job.ticket) && !centre.days.get(day)?.tickets.has(job.ticket),
      `ticket of print job ${job.id} is not stored`,
    );
  }
}

function checkDesks(centre: MemoryCentre, { desks }: TouchedRows): void {
  if (!desks) return;
  const after = [...merged(centre.desks, desks).values()];
  refuseTwice(
    after.map(({ officer }) => officer),
    'officer',
    'desks',
  );
  refuseTwice(
    after.map(({ ticket }) => ticket),
    'ticket',
    'desks',
  );
}

function checkStaff(centre: MemoryCentre, { rows: { staff = [] }, passwords }: CommitBatch): void {
  if (staff.length === 0 && passwords.length === 0) return;
  const after = merged(centre.staff, staff);
  refuseTwice(
    [...after.values()].map(({ username }) => username),
    'user name',
    'accounts',
  );
  for (const password of passwords) refuseIf(!after.has(password.staff), `staff ${password.staff} is not stored`);
}

function merged<T extends { readonly id: string }>(
  stored: ReadonlyMap<string, T>,
  touched: readonly T[],
): Map<string, T> {
  return new Map([...stored, ...touched.map((record): [string, T] => [record.id, record])]);
}

function refuseTwice(values: readonly (string | null)[], what: string, where: string): void {
  const present = values.filter((value) => value !== null);
  const twice = present.find((value, index) => present.indexOf(value) !== index);
  refuseIf(twice !== undefined, `${what} ${twice} at two ${where}`);
}

function refuseIf(broken: boolean, message: string): void {
  if (broken) throw new StorageFault(message);
}
