import type { AssignmentEntry, EventData, QueryAnswer, QueryInput, Refused } from '@toiluot/shared/contract';
import { refuse } from '../../domain/decision.ts';
import type { HallState } from '../../domain/state.ts';
import type { JournalRow } from '../../storage/storage.ts';
import { type HistoryOptions, lookBackFrom } from './history-options.ts';
import { journalActor } from './journal-actor.ts';

const MOST = 200;
type Assigned = EventData['desk.assigned'];

function entry(state: HallState, { seq, at, actor }: JournalRow, now: Assigned, before: Assigned | undefined) {
  const profile = now.profile ? state.profiles.get(now.profile)?.name : undefined;
  const found: AssignmentEntry = {
    seq,
    at,
    by: journalActor(state, actor),
    desk: now.desk,
    services: [...now.services],
    ...(before && { before: [...before.services] }),
    ...(now.until !== null && { until: now.until }),
    ...(profile && { profile }),
    ...(now.reason && { reason: now.reason }),
  };
  return found;
}

/** Every change of assignments, newest first, with what the desk served before it. */
export function assignmentHistory({ bus, storage, centre }: HistoryOptions) {
  return async ({ desk }: QueryInput<'hall.assignments'>): Promise<QueryAnswer<'hall.assignments'> | Refused> => {
    if (desk !== undefined && !bus.state.catalogue?.desks.has(desk)) return refuse('unknown-desk');
    const rows = await storage.journalLines(centre, {
      after: lookBackFrom(bus),
      types: ['desk.assigned'],
      text: desk && `"desk":"${desk}"`,
      limit: 2 * MOST,
    });
    const changes = rows.map((row) => ({ row, now: JSON.parse(row.data) as Assigned }));
    const entries = changes.slice(0, MOST).map(({ row, now }, index) => {
      const before = changes.slice(index + 1).find((older) => older.now.desk === now.desk)?.now;
      return entry(bus.state, row, now, before);
    });
    return { entries };
  };
}
