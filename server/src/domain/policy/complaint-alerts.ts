// CP4: the hall is told of complaints without an owner, is reminded before a deadline, and told again after it.
import type { AlertKind, AlertRecord, ComplaintRecord } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';
import { deadlineOf } from './complaints.ts';

const NOTHING = { desk: null, service: null, ticket: null, printer: null, device: null, snoozedUntil: null } as const;

function alertAbout(kind: AlertKind, since: number, { id, owner }: ComplaintRecord): AlertRecord {
  return { ...NOTHING, id: `${kind}:${id}`, kind, since, complaint: id, owner };
}

function ofDeadline(complaint: ComplaintRecord, now: number): AlertRecord | undefined {
  const due = deadlineOf(complaint);
  if (!due) return undefined;
  if (now > due.by) return alertAbout('complaint-overdue', due.by, complaint);
  return now >= due.remindAt ? alertAbout('complaint-due', due.remindAt, complaint) : undefined;
}

/** One for each complaint near or past its deadline, and one for all that nobody answers for. */
export function complaintAlerts(state: HallState, now: number): AlertRecord[] {
  const found: AlertRecord[] = [];
  let unowned: number | undefined;
  for (const complaint of state.complaints.values()) {
    const due = ofDeadline(complaint, now);
    if (due) found.push(due);
    if (complaint.state === 'open' && complaint.owner === null)
      unowned = Math.min(unowned ?? Infinity, complaint.openedAt);
  }
  if (unowned !== undefined)
    found.push({ ...NOTHING, id: 'complaint-new:hall', kind: 'complaint-new', since: unowned, owner: null });
  return found;
}
